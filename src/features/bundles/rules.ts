import type { Minima } from "../../methods/privacy/disclosure.ts"
import type { Baseline } from "./consent-model.ts"
import type { Reach, State } from "./model.ts"

const next: Record<"coordinator" | "workingGroup" | "agenda", Partial<Record<State, readonly State[]>>> = {
  coordinator: {
    individual: ["possiblePattern"],
    possiblePattern: ["sharedBottleneck", "individual"],
    sharedBottleneck: ["possiblePattern"],
  },
  workingGroup: {
    possiblePattern: ["structural", "notStructural"],
    sharedBottleneck: ["structural", "notStructural"],
    structural: ["notStructural"],
    notStructural: ["possiblePattern", "structural"],
    persists: ["structural"],
  },
  agenda: {
    sharedBottleneck: ["onAgenda"],
    structural: ["onAgenda"],
    onAgenda: ["answered", "underway", "resolved", "persists"],
    answered: ["onAgenda", "underway", "resolved", "persists"],
    underway: ["onAgenda", "answered", "resolved", "persists"],
    resolved: ["persists", "onAgenda"],
    persists: ["onAgenda", "answered", "underway", "resolved"],
  },
}

/** Where a bundle may go from here, by whom: coordinators walk it, the working group decides, the agenda follows up. */
export const nextStates = (state: State, by: "coordinator" | "workingGroup" | "agenda"): readonly State[] =>
  next[by][state] ?? []

export type Linkable = { kind: "yes" } | { kind: "no"; why: string }

/**
 * Whether a signal can go into a bundle: into a shared one only what was weighed 'external', so that nothing leaves an
 * organisation before its coordinator said so; into an internal one only what is that organisation's own.
 */
export function linkable(
  bundle: { reach: Reach; organisationId: string },
  signal: { organisationId: string | null; outcome: string | null },
): Linkable {
  if (bundle.reach === "internal")
    return signal.organisationId === bundle.organisationId
      ? { kind: "yes" }
      : { kind: "no", why: "Deze bundel is alleen van je eigen organisatie. Deel de bundel eerst" }
  return signal.outcome === "external"
    ? { kind: "yes" }
    : { kind: "no", why: "Weeg dit signaal eerst als 'Gaat mee naar de werkgroep signalen'. Anderen zien deze bundel" }
}

export type Consent = { organisationId: string; agreed: boolean }
export type Publishing = { kind: "public"; objections: number } | { kind: "waiting"; organisations: number }

/**
 * A bundle may become public only after each organisation in it agreed, or objected on record. A bundle that holds only
 * anonymous signals has no organisation to wait for.
 */
export function mayBePublic(organisations: readonly string[], consents: readonly Consent[]): Publishing {
  const spoken = new Map(consents.map(({ organisationId, agreed }) => [organisationId, agreed]))
  const waiting = organisations.filter((id) => !spoken.has(id)).length
  if (waiting > 0) return { kind: "waiting", organisations: waiting }
  return { kind: "public", objections: organisations.filter((id) => spoken.get(id) === false).length }
}

export type Objection = { organisation: string; why: string }

/** Objections as others read them: by name only when so many object that a name points to nobody in particular. */
export const objectionsToShow = (
  objections: readonly Objection[],
  minima: Pick<Minima, "sources">,
): { organisation?: string; why: string }[] =>
  objections.map(({ organisation, why }) => (objections.length >= minima.sources ? { organisation, why } : { why }))

const solutions =
  /\b(moet(?:en)?|zou(?:den)? moeten|dien(?:t|en) te|oplossing|invoeren|afschaffen|verplicht worden|meer geld|subsidie|wij (?:eisen|vragen|willen))\b/giu
const blame =
  /\b(schandalig|schande|onwil(?:lig)?|lui(?:e)?|weigert|liegt|onbekwaam|belachelijk|incompetent|schuld van)\b/giu

export type WordingHint = { kind: "solution" | "blame"; words: string[] }

/** Words in a bottleneck that read as a solution or as blame; a hint for the writer, never a refusal. */
export function wordingHints(text: string): WordingHint[] {
  const found = (pattern: RegExp) => [...new Set(Array.from(text.matchAll(pattern), ([word]) => word.toLowerCase()))]
  const hints: WordingHint[] = [
    { kind: "solution", words: found(solutions) },
    { kind: "blame", words: found(blame) },
  ]
  return hints.filter(({ words }) => words.length > 0)
}

const percent = (share: number): string =>
  `${(share * 100).toLocaleString("nl-NL", { maximumFractionDigits: share < 0.1 ? 1 : 0 })} %`

/** "12 % van de jongeren, landelijk (CBS, 2025). Hier 10 van de 50, dat is 20 %." */
export const baselineInWords = ({ share, label, source, year, seen, asked }: Baseline): string =>
  `${(share * 100).toLocaleString("nl-NL", { maximumFractionDigits: 1 })} % ${label} (${source}, ${year}). Hier ${seen} van de ${asked}, dat is ${percent(seen / asked)}.`

export const fromTo = ({ least, most }: { least: number; most: number }): string =>
  least === most ? String(least) : `${least} tot ${most}`

export const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

/** The address of the list of bundles with what one chose. */
export function bundlesAddress(chosen: {
  state?: string | undefined
  theme?: string | undefined
  consent?: string | undefined
  page: number
}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(chosen)) if (value) query.set(name, String(value))
  return `/bundels?${query}`
}
