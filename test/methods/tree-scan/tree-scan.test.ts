import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { monteCarloChances } from "../../../src/methods/tree-scan/chances.ts"
import { timeCuts, timeMaxima } from "../../../src/methods/tree-scan/scan-time.ts"
import { type TreeModel, type TreeProblem, treeCuts, treeMaxima } from "../../../src/methods/tree-scan/scan-tree.ts"
import { type Tree, treeOf } from "../../../src/methods/tree-scan/tree.ts"
import { windowsOf } from "../../../src/methods/tree-scan/windows.ts"

function made(lines: Record<string, string[]>): Tree {
  const outcome = treeOf(Object.entries(lines).map(([node, parents]) => ({ node, parents })))
  assert.ok(outcome.kind === "tree")
  return outcome.tree
}

const small = made({ root: [], wonen: ["root"], zorg: ["root"], huur: ["wonen"], schimmel: ["wonen"], wacht: ["zorg"] })

function problem(tree: Tree, own: Record<string, [cases: number, size: number]>, model: TreeModel): TreeProblem {
  const cases = Int32Array.from(tree.names, (name) => own[name]?.[0] ?? 0)
  const sizes = Float64Array.from(tree.names, (name) => own[name]?.[1] ?? 0)
  return { tree, model, cases, sizes, rate: "high", leastCases: 2 }
}

test("the branch that stands out is found, with the likelihood ratio of its formula", () => {
  const own: Record<string, [number, number]> = { huur: [5, 50], schimmel: [20, 50], wacht: [15, 100] }
  const [first, second] = treeCuts(problem(small, own, { kind: "poisson", conditional: true }))
  assert.deepEqual([small.names[first?.node ?? 0], first?.observed, first?.expected], ["schimmel", 20, 10])
  assert.ok(Math.abs((first?.llr ?? 0) - (20 * Math.log(2) + 20 * Math.log(20 / 30))) < 1e-12)
  assert.equal(small.names[second?.node ?? 0], "wonen")
})

test("a theme under two themes counts once in what is above both", () => {
  const tree = made({ root: [], a: ["root"], b: ["root"], both: ["a", "b"], other: ["b"] })
  const own: Record<string, [number, number]> = { both: [8, 2], other: [2, 8] }
  const cuts = treeCuts(problem(tree, own, { kind: "poisson", conditional: false }))
  const observed = Object.fromEntries(cuts.map((cut) => [tree.names[cut.node], [cut.observed, cut.expected]]))
  assert.deepEqual(observed.both, [8, 2])
  assert.deepEqual(observed.a, [8, 2])
  assert.equal(observed.root, undefined)
})

test("circles and parents that do not exist are told", () => {
  const circle = treeOf([
    { node: "a", parents: ["b"] },
    { node: "b", parents: ["a"] },
    { node: "c", parents: [] },
  ])
  assert.ok(circle.kind === "wrong" && circle.fault.kind === "circle")
  const missing = treeOf([{ node: "a", parents: ["z"] }])
  assert.deepEqual(missing, { kind: "wrong", fault: { kind: "unknown parent", node: "a", parent: "z" } })
})

const models: TreeModel[] = [
  { kind: "poisson", conditional: true },
  { kind: "poisson", conditional: false },
  { kind: "bernoulli", conditional: true },
  { kind: "bernoulli", conditional: false, chance: 0.3 },
]

test("replicas are the same however they are divided", () => {
  const own: Record<string, [number, number]> = { huur: [5, 50], schimmel: [20, 50], wacht: [15, 100] }
  for (const model of models) {
    const whole = treeMaxima(problem(small, own, model), 5, 1, 40)
    const parts = [treeMaxima(problem(small, own, model), 5, 1, 13), treeMaxima(problem(small, own, model), 5, 14, 27)]
    assert.deepEqual(
      [...whole],
      parts.flatMap((part) => [...part]),
    )
    assert.notDeepEqual(whole, treeMaxima(problem(small, own, model), 6, 1, 40))
  }
})

test("chance keeps its promise: on data by chance, one in twenty is called 0.05", () => {
  const own: Record<string, [number, number]> = { huur: [10, 50], schimmel: [10, 50], wacht: [20, 100] }
  for (const model of models) {
    const some = problem(small, own, model)
    const [one, other] = [treeMaxima(some, 1, 1, 4000), treeMaxima(some, 2, 1, 4000)]
    const small5 = monteCarloChances([...one], other).filter((p) => p <= 0.05).length / 4000
    assert.ok(small5 <= 0.065, `${model.kind}: ${small5}`)
  }
})

test("replicas have the spread of their model", () => {
  // One leaf against the rest: the largest ratio over replicas is that of a binomial count with chance 1/4.
  const tree = made({ root: [], a: ["root"], b: ["root"] })
  const some = problem(tree, { a: [10, 25], b: [30, 75] }, { kind: "poisson", conditional: true })
  const maxima = treeMaxima(some, 9, 1, 20_000)
  const most = 40 * Math.log(40 / 30)
  const exact = 0.75 ** 40
  const share = maxima.filter((value) => Math.abs(value - most) < 1e-9).length / maxima.length
  assert.ok(Math.abs(share - exact) < 5 * Math.sqrt(exact / maxima.length) + 1e-4)
  const zero = maxima.filter((value) => value === 0).length / maxima.length
  // P(a = 10) for a binomial count of 40 with chance 1/4.
  assert.ok(Math.abs(zero - 0.1444) < 0.012, String(zero))
})

test("the best stretch of each branch is found, and time alone gives one for each end", () => {
  const cases = [...Array(12).keys()].map((interval) => ({
    node: 3,
    interval,
    count: interval === 6 || interval === 7 ? 9 : 1,
  }))
  const windows = windowsOf({ intervals: 12, shortest: 1, longest: 6, prospective: false })
  const base = { tree: small, cases, intervals: 12, windows, rate: "high", leastCases: 2 } as const
  const [best] = timeCuts({ ...base, condition: "node", bestOf: "node" })
  assert.deepEqual([best?.from, best?.until, best?.observed, best?.nodeCases], [6, 8, 18, 28])
  const ends = timeCuts({ ...base, condition: "node", bestOf: "end" })
  assert.equal(new Set(ends.map(({ until }) => until)).size, ends.length)
  assert.equal(timeCuts({ ...base, condition: "node-and-time", bestOf: "node" }).length, 0)
  const problems = { ...base, condition: "node", bestOf: "node" } as const
  const whole = timeMaxima(problems, 3, 1, 20)
  assert.deepEqual([...whole.slice(5)], [...timeMaxima(problems, 3, 6, 15)])
})

test("windows keep to every rule", () => {
  const rules = fc.record({
    intervals: fc.integer({ min: 1, max: 20 }),
    shortest: fc.integer({ min: 1, max: 4 }),
    longest: fc.integer({ min: 1, max: 12 }),
    prospective: fc.boolean(),
    leastPart: fc.record({
      part: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      zero: fc.integer({ min: -3, max: 6 }),
    }),
  })
  fc.assert(
    fc.property(rules, (some) => {
      const { from, until } = windowsOf(some)
      const found = new Set([...from].map((start, index) => `${start} ${until[index]}`))
      for (let start = 0; start < some.intervals; start++)
        for (let end = start; end < some.intervals; end++) {
          const length = end - start + 1
          const { part, zero } = some.leastPart
          const span = end > zero ? end - zero : zero - start
          const wide = end === zero || (length >= part * span - 1e-9 && (end < zero || start > zero))
          const right =
            length >= some.shortest && length <= some.longest && (!some.prospective || end === some.intervals - 1)
          assert.equal(found.has(`${start} ${end + 1}`), right && wide, `${start} ${end + 1}`)
        }
    }),
  )
})
