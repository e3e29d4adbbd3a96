import { z } from "zod"
import { only } from "../../platform/http/may.ts"

/** Who plans, and sees every need as it is. */
export const recruiters = only("volunteerCoordinator")

/** One more offer like this would bring somebody a first portion. */
export const Wanted = z.object({
  item: z.string(),
  label: z.string(),
  areaCode: z.string(),
  area: z.string(),
  /** A language other than Dutch that is needed; null where Dutch will do. */
  language: z.string().nullable(),
  languageCode: z.string().nullable(),
  /** Parts of the week, a bit each: any of them helps. */
  slots: z.number().int(),
  when: z.string(),
  requires: z.array(z.string()),
  /** The tier of whoever is helped by it first. */
  tier: z.number().int(),
  /** How many wait for this themselves, and for how many others somebody would come free. */
  waiting: z.number().int(),
  passing: z.number().int(),
  /** The need that waits, where there is one and this organisation may plan it. */
  need: z.uuid().nullable(),
  /** To share with everybody; null where so few ask it that they could be recognised. */
  text: z.string().nullable(),
})
export type Wanted = z.output<typeof Wanted>

export const Recruitment = z.object({
  wanted: z.array(Wanted),
  /** More than the list shows. */
  more: z.number().int(),
  /** Needs without a first portion, and those for which one more offer is not known to help: nobody knows where they are. */
  lacking: z.number().int(),
  unplaced: z.number().int(),
})
export type Recruitment = z.output<typeof Recruitment>
