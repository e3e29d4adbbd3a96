import { z } from "zod"

/** Why nobody asked for an offer yet, never the fault of who gives. */
const quietReasons = [
  "hardlyAsked",
  "moreOffered",
  "otherLanguage",
  "otherTimes",
  "otherConditions",
  "noFit",
  "otherwise",
] as const
export type QuietReason = (typeof quietReasons)[number]

/** As it was told on a day. `asked` and `offered` are at least so many; 0 is fewer than the minimum. */
export const Quiet = z.object({
  why: z.enum(quietReasons),
  asked: z.number().int(),
  offered: z.number().int(),
  /** What would be of use. */
  language: z.string().nullable(),
  radius: z.number().int().nullable(),
  slots: z.number().int().nullable(),
  itemCodes: z.array(z.string()),
  notedOn: z.string(),
})
export type Quiet = z.output<typeof Quiet>
