import type { z } from "zod"
import type { FileView } from "../../platform/http/page-route.ts"
import { csvCell } from "../../platform/words/csv.ts"
import type { stockFlows } from "./desk-actions.ts"
import type { Reason } from "./model.ts"
import { accountLabels, reasonLabels } from "./words.ts"

const header = ["dag", "wat", "code", "aantal", "van", "van punt", "naar", "naar punt", "reden"]

/** For a spreadsheet: a line for each flow. Who wrote it down is not in it. */
export const FlowTable: FileView<z.output<typeof stockFlows.output>> = ({ flows, goods }, { now }) => {
  const labels = new Map(goods.map(({ code, label }) => [code, label]))
  const rows = flows.map((flow) => [
    ...[flow.madeOn, labels.get(flow.item) ?? flow.item, flow.item, flow.units],
    ...[accountLabels[flow.fromAccount], flow.fromName, accountLabels[flow.toAccount], flow.toName],
    flow.reason === "" ? "" : reasonLabels[flow.reason as Reason],
  ])
  return {
    type: "text/csv; charset=utf-8",
    // A spreadsheet knows UTF-8 by this sign.
    body: `\uFEFF${[header, ...rows].map((row) => row.map(csvCell).join(";")).join("\r\n")}\r\n`,
    name: `voorraad-${now.toISOString().slice(0, 10)}.csv`,
  }
}
