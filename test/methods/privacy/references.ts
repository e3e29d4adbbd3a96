import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parse } from "csv-parse/sync"

const folder = fileURLToPath(new URL("../../../../shared/data/references/sdc/", import.meta.url))

/** The option for a test that reads the reference sets: run, or skipped with the reason. */
export const withReferences = existsSync(folder)
  ? {}
  : { skip: "the reference sets are not beside this checkout (../shared)" }

export const referenceJson = <Value>(name: string): Value => JSON.parse(readFileSync(`${folder}${name}`, "utf8"))

/** The rows of a CSV with a heading. */
export const referenceRows = (name: string): Record<string, string>[] =>
  parse(readFileSync(`${folder}${name}`), { columns: true })

/** A table of secondary suppression with its proven optimum. */
export type SuppressionReference = {
  id: string
  table: number[][]
  threshold: number
  spl: number
  primary: [number, number][]
  objective: "cells" | "weight"
  optimum: number
}

/** All tables of the reference set as one kind; the first is from a book and has other names for the same. */
export function suppressionReferences(): SuppressionReference[] {
  type Classic = { id: string; table: number[][]; primary: [number, number][]; pattern_weight?: number }
  const all = referenceJson<(SuppressionReference & Classic)[]>("secondary-suppression.json")
  return all.flatMap((reference): SuppressionReference[] => {
    const { id, pattern_weight: weight } = reference
    if (weight === undefined) return [reference]
    return [5, 20].map((spl) => ({
      ...reference,
      id: `${id} ${spl}`,
      threshold: 5,
      spl,
      objective: "weight",
      optimum: weight,
    }))
  })
}
