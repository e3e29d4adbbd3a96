import { type CsvCell, csvCell } from "../../platform/words/csv.ts"
import { campaignLines } from "./campaign-csv.ts"
import type { Comparison } from "./comparison-model.ts"
import type { Finding } from "./model.ts"
import { observersLines } from "./observers-csv.ts"
import { outcomeOf } from "./safe.ts"
import { outcomeWords } from "./speech.ts"
import { unusualLines } from "./unusual-csv.ts"

export type Line = [part: string, what: string, value: CsvCell, low?: CsvCell, high?: CsvCell, of?: CsvCell]

const header = ["onderdeel", "wat", "waarde", "laagste", "hoogste", "van"]

const scopeLines = ({ scope, computedOn, ...finding }: Finding): Line[] => [
  ["waarover", "thema", scope.theme?.code ?? ""],
  ["waarover", "thema, naam", scope.theme?.labelNl ?? ""],
  ["waarover", "gebied", scope.area?.code ?? ""],
  ["waarover", "gebied, naam", scope.area?.name ?? "alles"],
  ["waarover", "vergeleken met", scope.region ?? ""],
  ["waarover", "van week die begint op", scope.from],
  ["waarover", "tot en met week die begint op", scope.until],
  ["waarover", "geteld op", computedOn],
  ["oordeel", "uitkomst", outcomeWords[outcomeOf(finding)]],
]

const sourceLines = ({ sources }: Finding): Line[] => [
  ["telling", "signalen", sources.signals],
  ["telling", "melders", null, sources.reporters.least, sources.reporters.most],
  ["telling", "organisaties", null, sources.organisations.least, sources.organisations.most],
  ["telling", "weken", sources.weeks],
  ["telling", "mensen", null, sources.people.least, sources.people.most],
  [
    "telling",
    "deel van de grootste organisatie",
    null,
    sources.largestOrganisation?.least,
    sources.largestOrganisation?.most,
  ],
  ["telling", "deel van de grootste melder", null, sources.largestReporter?.least, sources.largestReporter?.most],
  ["telling", "zonder bekende melder", sources.unknownReporters],
  ["telling", "zonder meeste aantal mensen", sources.withoutMost],
  ["telling", "nog niet gewogen", sources.unweighed],
  ["telling", "zonder plaats of met een groter gebied", sources.withoutArea],
]

const names = {
  baseline: "vergelijking met de norm",
  population: "vergelijking per inwoner",
  share: "vergelijking als deel van alle signalen",
  before: "vergelijking met de periode hiervoor",
}

function comparisonLines(comparison: Comparison): Line[] {
  const name = names[comparison.with]
  if (comparison.kind === "unclear") return [[name, "niet te maken", comparison.why]]
  const { here, there, rate, reference, ratio, expected, chance, adjusted } = comparison
  return [
    [name, "hier", here.count, null, null, here.of],
    [name, "deel of aantal per eenheid hier", rate.value, rate.low, rate.high],
    [name, "daar", there?.count ?? null, null, null, there?.of],
    [name, "deel of aantal per eenheid daar", reference],
    [name, "keer zo vaak", ratio.value, ratio.low, ratio.high],
    [name, "verwacht aantal", expected],
    [name, "kans op zoveel of meer", chance.more],
    [name, "dezelfde kans na Holm", adjusted.more],
    [name, "kans op zo weinig of minder", chance.less],
    [name, "dezelfde kans na Holm", adjusted.less],
    [name, "uitkomst", outcomeWords[comparison.verdict.kind]],
  ]
}

/** What was counted and what was usual are lines apart: a count has no margin. */
function courseLines({ course: { size, parts } }: Finding): Line[] {
  const per = size === "week" ? "per week" : "per maand"
  return parts.flatMap(({ from, count, expected }): Line[] => [
    [per, from, count],
    ...(expected ? [[`gewoonlijk ${per}`, from, expected.mean, expected.low, expected.high] satisfies Line] : []),
  ])
}

const placeLines = ({ code, name, count, all, population, shrunk }: Finding["places"][number]): Line[] => [
  ["gebied, van alle signalen", `${code} ${name}`, count, null, null, all],
  ...(population === null
    ? []
    : [["gebied, van de inwoners", `${code} ${name}`, count, null, null, population] satisfies Line]),
  ...(shrunk === undefined ? [] : [["gebied, naar het gemiddelde toe", `${code} ${name}`, shrunk] satisfies Line]),
]

/** Every number of a finding, one a line, for a spreadsheet: semicolons and decimal commas, as spreadsheets here expect. */
export function findingCsv(finding: Finding): string {
  const lines: Line[] = [
    ...scopeLines(finding),
    ...sourceLines(finding),
    ...finding.comparisons.flatMap(comparisonLines),
    ...courseLines(finding),
    ...finding.places.flatMap(placeLines),
    ...campaignLines(finding),
    ...unusualLines(finding),
    ...observersLines(finding),
  ]
  const rows = [header, ...lines.map((line) => header.map((_, index) => csvCell(line[index])))]
  return `\ufeff${rows.map((row) => row.join(";")).join("\r\n")}\r\n`
}
