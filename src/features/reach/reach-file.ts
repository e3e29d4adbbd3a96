import type { FileView } from "../../platform/http/page-route.ts"
import { type CsvCell, csvCell } from "../../platform/words/csv.ts"
import { dimensionLabels, type HelpReach } from "./model.ts"

type Line = readonly CsvCell[]
const header: Line = ["wat", "naam", "en", "vragen", "eerste portie", "dagen", "van", "tot"]

const numbers = ({ tables, total, professional }: HelpReach): Line[] => [
  ["alles", "", "", total.asked, total.reached],
  ["via een beroepskracht", "", "", professional.asked, professional.reached],
  ...tables.flatMap(({ dimension, rows }) =>
    (rows ?? []).map(({ label, asked, reached }): Line => [dimensionLabels[dimension], label, "", asked, reached]),
  ),
]

const waits = ({ waits }: HelpReach): Line[] =>
  waits.map(
    ({ label, asked, median, low, high }): Line => ["dagen tot de helft", label, "", asked, null, median, low, high],
  )

function details({ detail }: HelpReach): Line[] {
  if (!detail) return []
  const { cross, ways, overrides } = detail
  return [
    ...(cross?.cells ?? []).flatMap((cells, row) =>
      cells.map(
        ({ asked, reached }, column): Line => [
          "twee tegelijk",
          cross?.rows[row],
          cross?.columns[column],
          asked,
          reached,
        ],
      ),
    ),
    ...ways.map(({ label, proposals, done }): Line => ["voorstellen", label, "", proposals, done]),
    ...overrides.map(
      ({ what, reason, times }): Line => [what === "byHand" ? "zelf gekozen" : "niet doorgelaten", reason, "", times],
    ),
  ]
}

/** Every number of the page, a line each; what is hidden stays empty. */
export const ReachFile: FileView<HelpReach> = (reach) => ({
  type: "text/csv; charset=utf-8",
  // A spreadsheet knows UTF-8 by this sign.
  body: `\uFEFF${[header, ...numbers(reach), ...waits(reach), ...details(reach)]
    .map((line) => header.map((_, at) => csvCell(line[at])).join(";"))
    .join("\r\n")}\r\n`,
  name: `bereik-van-hulp-${reach.period?.code ?? "leeg"}.csv`,
})
