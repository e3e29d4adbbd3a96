import { z } from "zod"
import { isDay } from "../../methods/calendar/week.ts"
import { happenings } from "../entitlements/model.ts"
import { conditions } from "../help-items/conditions.ts"
import { isLanguage } from "../help-items/languages.ts"
import { isWeekPart } from "../help-items/week-parts.ts"
import { CountingSaid } from "./counting-model.ts"
import { urgencies } from "./model.ts"

const amount = (sentence: string) => z.number(sentence).int(sentence).min(1, sentence).max(10000, sentence)

/** Chosen in the list where it is not on it: then the words say it. */
export const notListed = "eigen"

/** What is asked, through whichever door. */
export const asked = {
  item: z.string().max(60).optional(),
  /** In own words; enough by itself, or beside what was chosen. */
  ask: z.string().trim().max(1000, "Houd het bij 1000 tekens").default(""),
  units: amount("Vul een heel getal in van 1 tot 10.000").default(1),
  area: z.string().max(40).optional(),
  urgency: z.enum(urgencies, "Kies hoe snel het nodig is"),
  languages: z
    .array(z.string().refine(isLanguage, "Kies talen uit de lijst"))
    .max(10, "Kies ten hoogste tien talen")
    .default(["nl"]),
  /** Parts of the week; none: any time. */
  parts: z.array(z.string().refine(isWeekPart, "Kies dagdelen uit de lijst")).max(21).default([]),
  requires: z.array(z.enum(conditions)).default([]),
}

export const Happened = z.enum(happenings, "Kies wat ermee gebeurde")

/** A right and what happened with it: "bijstand notKnown". */
const RightSaid = z
  .string()
  .regex(new RegExp(`^[a-z][a-z0-9_]{1,59} (${happenings.join("|")})$`), "Kies een antwoord uit de lijst")

type Raw = { item?: unknown; ask?: unknown; requires?: unknown }

/** What fails together is told in one round with what fails apart. */
export const fitting = <Fields extends z.ZodObject>(fields: Fields): Fields =>
  fields
    .refine((given) => saysWhat(given), {
      path: ["ask"],
      message: "Kies wat er nodig is, of schrijf in ten minste één zin welke hulp er nodig is",
      when: () => true,
    })
    .refine((given) => !asksBoth(given), {
      path: ["requires"],
      message: "Kies een vrouw of een man, of geen van beide",
      when: () => true,
    })

const saysWhat = ({ item, ask }: Raw): boolean =>
  Boolean(item && item !== notListed) || typeof ask !== "string" || ask.length >= 10
const asksBoth = ({ requires }: Raw): boolean =>
  Array.isArray(requires) && requires.includes("woman") && requires.includes("man")

const NeedFields = z.object({
  alias: z
    .string("Kies een schuilnaam")
    .trim()
    .min(2, "Kies een schuilnaam van ten minste 2 letters")
    .max(60, "Houd de schuilnaam bij 60 tekens"),
  ...asked,
  /** Below this it is of no use. */
  least: amount("Vul een heel getal in van 1 tot 10.000").default(1),
  /** Which line of the criteria fits, 1 first. */
  tier: z.number("Kies een regel").int().min(1).max(4).optional(),
  until: z
    .string()
    .refine((text) => text === "" || isDay(text), "Kies een dag")
    .optional(),
  rights: z.array(RightSaid).max(60).default([]),
  /** The code on the paper that is typed over. */
  paper: z.string().max(20).optional(),
  /** How it came in, where that is not by the one who writes it down. */
  door: z.enum(["phone", "connector"]).optional(),
  /** What the resident said to being counted where this is not met. Left out: not asked, so not counted. */
  counting: CountingSaid.optional(),
})
/** Help that somebody needs now, asked by a person they trust. There is no field that could point at a signal. */
export const NewNeed = fitting(NeedFields).refine(
  ({ least, units }) => !(typeof least === "number" && typeof units === "number" && least > units),
  {
    path: ["least"],
    message: "Dit is meer dan je vraagt. Vul hier ten hoogste dat aantal in",
    when: () => true,
  },
)
export type NewNeed = z.output<typeof NewNeed>
