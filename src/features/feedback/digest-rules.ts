import type { Mail } from "../../platform/mail/write-mail.ts"
import type { HeardNews } from "./news-rules.ts"
import { sayWhen } from "./step-rules.ts"

/** What a team hears at once stays readable; the rest is on the page. */
const mostBundles = 20
const mostSteps = 6

/** What came between two mails. */
export const newsBetween = (news: readonly HeardNews[], after: Date | null, until: Date): HeardNews[] =>
  news.filter(({ heard }) => heard > (after?.getTime() ?? 0) && heard <= until.getTime())

type Digest = { team: string; recipient: string; news: readonly HeardNews[]; telling: boolean; baseUrl: string }

/**
 * The weekly mail of a team, or nothing where nothing happened. It tells of bundles, not of signals: who of the team
 * reported, and what the coordinator answered to one of them, stays out. Where a team is so small that a bundle would
 * point at somebody (`telling` is false), it only says that there is news.
 */
export function digestMail({ team, recipient, news, telling, baseUrl }: Digest): Mail | undefined {
  if (news.length === 0) return undefined
  const bundles = telling ? [...Map.groupBy(news.filter(told), ({ bundleId }) => bundleId).values()] : []
  const answered = news.some(({ kind }) => kind === "weighed")
  const body = [
    "Beste collega's,",
    "Dit gebeurde er met wat jullie team doorgaf.",
    ...bundles.slice(0, mostBundles).map(bundleText),
    ...(bundles.length > mostBundles ? [`En nog ${bundles.length - mostBundles} bundels.`] : []),
    ...(bundles.length === 0 ? ["Er is nieuws over signalen uit jullie team."] : []),
    ...(answered && telling ? ["Er zijn ook signalen gelezen. Wie ze doorgaf, leest zelf wat ermee gebeurt."] : []),
    `Alles lezen: ${baseUrl}/terugkoppeling`,
    `Gaf je iets anoniem door? Kijk met je bon op ${baseUrl}/bon`,
    "In deze mail staat nooit wie iets doorgaf. Je coördinator kan deze mail aan- of uitzetten.",
  ]
  return { recipient, subject: `Wat er met jullie signalen gebeurde (${team})`, body: `${body.join("\n\n")}\n` }
}

/** A link says that a signal of one of them just joined; what then happens to the bundle is for all. */
const told = ({ kind, bundleId }: HeardNews) => bundleId !== null && kind !== "linked" && kind !== "unlinked"

function bundleText(news: readonly HeardNews[]): string {
  const oldestFirst = [...news].sort((a, b) => a.at - b.at).slice(-mostSteps)
  const lines = oldestFirst.map(({ on, words, texts }) =>
    [`- ${sayWhen(on)}: ${words}`, ...texts.map(indented)].join("\n"),
  )
  return [`${news[0]?.about ?? ""}`, ...lines].join("\n")
}

const indented = (text: string) => `  ${text.replace(/\s*\n\s*/g, "\n  ")}`
