import { z } from "zod"

const Row = z.record(z.string(), z.unknown())

/** All that is kept of an account, for whose it is. */
export const OwnData = z.object({
  /** What this is, and what is not in it, in words. */
  about: z.array(z.string()),
  madeOn: z.string(),
  account: Row,
  /** What one reported by name. */
  signals: z.array(Row),
  /** Who read one's name with such a signal. */
  nameReadings: z.array(Row),
  /** What the log says one did, and what others did to the account. */
  log: z.array(Row),
  /** Everything else in which the account stands, by what it is. */
  tables: z.array(z.object({ table: z.string(), what: z.string(), rows: z.array(Row) })),
})
export type OwnData = z.output<typeof OwnData>
