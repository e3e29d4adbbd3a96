import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { suite, test } from "node:test"
import { fileURLToPath } from "node:url"
import { gunzipSync } from "node:zlib"
import { allocate } from "../../../src/commands/allocate.ts"
import { auditOf } from "../../../src/methods/matching/audit.ts"
import { levelsOf } from "../../../src/methods/matching/levels.ts"
import { policies } from "../../../src/methods/matching/model.ts"
import { settle } from "../../../src/methods/matching/settle.ts"
import { Transport } from "../../../src/methods/matching/transport.ts"
import { runCommand } from "../../commands/run-command.ts"

const folder = fileURLToPath(new URL("../../../../shared/data/references/", import.meta.url))
const options = existsSync(folder) ? {} : { skip: "the reference sets are not beside this checkout (../shared)" }

type Expected = { covered: number; coveredByTier?: number[]; distance: number }

suite("the proven optima of LEMON, HiGHS and others", options, () => {
  const known = existsSync(folder) ? JSON.parse(readFileSync(`${folder}match/expected.json`, "utf8")).instances : {}
  // The largest takes seconds, so one policy will do.
  for (const name of Object.keys(known).filter((own) => existsSync(`${folder}match/${own}.needs.csv.gz`)))
    for (const policy of known[name].needs > 10_000 ? (["kmajor"] as const) : policies)
      test(`${name}, ${policy}: as many portions of each tier, and as many metres`, async () => {
        const expected: Expected = known[name][policy]
        const files = ["needs", "offers"].map((side) => `${folder}match/${name}.${side}.csv.gz`)
        const { code, stdout, stderr } = await runCommand(allocate, ["--policy", policy, "--json", ...files])
        assert.equal(code, 0, stderr)
        const { units, metres, perTier, audit } = JSON.parse(stdout)
        assert.deepEqual([units, metres, audit.arcs], [expected.covered, expected.distance, known[name].edges])
        if (expected.coveredByTier) assert.deepEqual(perTier, expected.coveredByTier)
        assert.deepEqual([audit.optimal, audit.violated, audit.unbalanced], [true, 0, 0])
      })

  for (const { id, file, n, optimum } of existsSync(folder)
    ? JSON.parse(readFileSync(`${folder}flow/known-optima.json`, "utf8")).filter(({ file }: { file: string }) =>
        /assign/.test(file),
      )
    : [])
    test(`${id} of the OR-Library: everybody gets something to do, at a cost of ${optimum}`, () => {
      const numbers = gunzipSync(readFileSync(`${folder}flow/${file}`))
        .toString()
        .trim()
        .split(/\s+/)
        .map(Number)
      const costs = Int32Array.from(numbers.slice(1))
      assert.equal(costs.length, n * n)
      const plan = new Transport(
        levelsOf(
          "max",
          1,
          1,
          n,
          costs.reduce((most, cost) => Math.max(most, cost), 0),
        ),
        n,
        n,
        n * n,
      )
      const all = Int32Array.from({ length: n }, (_, at) => at)
      for (let at = 0; at < n; at++) plan.addOffer(at, 1)
      for (let at = 0; at < n; at++) {
        plan.addNeed(at, { units: 1, least: 1, tier: 1 })
        plan.setArcs(at, n, all, costs.subarray(at * n, (at + 1) * n))
      }
      settle(plan)
      assert.ok(auditOf(plan, () => 1).optimal)
      const { parent, flow, root } = plan.tree
      let [total, helped] = [0, 0]
      const add = (need: number, node: number, units: number) => {
        total += units * (plan.cost[plan.arcOf(need, node)] as number)
        helped += units
      }
      for (let at = 0; at < n; at++) {
        if (parent[at] !== root) add(at, parent[at] as number, flow[at] as number)
        const need = parent[n + at] as number
        if (need !== root) add(need, n + at, flow[n + at] as number)
      }
      assert.deepEqual([helped, total], [n, optimum])
    })
})
