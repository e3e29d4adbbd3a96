import type { FileView } from "../../platform/http/page-route.ts"
import { csvCell } from "../../platform/words/csv.ts"
import type { Deed } from "./model.ts"

/** For a spreadsheet: what is on the page, a line each. */
export const LogTable: FileView<Omit<Deed, "href">[]> = (deeds, { now }) => ({
  type: "text/csv; charset=utf-8",
  // A spreadsheet knows UTF-8 by this sign.
  body: `\uFEFF${[["dag", "wie", "organisatie", "wat", "soort", "code"], ...deeds.map(cells)]
    .map((row) => row.map(csvCell).join(";"))
    .join("\r\n")}\r\n`,
  name: `logboek-${now.toISOString().slice(0, 10)}.csv`,
})

const cells = ({ day, person, organisation, words, read, operation }: Omit<Deed, "href">) => [
  ...[day, person, organisation, words],
  ...[read ? "gelezen" : "gedaan", operation],
]
