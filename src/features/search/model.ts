import { z } from "zod"

export const kinds = ["signal", "bundle", "question", "theme", "page"] as const
export type Kind = (typeof kinds)[number]

export const periods = ["quarter", "year"] as const
export type Period = (typeof periods)[number]

/** How much is shown: a page of one kind, and of each kind where all are shown together. */
export const onPage = 50
export const ofEachKind = 10
/** No more than this is counted: who searches wants the best, not the last. */
export const mostFound = 200

export const Query = z
  .string("Typ waar je naar zoekt")
  .trim()
  .min(2, "Typ ten minste twee letters")
  .max(200, "Houd het bij 200 tekens. Een paar woorden is genoeg")

export const SearchInput = z.object({
  query: Query,
  kind: z.enum(kinds, "Kies een soort uit de lijst").optional(),
  period: z.enum(periods, "Kies een periode uit de lijst").optional(),
  page: z.number().int().min(1).max(10_000).default(1),
})
export type SearchInput = z.output<typeof SearchInput>

const MarkedText = z.object({
  text: z.string(),
  /** Where the words that were asked stand, in UTF-16 code units. */
  marks: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
})
export type MarkedText = z.output<typeof MarkedText>

export const Result = z.object({
  id: z.string(),
  title: MarkedText.nullable(),
  text: MarkedText.nullable(),
  /** A sentence where no word of the query stands in it; else empty. */
  why: z.string(),
  facts: z.array(z.string()),
  state: z.string().nullable(),
  /** Where one goes on, and in which words. */
  href: z.string().nullable(),
  link: z.string(),
})
export type Result = z.output<typeof Result>

const Group = z.object({
  kind: z.enum(kinds),
  found: z.number().int(),
  /** Whether there are more than were counted. */
  more: z.boolean(),
  results: z.array(Result),
})
export type Group = z.output<typeof Group>

export const SearchAnswer = z.object({
  /** Of the kind that was asked, or of every kind in which something was found. */
  groups: z.array(Group),
  page: z.number().int(),
  pages: z.number().int(),
  /** The query as it was probably meant, where a word of it was mistyped. */
  meant: z.string().nullable(),
  /** True where no text holds what was asked: these are about the same. */
  resembling: z.boolean(),
  /** What this reader searches. */
  searched: z.array(z.enum(kinds)),
})
export type SearchAnswer = z.output<typeof SearchAnswer>

export const kindLabels: Record<Kind, { one: string; many: string }> = {
  signal: { one: "signaal", many: "signalen" },
  bundle: { one: "bundel", many: "bundels" },
  question: { one: "vraag op de agenda", many: "vragen op de agenda" },
  theme: { one: "thema", many: "thema's" },
  page: { one: "pagina", many: "pagina's" },
}
export const periodLabels: Record<Period, string> = {
  quarter: "laatste 3 maanden",
  year: "laatste jaar",
}
