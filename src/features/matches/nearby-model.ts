import { z } from "zod"

/** What is asked near a helper, without for whom: no alias, no words of who asked, no line of priority. */
const NearbyAsk = z.object({
  need: z.uuid(),
  item: z.string(),
  amount: z.string(),
  area: z.string().nullable(),
  when: z.string(),
  languages: z.array(z.string()),
})
export const Nearby = z.object({
  code: z.string(),
  /** Whether somebody met the helper: only then something can stand here. */
  met: z.boolean(),
  asks: z.array(NearbyAsk),
  /** Said yes already, and no answer yet. */
  waits: z.number().int(),
})
export type Nearby = z.output<typeof Nearby>

/** So many yeses of one helper may wait at once: who says yes to all holds up nobody, and disappoints many. */
export const mostWaiting = 3
