import type { Country } from "../../platform/words/words.ts"
import type { Columns, Field } from "./import-columns.ts"
import type { SignalRecord } from "./import-model.ts"
import { quoted, tidied } from "./import-quote.ts"
import type { ReadWeek } from "./import-week.ts"
import { ageBands, causeLabels, causes, situationLabels, situations } from "./model.ts"

export type ReadSignal = { kind: "signal"; signal: SignalRecord } | { kind: "refused"; field: string; message: string }

/** Reads a date or a week as somebody wrote it. */
export type WeekReader = (date: string, week: string) => ReadWeek

type Fault = { field: Field; message: string }
type Fields = Partial<Record<Field, unknown>>

/** A signal out of the fields of a record, or the first thing that is wrong with it. */
export function signalFrom(
  values: Record<string, unknown>,
  line: number,
  weekOf: WeekReader,
  columns: Columns,
): ReadSignal {
  const faults: Fault[] = []
  const fields = columns.fields(values)
  const text = (field: Field) => textOf(fields, field, faults)
  const account = text("text")
  const tooShort = judgeText(account)
  if (tooShort && faults.length === 0) faults.push({ field: "text", message: tooShort })
  const week = weekOf(text("date"), text("week"))
  if (week.kind === "unclear") faults.push({ field: week.field, message: week.why })
  const peopleLeast = people(text("people"), "people", faults) ?? 1
  const peopleMost = people(text("peopleMost"), "peopleMost", faults)
  if (peopleMost !== null && peopleMost < peopleLeast) faults.push({ field: "peopleMost", message: wrongWay })
  const signal: SignalRecord = {
    line,
    id: text("id"),
    text: account,
    week: week.kind === "week" ? week.monday : "",
    ahead: week.kind === "week" && week.ahead,
    organisation: name(text("org"), "org", faults),
    area: name(text("area"), "area", faults),
    theme: name(text("theme"), "theme", faults),
    lifeDomain: name(text("lifeDomain"), "lifeDomain", faults),
    country: country(text("country")),
    peopleLeast,
    peopleMost,
    ageBand: oneOf(text("ageBand").replaceAll(/\s*[-–]\s*/g, "-"), "ageBand", ageBands, {}, faults),
    situation: oneOf(text("situation"), "situation", situations, situationLabels, faults),
    causes: causesOf(fields, faults),
    reporter: text("reporter"),
  }
  const fault = faults[0]
  return fault
    ? { kind: "refused", field: columns.nameOf(fault.field), message: fault.message }
    : { kind: "signal", signal }
}

function textOf(fields: Fields, field: Field, faults: Fault[]): string {
  const value = fields[field]
  if (value === undefined || value === null) return ""
  if (typeof value === "object") faults.push({ field, message: "Hier hoort tekst te staan, geen lijst of groep." })
  else return tidied(String(value))
  return ""
}

function judgeText(text: string): string | undefined {
  if (text === "") return "Hier staat geen tekst. Schrijf in ten minste één zin wat er opvalt."
  const words = text.split(/\s+/).length
  if (words < 3 || text.length < 10) {
    const found = words === 1 ? "Hier staat één woord." : `Deze tekst heeft ${words} woorden.`
    return `${found} Schrijf ten minste één zin: wat gebeurt er, en bij wie?`
  }
  if (text.length <= 2000) return undefined
  return `Deze tekst heeft ${text.length.toLocaleString("nl")} tekens. Houd het bij 2.000.`
}

function people(written: string, field: Field, faults: Fault[]): number | null {
  if (written === "") return null
  const number = /^\d{1,9}$/.test(written) ? Number(written) : Number.NaN
  if (number >= 1 && number <= 100_000) return number
  const message = Number.isNaN(number)
    ? `${quoted(written)} is geen heel getal. Vul een getal in, zoals 3.`
    : `${written} kan niet: vul een getal in van 1 tot en met 100.000.`
  faults.push({ field, message })
  return null
}

const wrongWay = "Het hoogste aantal mensen is kleiner dan het laagste. Kijk de twee getallen na."

function name(written: string, field: Field, faults: Fault[]): string {
  const one = written.replaceAll(/\s+/g, " ")
  if (one.length > 100) faults.push({ field, message: `${quoted(one)} is te lang voor een naam of code.` })
  return one
}

const countries: Record<string, Country> = { nl: "nl", nederland: "nl", be: "be", belgië: "be", belgie: "be", vl: "be" }
const country = (written: string): Country | undefined => countries[written.toLowerCase()]

type Labels = Record<string, string | { label: string }>

function oneOf(
  written: string,
  field: Field,
  known: readonly string[],
  labels: Labels,
  faults: Fault[],
): string | null {
  if (written === "") return null
  const wanted = written.toLowerCase()
  const labelOf = (code: string) => {
    const label = labels[code] ?? code
    return (typeof label === "string" ? label : label.label).toLowerCase()
  }
  const found = known.find((code) => code === wanted || labelOf(code) === wanted)
  if (found) return found
  faults.push({ field, message: `${quoted(written)} staat niet in de lijst. Kies uit: ${known.join(", ")}.` })
  return null
}

/** A list, or a text with commas between. */
function causesOf(fields: Fields, faults: Fault[]): string[] {
  const value = fields.causes
  const parts = Array.isArray(value) ? value.map(String) : textOf(fields, "causes", faults).split(/[,;|]/)
  const written = parts.map(tidied).filter((part) => part !== "")
  const found = written.map((part) => oneOf(part, "causes", causes, causeLabels, faults))
  return [...new Set(found.filter((cause) => cause !== null))]
}
