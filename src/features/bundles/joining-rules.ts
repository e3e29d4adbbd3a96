import { z } from "zod"
import { distinctSources, type Shared } from "../../methods/statistics/distinct.ts"
import type { JoiningReport } from "../signals/joining-store.ts"
import { counted, fromTo } from "./rules.ts"

const Range = z.object({ least: z.number(), most: z.number() })

/** Who said with a signal that they see this too. It is recognition: these signals are not counted here as signals. */
export const Joining = z.object({
  signals: z.number(),
  /** How many of them are in the bundle as well. */
  linked: z.number(),
  reporters: Range,
  organisations: Range,
})
export type Joining = z.output<typeof Joining>

export function joiningOf(reports: readonly JoiningReport[], shared: Shared): Joining {
  const { signals, reporters, organisations } = distinctSources(reports, shared)
  return { signals, linked: reports.filter(({ linked }) => linked).length, reporters, organisations }
}

const orMore = ({ least, most }: z.output<typeof Range>): string => (least === most ? "" : "ten minste ")

/** '4 werkers van ten minste 2 organisaties zien dit ook.'; nothing where nobody joined. */
export function joiningInWords({ signals, linked, reporters, organisations }: Joining): string | undefined {
  if (signals === 0) return undefined
  const workers = `${fromTo(reporters)} ${reporters.most === 1 ? "werker" : "werkers"}`
  const where = `${orMore(organisations)}${counted(organisations.least, "organisatie", "organisaties")}`
  const seen = `${workers} van ${where} ${reporters.most === 1 ? "ziet" : "zien"} dit ook.`
  if (linked === 0) return seen
  return `${seen} Van hun signalen ${linked === 1 ? "zit er 1" : `zitten er ${linked}`} ook in de bundel; dat telt niet dubbel.`
}
