import { areaLevel, parentCode, tidyCode } from "../../methods/geography/codes.ts"
import type { Outline } from "../../methods/geography/outline.ts"
import type { AreaLevel, AreaRecord } from "./model.ts"

type Values = Record<string, unknown>
export type Read = { kind: "area"; area: AreaRecord } | { kind: "refused"; why: string }

const codeColumns = [
  "code",
  "gwb_code",
  "gwb_code_10",
  "regiocode",
  "buurtcode",
  "wijkcode",
  "gemeentecode",
  "niscode",
  "nis",
]
const nameColumns = ["naam", "name", "regio", "regionaam", "buurtnaam", "wijknaam", "gemeentenaam"]
const parentColumns = ["parent", "gemeente_code"]
/** Columns of text or of a code: never a denominator. */
const notFigures =
  /^(code|naam|name|type|soort|regio.*|gemeente.*|provincie|wijk.*|buurt.*|gwb_.*|nis.*|postcode|.*code|ind_.*|recs)$/

/** The CBS and Statbel names of what is most often divided by. */
const figureNames: Record<string, string> = {
  inwoners: "population",
  aantal_inwoners: "population",
  aantalinwoners: "population",
  a_inw: "population",
  population: "population",
  bevolking: "population",
  huishoudens: "households",
  aantal_huishoudens: "households",
  a_hh: "households",
  inwoners65plus: "population_65_plus",
  a_65_oo: "population_65_plus",
  inwoners0tot15: "population_0_to_15",
  a_00_14: "population_0_to_15",
}

const textOf = (values: Values, columns: readonly string[]): string => {
  for (const column of columns) {
    const value = values[column]
    if (typeof value === "number" || (typeof value === "string" && value.trim() !== "")) return String(value).trim()
  }
  return ""
}

const levelOf = (code: string): AreaLevel => {
  const level = areaLevel(code)
  return level === "unknown" ? "own" : level
}

const numberOf = (value: unknown): number | undefined => {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined
  if (typeof value !== "string" || !/^\s*-?\d+([.,]\d+)?\s*$/.test(value)) return undefined
  return Number(value.replace(",", "."))
}

/** Whether a file has what an area needs; the sentence names the columns that are there. */
export function judgeColumns(columns: readonly string[]): string | undefined {
  const known = columns.map((column) => column.toLowerCase())
  const missing = [
    ...(codeColumns.some((column) => known.includes(column))
      ? []
      : ["een kolom met de code (zoals 'code' of 'gwb_code')"]),
    ...(nameColumns.some((column) => known.includes(column)) ? [] : ["een kolom met de naam (zoals 'naam')"]),
  ]
  if (missing.length === 0) return undefined
  return `In dit bestand mist ${missing.join(" en ")}. Deze kolommen staan erin: ${columns.join(", ")}.`
}

/** An area out of a row of neighbourhood statistics. Every column of numbers becomes a figure. */
export function areaFromRow(row: Values): Read {
  const values = Object.fromEntries(Object.entries(row).map(([name, value]) => [name.toLowerCase().trim(), value]))
  const code = tidyCode(textOf(values, codeColumns))
  const name = textOf(values, nameColumns)
  if (code === "") return { kind: "refused", why: "Hier staat geen code van een gebied" }
  if (!/^[A-Z0-9][A-Z0-9_-]{0,29}$/.test(code)) return { kind: "refused", why: `'${code}' is geen code van een gebied` }
  if (name === "") return { kind: "refused", why: `Bij ${code} staat geen naam` }
  const figures: Record<string, number> = {}
  for (const [column, value] of Object.entries(values)) {
    const number = numberOf(value)
    if (notFigures.test(column) || number === undefined) continue
    if (figureNames[column] === "population" && (number < 0 || !Number.isInteger(number)))
      return {
        kind: "refused",
        why: `Bij ${code} staat '${value}' als aantal inwoners. Dat hoort een heel getal te zijn`,
      }
    figures[figureNames[column] ?? column] = number
  }
  return { kind: "area", area: { code, name, level: levelOf(code), parentCode: parentOf(code, values), figures } }
}

// The code itself first: the column `wijk_code` of published CBS files holds the code of the neighbourhood.
function parentOf(code: string, values: Values): string | null {
  const parent = parentCode(code)
  if (parent.kind === "parent") return parent.code
  const given = tidyCode(textOf(values, parentColumns))
  return given === "" || given === code ? null : given
}

/** Areas out of outlines: each with its shape, and the municipality around them where the file names it. */
export function areasFromOutlines(outlines: readonly Outline[]): AreaRecord[] {
  const around = new Map<string, AreaRecord>()
  const areas = outlines.map(({ code, name, properties, polygons }): AreaRecord => {
    const parent = parentCode(code)
    const town = typeof properties.gemeente === "string" ? properties.gemeente.trim() : ""
    if (
      parent.kind === "parent" &&
      areaLevel(parent.code) === "municipality" &&
      town !== "" &&
      areaLevel(town) === "unknown"
    )
      around.set(parent.code, { code: parent.code, name: town, level: "municipality", parentCode: null, figures: {} })
    const parentCodeOf = parent.kind === "parent" ? parent.code : null
    return { code, name, level: levelOf(code), parentCode: parentCodeOf, outline: polygons, figures: {} }
  })
  const drawn = new Set(areas.map(({ code }) => code))
  return [...[...around.values()].filter(({ code }) => !drawn.has(code)), ...areas]
}

/** Whether an area lies in one of the municipalities somebody asked for. */
export function isWithin(area: Pick<AreaRecord, "code" | "parentCode">, only: readonly string[]): boolean {
  if (only.length === 0) return true
  return only.some(
    (wanted) => area.code === wanted || digits(area.code).startsWith(digits(wanted)) || area.parentCode === wanted,
  )
}

const digits = (code: string) => code.replace(/^(GM|WK|BU)/, "")

export const codesOf = (list: string | undefined): string[] =>
  (list ?? "")
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(tidyCode)
