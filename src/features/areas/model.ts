import { z } from "zod"
import type { Polygon } from "../../methods/geography/outline.ts"

export const areaLevels = ["country", "province", "region", "municipality", "district", "neighbourhood", "own"] as const
export type AreaLevel = (typeof areaLevels)[number]

/** An area as a file gives it: what is missing in one file may come from another. */
export type AreaRecord = {
  code: string
  name: string
  level: AreaLevel
  parentCode: string | null
  outline?: Polygon[]
  /** Denominators: population, households … as numbers. */
  figures: Record<string, number>
}

/** An area on a form: in a list and, where its outline is known, on a map. */
export const AreaToChoose = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(areaLevels),
  parent: z.string().nullable(),
  outline: z.array(z.array(z.array(z.array(z.number())))).nullable(),
})
export type AreaToChoose = z.output<typeof AreaToChoose>

export const ImportOptions = z.object({
  year: z
    .number("Vul het jaar van de gegevens in, zoals 2024")
    .int("Vul het jaar van de gegevens in, zoals 2024")
    .min(1990, "Kies een jaar na 1990")
    .max(2100, "Kijk het jaar na"),
  source: z
    .string("Vul in waar de gegevens vandaan komen")
    .trim()
    .min(2, "Vul in waar de gegevens vandaan komen")
    .max(200),
  licence: z.string().trim().max(100).optional(),
  /** Codes of municipalities, separated by commas; empty takes everything in the file. */
  only: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9, ]*$/, "Schrijf codes van gemeenten met een komma ertussen, zoals GM0344, GM0917")
    .max(2000)
    .optional(),
})
export type ImportOptions = z.output<typeof ImportOptions>

export const AreaImportResult = z.object({
  imported: z.number().int(),
  skipped: z.number().int(),
  refused: z.number().int(),
  complaints: z.array(z.string()),
  notes: z.array(z.string()),
})
export type AreaImportResult = z.output<typeof AreaImportResult>

export const levelLabels: Record<AreaLevel, string> = {
  country: "land",
  province: "provincie",
  region: "regio",
  municipality: "gemeente",
  district: "wijk",
  neighbourhood: "buurt",
  own: "eigen gebied",
}

/** What a figure counts, on screen. Other columns keep the name of their file. */
export const figureLabels: Record<string, string> = {
  population: "inwoners",
  households: "huishoudens",
  population_65_plus: "inwoners van 65 jaar en ouder",
  population_0_to_15: "inwoners tot 15 jaar",
}
