import { z } from "zod"
import { only } from "../../platform/http/may.ts"

/** Who decides how sure the watch must be. */
export const settingKeepers = only("administrator", "analyst")

const adjustments = ["benjamini-hochberg", "benjamini-yekutieli"] as const

const whole = (least: number, most: number, sentence: string) =>
  z.number(sentence).int(sentence).min(least, sentence).max(most, sentence)

/** Fewer than two of anything would point at somebody. */
const shape = {
  leastSignals: whole(3, 1000, "Vul een heel getal in van 3 tot 1000"),
  leastReporters: whole(2, 100, "Vul een heel getal in van 2 tot 100"),
  leastOrganisations: whole(1, 100, "Vul een heel getal in van 1 tot 100"),
  leastRatio: z
    .number("Vul een getal in, zoals 1,25")
    .min(1, "Vul ten minste 1 in: minder dan verwacht is geen patroon")
    .max(20, "Vul ten hoogste 20 in"),
  adjustment: z.enum(adjustments, "Kies een manier van rekenen"),
  periods: z
    .array(
      z.coerce
        .number("Kies weken uit de lijst")
        .int("Kies hele weken")
        .min(1, "Kies ten minste 1 week")
        .max(104, "Kies ten hoogste 104 weken"),
      "Kies ten minste één periode",
    )
    .min(1, "Kies ten minste één periode")
    .max(8, "Kies ten hoogste acht perioden"),
  moreThanUsual: z.boolean("Kies of Nabij hiernaar kijkt"),
}

/** The share of false proposals that is put up with, in percents. */
const percent = z
  .number("Vul een getal in, zoals 5")
  .min(0.1, "Vul ten minste 0,1 in")
  .max(20, "Vul ten hoogste 20 in: meer dan één op de vijf zou dan toeval mogen zijn")

export const NewSetting = z.object({
  ...shape,
  /** Left out, it stays as it is. */
  moreThanUsual: shape.moreThanUsual.optional(),
  percent,
  why: z
    .string("Schrijf in één zin waarom")
    .trim()
    .min(5, "Schrijf in één zin waarom")
    .max(400, "Houd de reden bij 400 tekens"),
  /** The newest change that was on screen. */
  seen: z.number().int().min(0).optional(),
})

const Setting = z.object({ ...shape, level: z.number() })
const PastSetting = Setting.extend({
  why: z.string(),
  changedBy: z.string().nullable(),
  changedAt: z.date(),
})
export type PastSetting = z.output<typeof PastSetting>

export const SettingDesk = z.object({
  now: Setting,
  usual: Setting,
  seen: z.number(),
  history: z.array(PastSetting),
})
export type SettingDesk = z.output<typeof SettingDesk>
