import { addDays, dayOf, weekCode } from "../../methods/calendar/week.ts"
import { type Minima, safeSources } from "../../methods/privacy/disclosure.ts"
import { heardAt, spansOf } from "./link-rules.ts"
import type { BundleEvent, Contribution, Material } from "./material-model.ts"
import type { StepKind } from "./model.ts"
import { sayEvent, sayVerdict, sayWeighing } from "./step-rules.ts"

/** A step with the moment from which this contributor hears of it; steps with one key are one piece of news. */
export type HeardStep = {
  key: string
  kind: StepKind
  bundleId: string | null
  on: string
  at: number
  heard: number
  words: string
  texts: string[]
  /** The public page that a step is also told on. */
  page?: string
}
export type HeardStory = { contribution: Contribution; steps: HeardStep[] }

/** What happened with each signal, oldest first: only what its contributor may know. */
export function storiesOf(material: Material, minima: Minima): HeardStory[] {
  const events = withoutDoubles([...material.events, ...recognised(material, minima)])
  const perBundle = Map.groupBy(events, (event) => event.bundleId)
  const weighings = Map.groupBy(material.weighings, (row) => row.signalId)
  const links = Map.groupBy(material.links, (row) => row.signalId)
  return material.contributions.map((contribution) => {
    const { id } = contribution
    const steps = [
      ...ownActs(contribution),
      ...weighed(contribution, weighings.get(id) ?? []),
      ...bundled(contribution, links.get(id) ?? [], perBundle, material),
    ]
    return { contribution, steps: steps.sort(asTold) }
  })
}

/** What came before a signal joined its bundle is told at the joining, with its own date. */
const asTold = (a: HeardStep, b: HeardStep) =>
  Math.max(a.at, a.heard) - Math.max(b.at, b.heard) || order(a) - order(b) || a.at - b.at

const first: StepKind[] = ["received", "weighed", "linked"]
/** The order of what happened at the same moment. */
const order = ({ kind }: HeardStep) => (kind === "withdrawn" ? 9 : first.includes(kind) ? first.indexOf(kind) : 5)
const startOf = (day: string) => new Date(`${day}T00:00:00Z`).getTime()

/** What the contributor did is known to the week only, and is never news: told first in its week, or else last. */
const ownAct = (kind: StepKind, id: string, week: string, words: string, texts: string[] = []): HeardStep => ({
  key: `${kind}:${id}`,
  ...{ kind, bundleId: null, on: weekCode(week), heard: 0, words, texts },
  at: startOf(kind === "received" ? week : addDays(week, 7)) - (kind === "received" ? 0 : 1),
})

function ownActs({ id, receivedWeek, withdrawnWeek }: Contribution): HeardStep[] {
  const received = ownAct("received", id, receivedWeek, "Je signaal is aangekomen")
  if (!withdrawnWeek) return [received]
  return [received, ownAct("withdrawn", id, withdrawnWeek, "Je trok dit signaal in", ["Het telt niet meer mee."])]
}

/** A contributor judges a follow-up once, in the name of all their signals in the bundle. */
const judged = (followUpId: string, { verdicts }: Material): HeardStep[] =>
  verdicts
    .filter((row) => row.followUpId === followUpId)
    .slice(0, 1)
    .map((row) => ownAct("judged", followUpId, row.givenWeek, sayVerdict(row.answer)))

function weighed({ mode }: Contribution, rows: Material["weighings"]): HeardStep[] {
  return rows.map(({ id, outcome, reason, byWorkingGroup, at }, index) => ({
    key: `weighed:${id}`,
    ...{ kind: "weighed" as const, bundleId: null, on: dayOf(at), at: at.getTime(), heard: at.getTime() },
    ...sayWeighing(outcome, reason, byWorkingGroup || mode === "anonymous", index > 0),
  }))
}

function bundled(
  contribution: Contribution,
  links: Material["links"],
  events: Map<string, BundleEvent[]>,
  material: Material,
): HeardStep[] {
  const steps: HeardStep[] = []
  for (const [bundleId, rows] of Map.groupBy(links, (link) => link.bundleId)) {
    const spans = spansOf(rows, contribution)
    const bundle = material.bundles.find(({ id }) => id === bundleId)
    const { bottleneck, isPublic } = bundle ?? { bottleneck: "", isPublic: false }
    for (const { from, until } of spans) {
      const on = dayOf(new Date(from))
      const words = `Je signaal hoort nu bij een bundel: ‘${bottleneck}’`
      steps.push({
        key: `linked:${bundleId}:${from}`,
        kind: "linked",
        bundleId,
        on,
        at: from,
        heard: from,
        words,
        texts: [],
      })
      if (rows.some((row) => !row.linked && row.at.getTime() === until)) steps.push(left(bundleId, until, bottleneck))
    }
    for (const event of events.get(bundleId) ?? []) {
      const heard = heardAt(event.at, spans)
      if (heard === undefined) continue
      const { id, kind, at } = event
      const page = kind === "asked" && isPublic ? { page: `/agenda/${event.itemId}` } : {}
      const when = { on: dayOf(at), at: at.getTime(), heard }
      steps.push({ key: `${kind}:${id}`, kind, bundleId, ...when, ...sayEvent(event), ...page })
      if (kind === "followedUp") steps.push(...judged(id, material))
    }
  }
  return steps
}

const left = (bundleId: string, at: number, bottleneck: string): HeardStep => ({
  key: `unlinked:${bundleId}:${at}`,
  ...{ kind: "unlinked", bundleId, on: dayOf(new Date(at)), at, heard: at, texts: [] },
  words: `Je signaal hoort niet meer bij de bundel ‘${bottleneck}’`,
})

/** Organisations that recognise a bundle, told from the minimum on: dated by the one that reached it. */
function recognised({ recognitions }: Material, minima: Minima): BundleEvent[] {
  return recognitions.flatMap(({ bundleId, moments }) => {
    const count = safeSources(moments.length, minima)
    const at = [...moments].sort((a, b) => a.getTime() - b.getTime())[minima.sources - 1]
    if (count.kind === "tooFew" || !at) return []
    const empty = { itemId: null, text: "", more: "", addressee: "" }
    return [{ id: bundleId, bundleId, kind: "recognised" as const, at, what: String(count.value), ...empty }]
  })
}

const saidBy: Record<string, { kind: BundleEvent["kind"]; what?: string }> = {
  onAgenda: { kind: "asked" },
  answered: { kind: "answered" },
  underway: { kind: "followedUp", what: "underway" },
  resolved: { kind: "followedUp", what: "resolved" },
  persists: { kind: "followedUp", what: "persists" },
}

/** A question, an answer or a follow-up also moves the state of its bundle: told once, by the one that says most. */
function withoutDoubles(events: readonly BundleEvent[]): BundleEvent[] {
  return events.filter((event) => {
    const by = event.kind === "state" ? saidBy[event.what] : undefined
    if (!by) return true
    return !events.some(
      (other) =>
        other.bundleId === event.bundleId &&
        other.kind === by.kind &&
        (by.what === undefined || other.what === by.what) &&
        other.at.getTime() === event.at.getTime(),
    )
  })
}
