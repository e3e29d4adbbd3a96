import assert from "node:assert/strict"
import { createReadStream } from "node:fs"
import { Readable } from "node:stream"
import { test } from "node:test"
import { treescan } from "../../../src/commands/treescan.ts"
import { referencePath, referenceText } from "../statistics/reference-files.ts"
import { near, withReferences } from "../statistics/references.ts"

type Cut = Record<string, string>
type Row = { node: string; observed: number; expected: number; llr: number; p: number; start?: number; end?: number }

async function rowsOf(set: string, more: string[]): Promise<Row[]> {
  const file = (name: string) => referencePath(`${set}/${name}`)
  const files = [file("input_tree.csv"), file("input_count.csv")]
  let [stdout, stderr] = ["", ""]
  const code = await treescan.run(["--json", "--prm", file("parameters.prm"), ...files, ...more], {
    stdin: Readable.from([]),
    stdout: (text) => {
      stdout += text
    },
    stderr: (text) => {
      stderr += text
    },
    open: (path) => createReadStream(path),
  })
  assert.equal(code, 0, stderr)
  return JSON.parse(stdout)
}

/** TreeScan's replicas of neighbouring seeds hang together, which makes its p less exact than its number of replicas. */
function close(p: number, theirs: number, replicas: number): boolean {
  return Math.abs(p - theirs) <= 6 * Math.sqrt((2 * p * (1 - p)) / replicas) + 2 / replicas
}

const sets: [name: string, more: string[], replicas: number][] = [
  ["treescan_poisson_conditional", [], 9999],
  ["treescan_poisson_unconditional", [], 9999],
  ["treescan_bernoulli_unconditional", [referencePath("treescan_bernoulli_unconditional/input_control.csv")], 999],
  ["treescan_temporalonly", [], 999],
  ["treescan_treetemporal_node", [], 999],
  ["treescan_treetemporal_as_shipped", [], 999],
]

for (const [set, more, replicas] of sets) {
  test(`${set}: the cuts, their likelihood ratios and chances are TreeScan's`, withReferences, async () => {
    const rows = await rowsOf(set, more)
    const cuts: Cut[] = JSON.parse(referenceText(`${set}/reference.json`)).cuts.filter(
      (cut: Cut) => cut["P-value"] !== "",
    )
    for (const [index, cut] of cuts.entries()) {
      const row = rows[index] as Row
      assert.equal(row.node, cut["Node Identifier"])
      assert.equal(row.observed, Number(cut["Observed Cases"] ?? cut["Cases in Window"] ?? cut.Cases))
      assert.ok(Math.abs(row.expected - Number(cut.Expected ?? cut["Expected Cases"])) <= 0.0051)
      near(row.llr, Number(cut["Log Likelihood Ratio"] ?? cut["Test Statistic"]), 1e-5, row.node)
      assert.equal(String(row.start), String(cut["Time Window Start"]))
      assert.equal(String(row.end), String(cut["Time Window End"]))
      assert.ok(close(row.p, Number(cut["P-value"]), replicas), `${row.node}: ${row.p} and ${cut["P-value"]}`)
    }
    if (cuts.length > 0) for (const row of rows.slice(cuts.length)) assert.ok(row.p > 0.9)
  })
}
