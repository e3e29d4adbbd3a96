import { RandomStream } from "../methods/statistics/random-stream.ts"
import { rateMoran } from "../methods/statistics/rate-moran.ts"
import { globalShrinkage, localShrinkage, type RatePrior, type ShrunkRate } from "../methods/statistics/shrinkage.ts"
import type { CommandStreams, Language } from "./command.ts"
import { about, fileCommand, fileRecords, writeRows } from "./file-command.ts"
import { tableText } from "./rates/table.ts"
import { areasIn, type GivenArea, moreThanPeople, neighboursIn } from "./shrink/areas.ts"
import { type ShrinkSettings, settingsOf } from "./shrink/settings.ts"
import { help, summary } from "./shrink/words.ts"

/** The names of the prior in the literature and in spdep: a its variance, b (for all) or m (around one area) its mean. */
type Row = Record<string, unknown>

function rowOf({ values, cases, population }: GivenArea, rate: ShrunkRate, own: RatePrior | undefined): Row {
  const shrunk = rate.kind === "shrunk" ? { shrunk: rate.shrunk } : { shrunk: null, unclear: rate.why }
  const prior = own === undefined ? {} : { a: own.variance, m: own.mean }
  return { ...values, cases, population, raw: cases / population, ...shrunk, ...prior }
}

function rowsOf(areas: readonly GivenArea[], neighbours: number[][], settings: ShrinkSettings) {
  if (settings.method === "eb-local") {
    const { priors, rates } = localShrinkage(areas, neighbours, settings.deviations)
    return { prior: null, rows: areas.map((area, place) => rowOf(area, rates[place] as ShrunkRate, priors[place])) }
  }
  const { prior, rates } = globalShrinkage(areas, settings.family)
  const rows = areas.map((area, place) => rowOf(area, rates[place] as ShrunkRate, undefined))
  return { prior: { a: prior.variance, b: prior.mean }, rows }
}

function readable(
  prior: { a: number; b: number } | null,
  moran: Row | undefined,
  rows: Row[],
  given: readonly string[],
  language: Language,
): string {
  const plain = rows.map(({ unclear, ...row }) => row)
  const above = [...(prior ? [{ ...prior }] : []), ...(moran ? [moran] : [])]
  return `${above.map((row) => `${tableText([row], language)}\n`).join("")}${tableText(plain, language, given)}`
}

async function work(args: string[], io: CommandStreams, language: Language): Promise<void> {
  const settings = settingsOf(args)
  const { file, neighbours: fileOfNeighbours, method, family, seed } = settings
  const records = await fileRecords(file, io)
  const areas = about(file, () => areasIn(records))
  const warning = moreThanPeople(areas)
  if (warning) io.stderr(warning.sentence(file === "-" ? undefined : file, language))
  const lines = fileOfNeighbours === undefined ? undefined : await fileRecords(fileOfNeighbours, io)
  const neighbours = lines === undefined ? [] : about(fileOfNeighbours, () => neighboursIn(lines, areas))
  const { prior, rows } = rowsOf(areas, neighbours, settings)
  const tested = settings.moran > 0 ? rateMoran(areas, neighbours, settings.moran, new RandomStream(seed)) : undefined
  const moran = tested?.kind === "tested" ? { moran: tested.statistic, p: tested.p } : undefined
  if (!settings.json) {
    const given = records.columns.filter((column) => column !== "cases" && column !== "population")
    io.stdout(readable(prior, moran, rows, given, language))
    return
  }
  io.stdout(`{"method":"${method}","family":"${family}","prior":${JSON.stringify(prior)},`)
  if (tested) io.stdout(`"moran":${JSON.stringify({ ...tested, seed })},`)
  io.stdout('"rows":')
  writeRows(rows, io.stdout)
  io.stdout("}\n")
}

/** Rates of small areas pulled towards the mean: Marshall's empirical Bayes. */
export const shrink = fileCommand({ name: "shrink", summary, help }, work)
