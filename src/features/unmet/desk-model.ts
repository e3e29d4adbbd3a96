import { z } from "zod"
import { UnmetQuarter } from "./model.ts"

/** Both numbers in steps of their minimum. */
const Steps = z.array(
  z.object({ code: z.string(), name: z.string(), atLeast: z.number().int(), organisations: z.number().int() }),
)

/** The quarter that still runs: only themes as a whole, in steps of the minimum, so that a look a week later tells of nobody. */
export const Running = z.object({ quarter: z.string(), help: Steps, right: Steps })
export type Running = z.output<typeof Running>

/** A theme that stood in the table of several quarters in a row. Only pointed at: people decide what it is. */
const InARow = z.object({ code: z.string(), name: z.string(), quarters: z.number().int() })

export const UnmetDesk = z.object({
  afterWeeks: z.number().int(),
  /** Up to and including this Sunday everything was counted. */
  countedUntil: z.string().nullable(),
  running: Running.nullable(),
  quarters: z.array(z.object({ quarter: z.string(), madeOn: z.string(), publishedOn: z.string().nullable() })),
  shown: UnmetQuarter.nullable(),
  inARow: z.object({ help: z.array(InARow), right: z.array(InARow) }),
})
export type UnmetDesk = z.output<typeof UnmetDesk>
