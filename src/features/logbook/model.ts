import { z } from "zod"
import { isDay } from "../../methods/calendar/week.ts"
import { only } from "../../platform/http/may.ts"
import { deedsBySubject } from "../promises/deed-rules.ts"

/** Who looks through what others did: an administrator everywhere, a coordinator in the own organisation. */
export const logReaders = only("administrator", "coordinator")

export const kinds = deedsBySubject.map(({ title }) => title)

const Day = z
  .string()
  .trim()
  .refine((text) => isDay(text), "Kies een dag die bestaat")

export const LogFilter = z.object({
  person: z.uuid("Kies iemand uit de lijst").optional(),
  organisation: z.uuid("Kies een organisatie uit de lijst").optional(),
  /** A subject of deeds, in the words of the list. */
  kind: z.enum(kinds, "Kies een soort uit de lijst").optional(),
  /** Only what was read of what is protected. */
  reads: z.enum(["yes"]).optional(),
  from: Day.optional(),
  until: Day.optional(),
})
export type LogFilter = z.output<typeof LogFilter>

export const Page = z.int("Kies een blad").min(1, "Kies een blad").max(1000, "Kies een kortere tijd").optional()

/** What somebody did on a day: told once, however often. */
export const Deed = z.object({
  day: z.string(),
  person: z.string().nullable(),
  organisation: z.string().nullable(),
  operation: z.string(),
  words: z.string(),
  read: z.boolean(),
  /** Where what it is about can be read, for who may. */
  href: z.string().nullable(),
})
export type Deed = z.output<typeof Deed>

const Named = z.object({ id: z.uuid(), name: z.string() })

export const LogDesk = z.object({
  scope: z.enum(["installation", "organisation"]),
  filter: LogFilter.extend({ from: z.string(), until: z.string() }),
  people: z.array(Named),
  organisations: z.array(Named),
  deeds: z.array(Deed),
  page: z.number(),
  more: z.boolean(),
})
export type LogDesk = z.output<typeof LogDesk>

/** One line about oneself, with its moment. */
export const OwnDeed = z.object({
  at: z.date(),
  /** Who did it, where that was somebody else. */
  by: z.string().nullable(),
  organisation: z.string().nullable(),
  operation: z.string(),
  words: z.string(),
})
export type OwnDeed = z.output<typeof OwnDeed>

export const OwnLog = z.object({
  from: z.string(),
  until: z.string(),
  deeds: z.array(OwnDeed),
  page: z.number(),
  more: z.boolean(),
})
export type OwnLog = z.output<typeof OwnLog>
