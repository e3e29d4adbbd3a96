import { z } from "zod"
import type { Day } from "../../methods/calendar/week.ts"
import type { Country } from "../../platform/words/words.ts"
import type { Register } from "./import-register.ts"

/** A signal as a file gives it: the text is not masked yet, names are not looked up yet. */
export type SignalRecord = {
  line: number
  id: string
  text: string
  week: Day
  /** Dated ahead: taken, and said. */
  ahead: boolean
  organisation: string
  area: string
  theme: string
  lifeDomain: string
  country: Country | undefined
  peopleLeast: number
  peopleMost: number | null
  ageBand: string | null
  situation: string | null
  causes: string[]
  reporter: string
}

/** Why a line was not taken, or what to look at in one that was. */
export const Remark = z.object({
  kind: z.enum(["refused", "warning"]),
  /** From 1; 0 where it is about the whole file. */
  line: z.number().int(),
  /** The last line, where one remark stands for more than one. */
  last: z.number().int().optional(),
  column: z.number().int().optional(),
  field: z.string().optional(),
  message: z.string(),
})
export type Remark = z.output<typeof Remark>

export const isAboutAll = ({ line }: Remark): boolean => line === 0

export const ImportCounts = z.object({
  imported: z.number().int(),
  skipped: z.number().int(),
  refused: z.number().int(),
})
export type ImportCounts = z.output<typeof ImportCounts>

export const lists = ["organisations", "areas", "themes"] as const
export type List = (typeof lists)[number]

/** A name in a file that nobody knows yet, with what the file says about it and how many lines need it. */
export const UnknownName = z.object({
  name: z.string(),
  lines: z.number().int(),
  country: z.enum(["nl", "be"]).optional(),
  lifeDomain: z.string().optional(),
})
export type UnknownName = z.output<typeof UnknownName>
export const Unknown = z.object({
  organisations: z.array(UnknownName).default([]),
  areas: z.array(UnknownName).default([]),
  themes: z.array(UnknownName).default([]),
})
export type Unknown = z.output<typeof Unknown>

export const isNothingUnknown = (unknown: Unknown): boolean => lists.every((list) => unknown[list].length === 0)

/** Whose signals a file may hold: everybody's, or those of one organisation. */
export type Scope = { kind: "everybody" } | { kind: "organisation"; id: string }

export type SignalFile = { name: string; bytes: Uint8Array }

export type ImportOrder = {
  importId: string
  file: SignalFile
  register: Register
  scope: Scope
  today: Day
  secret: Uint8Array
  /** Told after every batch how many records were read. */
  progress(read: number): Promise<void> | void
}

const importStates = ["asking", "waiting", "running", "done", "refused"] as const

export const SignalImport = ImportCounts.extend({
  id: z.uuid(),
  fileName: z.string(),
  state: z.enum(importStates),
  linesTotal: z.number().int(),
  linesRead: z.number().int(),
  createdAt: z.date(),
})
export type SignalImport = z.output<typeof SignalImport>

export const listLabels: Record<List, string> = {
  organisations: "Organisaties",
  areas: "Gebieden",
  themes: "Thema's",
}
