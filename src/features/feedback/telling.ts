import { dayOf } from "../../methods/calendar/week.ts"
import type { Asking, Database } from "../../platform/http/action.ts"
import { minimaOf, safeVerdicts } from "../agenda/evidence-rules.ts"
import { verdictsOf } from "../agenda/history-store.ts"
import { spansOf } from "./link-rules.ts"
import type { Material } from "./material-model.ts"
import type { Asked, Step } from "./model.ts"
import { type HeardNews, newsOf } from "./news-rules.ts"
import { type HeardStep, type HeardStory, storiesOf } from "./rules.ts"
import { sayVerdicts } from "./verdict-rules.ts"
import { contributionsOf, materialOf, type Whose } from "./store.ts"
import { type ResolvedItem, resolvedItems } from "./verdict-store.ts"

export type Told = { material: Material; stories: HeardStory[]; news: HeardNews[] }
type Telling = Pick<Asking, "database" | "house" | "now">

/** All that may be told to whoever these signals belong to. */
export async function tell({ database, house, now }: Telling, whose: Whose, signalId?: string): Promise<Told> {
  const contributions = await contributionsOf(database, whose, signalId)
  const material = await materialOf(database, contributions, dayOf(now))
  const stories = storiesOf(material, minimaOf(house.settings))
  const bottlenecks = new Map(material.bundles.map(({ id, bottleneck }) => [id, bottleneck]))
  return { material, stories, news: newsOf(stories, bottlenecks) }
}

export const stepOf = ({ kind, on, words, texts, heard }: HeardStep, newSince: number): Step => ({
  ...{ kind, on, words, texts },
  isNew: heard > newSince,
})

/** A question called resolved, and the signal in whose name its contributor may say whether it really is. */
export type Askable = ResolvedItem & { signalId: string; given: Asked["given"] }

/** What these contributors may still judge, or already did: only where a signal of theirs is in the bundle today. */
export async function askable(database: Database, { material }: Told, now: Date): Promise<Askable[]> {
  const stays = material.contributions.filter(({ withdrawnWeek }) => withdrawnWeek === null)
  const standing = stays.flatMap((contribution) =>
    [...Map.groupBy(material.links, (link) => link.bundleId)]
      .filter(([, links]) =>
        spansOf(
          links.filter((link) => link.signalId === contribution.id),
          contribution,
        ).some(({ until }) => until > now.getTime()),
      )
      .map(([bundleId]) => ({ bundleId, signalId: contribution.id })),
  )
  const items = await resolvedItems(database, [...new Set(standing.map(({ bundleId }) => bundleId))])
  return items.flatMap((item) => {
    const mine = standing.filter(({ bundleId }) => bundleId === item.bundleId).map(({ signalId }) => signalId)
    const given = material.verdicts.find(({ followUpId }) => followUpId === item.followUpId)?.answer ?? null
    const signalId = mine.sort()[0]
    return signalId ? [{ ...item, signalId, given }] : []
  })
}

/** The same for a page: what was asked, what they said, and what others said as far as numbers may be told. */
export async function askedOf(telling: Telling, told: Told): Promise<Asked[]> {
  const minima = minimaOf(telling.house.settings)
  const asked: Asked[] = []
  for (const { agendaItemId, bottleneck, question, addressee, given } of await askable(
    telling.database,
    told,
    telling.now,
  )) {
    const others = sayVerdicts(safeVerdicts(await verdictsOf(telling.database, agendaItemId), minima))
    asked.push({ agendaItemId, bottleneck, question, addressee, given, others })
  }
  return asked
}
