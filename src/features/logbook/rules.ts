import { addDays, type Day } from "../../methods/calendar/week.ts"
import type { Operation } from "../../platform/http/action.ts"
import { type Deeds, deedsBySubject } from "../promises/deed-rules.ts"
import type { LogFilter } from "./model.ts"

/** So many on a page. */
export const size = 50
/** So many in a file: who needs more asks for a shorter time. */
export const most = 5000
/** Without a choice: so many days until today. */
const usualDays = 28

const byItself: Record<string, string> = {
  removeByRule: "weghalen wat volgens de bewaarregels weg moet",
  forgetSealed: "verzegelde teksten weghalen waarvan de tijd voorbij is",
  readLogOnServer: "het logboek lezen op de server",
}

const words = new Map([...deedsBySubject.flatMap(({ deeds }) => Object.entries(deeds)), ...Object.entries(byItself)])

/** The deed itself; what the list says after it, about who may or who is told, belongs there and not here. */
export const wordsOf = (operation: string): string =>
  words.get(operation)?.split(/[:;]/)[0] ?? "iets wat Nabij nu niet meer kent"

/** Reads of what is protected: the questions that leave a line, and the one read that is a change because it is told. */
const readings = (operations: readonly Operation[]): string[] => [
  ...operations.flatMap((one) => (one.kind === "question" && one.protected ? [one.name] : [])),
  "readReporterName",
]

/**
 * Who has a say over others can be called to account; who works cannot be watched. So others see only what is kept for roles other
 * than a worker's: no signing in or out, no searching, nothing that any worker, or a visitor, may do as well.
 */
const answerable = ({ may }: Deeds[number]): boolean =>
  !may.visitor && may.roles.length > 0 && !may.roles.includes("worker")

export type Scope = "installation" | "organisation"

export type Seen = { seen: string[]; reads: Set<string> }

/** The operations of which others see a line. */
export function seenOf(operations: readonly Operation[]): Seen {
  const seen = operations.filter(answerable).map(({ name }) => name)
  return { seen, reads: new Set(readings(operations)) }
}

/** The operations that a choice leaves. What Nabij did by itself belongs to the installation. */
export function chosen({ seen, reads }: Seen, scope: Scope, { kind, reads: readsOnly }: LogFilter): string[] {
  const own = Object.keys(deedsBySubject.find(({ title }) => title === kind)?.deeds ?? {})
  const all = scope === "installation" && !kind ? [...seen, ...Object.keys(byItself)] : seen
  return all.filter((name) => (!kind || own.includes(name)) && (!readsOnly || reads.has(name)))
}

export type Period = { from: Day; until: Day }

/** The days that are asked about; the other way round where somebody filled them in so. */
export function periodOf({ from, until }: Pick<LogFilter, "from" | "until">, today: Day): Period {
  const last = until ?? today
  const first = from ?? addDays(last, -usualDays)
  return first <= last ? { from: first, until: last } : { from: last, until: first }
}
