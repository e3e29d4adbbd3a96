import type { FileView } from "../../platform/http/page-route.ts"
import { csvCell } from "../../platform/words/csv.ts"
import type { Flow } from "./manage-model.ts"
import { flowWords, giverWords } from "./words.ts"

/** For a spreadsheet: every flow, a line each. */
export const FlowTable: FileView<Flow[]> = (flows, { now }) => ({
  type: "text/csv; charset=utf-8",
  // A spreadsheet knows UTF-8 by this sign.
  body: `\uFEFF${[
    ["dag", "wat", "van", "naar", "euro", "nummer", "organisatie", "gever", "notitie", "door"],
    ...flows.map(cells),
  ]
    .map((row) => row.map(csvCell).join(";"))
    .join("\r\n")}\r\n`,
  name: `noodfonds-${now.toISOString().slice(0, 10)}.csv`,
})

const accounts = { outside: "gevers", fund: "fonds", reserved: "toegezegd", organisation: "organisatie" }
const ways: Record<Flow["kind"], [from: keyof typeof accounts, to: keyof typeof accounts]> = {
  ...{ given: ["outside", "fund"], takenBack: ["fund", "outside"], reserved: ["fund", "reserved"] },
  ...{ released: ["reserved", "fund"], paid: ["reserved", "organisation"], returned: ["organisation", "fund"] },
}

const cells = ({ kind, cents, reference, organisation, giver, note, madeBy, madeAt }: Flow) => [
  ...[
    madeAt.toISOString().slice(0, 10),
    flowWords[kind],
    accounts[ways[kind][0]],
    accounts[ways[kind][1]],
    cents / 100,
  ],
  ...[reference, organisation, giver && giverWords[giver], note, madeBy],
]
