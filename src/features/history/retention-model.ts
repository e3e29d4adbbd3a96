import { z } from "zod"
import { only } from "../../platform/http/may.ts"
import { areaLevels } from "../areas/model.ts"

/** Who decides how long texts and names are kept. */
export const retentionKeepers = only("administrator")

const months = z
  .number("Vul een heel aantal maanden in")
  .int("Vul een heel aantal maanden in")
  .min(1, "Vul ten minste 1 maand in")
  .max(240, "Vul ten hoogste 240 maanden in")

const shape = {
  /** From the day a signal came into a bundle, or from the week it was withdrawn. */
  bundledMonths: months,
  /** From the week of its arrival, for a signal in no bundle. */
  unbundledMonths: months,
  /** From the week of its arrival: who reported it. */
  authorMonths: months,
}
export const Months = z.object({
  ...shape,
  /** From the last step of a need or an application, or the last day of an offer: their words, and what can point at a person. */
  helpMonths: months,
})
export type Months = z.output<typeof Months>

export const NewRule = z.object({
  ...shape,
  /** Left out: as it is. */
  helpMonths: months.optional(),
  why: z
    .string("Schrijf in één zin waarom")
    .trim()
    .min(5, "Schrijf in één zin waarom")
    .max(400, "Houd de reden bij 400 tekens"),
  /** The newest change that was on screen. */
  seen: z.number().int().min(0).optional(),
})

export const Rule = Months.extend({
  id: z.uuid(),
  entry: z.number(),
  worksFrom: z.string(),
  why: z.string(),
  changedBy: z.string().nullable(),
  changedAt: z.date(),
})
export type Rule = z.output<typeof Rule>

export const kinds = ["texts", "authors"] as const
export type Kind = (typeof kinds)[number]

/** Of help that was asked or offered: what goes by the same rule. */
export const helpKinds = ["needs", "offers", "applications"] as const
export type HelpKind = (typeof helpKinds)[number]

/** What goes besides, mostly after a time that is the same in every installation; remarks go after that of texts in a bundle. */
export const otherKinds = [
  ...(["remarks", "givers", "makers", "gifts", "papers", "desks", "points"] as const),
  ...helpKinds,
  ...(["invitations", "mails", "accounts"] as const),
] as const
export type OtherKind = (typeof otherKinds)[number]

/** Of which one reads beforehand how much goes in which month. */
export const comingKinds = [...kinds, ...helpKinds] as const
export type ComingKind = (typeof comingKinds)[number]

/** So many of a kind in a month, "2026-12". */
export const Coming = z.object({ kind: z.enum(comingKinds), month: z.string(), amount: z.number() })
export type Coming = z.output<typeof Coming>

export const Deletion = z.object({
  id: z.uuid(),
  kind: z.enum([...kinds, ...otherKinds]),
  amount: z.number(),
  doneOn: z.string(),
  rule: Months,
})
export type Deletion = z.output<typeof Deletion>

export const RetentionDesk = z.object({
  /** In an example nothing goes by itself. */
  example: z.boolean(),
  /** What works today; null until the first day of the first rule. */
  works: Rule.nullable(),
  /** What works from a later day on. */
  waits: Rule.nullable(),
  /** With which the form begins. */
  start: Months,
  seen: z.number(),
  coming: z.array(Coming),
  /** What is left of a neighbourhood where the words of help went; null where no neighbourhoods are known. */
  becomes: z.enum(areaLevels).nullable(),
  history: z.array(Rule),
  deletions: z.array(Deletion),
})
export type RetentionDesk = z.output<typeof RetentionDesk>
