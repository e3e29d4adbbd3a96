import { z } from "zod"

export const wordKinds = ["variant", "abbreviation", "stopWord"] as const
const regions = ["both", "nl", "be"] as const

/** What was done with a word: added to those that come with Nabij, or taken away from them. */
export type WordChange = {
  kind: (typeof wordKinds)[number]
  topic: string | null
  concept: string | null
  word: string
  /** What an abbreviation stands for. */
  meaning: string | null
  region: (typeof regions)[number]
  hint: boolean
  present: boolean
}

const Word = z.string("Vul een woord in").trim().min(1, "Vul een woord in").max(80, "Houd het woord bij 80 tekens")

/** Topics and concepts go by their code, the last part of the address of their page; a variant without concept begins one. */
export const ChangeWord = z.object({
  kind: z.enum(wordKinds),
  topic: z.string().max(200).optional(),
  concept: z.string().max(200).optional(),
  word: Word,
  meaning: z.string().trim().max(80, "Houd de betekenis bij 80 tekens").optional(),
  region: z.enum(regions).default("both"),
  hint: z.boolean().default(false),
  present: z.boolean().default(true),
  why: z.string().trim().max(400, "Houd de reden bij 400 tekens").default(""),
})
export type ChangeWord = z.output<typeof ChangeWord>

const ThemeLabel = z.object({ code: z.string(), label: z.string() })

/** A change as it stays readable: who, when and why. */
const Told = z.object({
  kind: z.enum(wordKinds),
  topic: z.string().nullable(),
  concept: z.string().nullable(),
  word: z.string(),
  meaning: z.string().nullable(),
  region: z.enum(regions),
  hint: z.boolean(),
  present: z.boolean(),
  why: z.string(),
  changedAt: z.date(),
  changedBy: z.string().nullable(),
})
export type ToldChange = z.output<typeof Told>

const ListedTopic = z.object({
  code: z.string(),
  title: z.string(),
  theme: ThemeLabel.nullable(),
  concepts: z.number(),
  words: z.number(),
  /** How many of the words were added here. */
  own: z.number(),
})

export const TopicList = z.object({
  /** Grows with every change: who keeps the words in memory knows by it that something changed. */
  version: z.number(),
  domains: z.array(z.object({ code: z.string(), label: z.string(), topics: z.array(ListedTopic) })),
  abbreviations: z.number(),
  stopWords: z.number(),
  changes: z.array(Told),
  /** Words that were added to a topic that this version of Nabij no longer has: they do not count. */
  lost: z.array(z.object({ topic: z.string(), concept: z.string(), word: z.string() })),
})
export type TopicList = z.output<typeof TopicList>

const Shown = z.object({ text: z.string(), region: z.enum(regions), hint: z.boolean(), own: z.boolean() })
export type ShownWord = z.output<typeof Shown>

export const ShownConcept = z.object({
  code: z.string(),
  name: z.string(),
  words: z.array(Shown),
  /** What was taken away, and can be put back. */
  away: z.array(Shown),
})
export type ShownConcept = z.output<typeof ShownConcept>

export const ShownTopic = z.object({
  code: z.string(),
  title: z.string(),
  domain: z.string(),
  theme: ThemeLabel.nullable(),
  concepts: z.array(ShownConcept),
  changes: z.array(Told),
})
export type ShownTopic = z.output<typeof ShownTopic>

export const FoundWord = z.object({
  kind: z.enum(wordKinds),
  topic: z.object({ code: z.string(), title: z.string() }).nullable(),
  concept: z.object({ code: z.string(), name: z.string() }).nullable(),
  word: z.string(),
  meaning: z.string().nullable(),
})
export type FoundWord = z.output<typeof FoundWord>

/** A list that belongs to no topic: abbreviations with their meaning, or words that do not count. */
export const WordList = z.object({
  kind: z.enum(wordKinds),
  words: z.array(z.object({ word: z.string(), meaning: z.string().nullable(), own: z.boolean() })),
  /** What the list that comes with Nabij says, where it was taken away or changed here. */
  away: z.array(z.object({ word: z.string(), meaning: z.string().nullable() })),
  changes: z.array(Told),
})
export type WordList = z.output<typeof WordList>
