import assert from "node:assert/strict"
import { test } from "node:test"
import { deduce, deduceAll } from "../../../src/methods/privacy/audit/deduce.ts"
import { type Knowledge, sumOf, told } from "../../../src/methods/privacy/audit/system.ts"
import { loadSolver } from "../../../src/methods/privacy/solver.ts"

const solver = await loadSolver()

function intervals(knowledge: Knowledge) {
  const answer = deduceAll(solver, knowledge)
  assert.ok(answer.kind === "deduced")
  return answer.intervals.map(({ least, most }) => [least, most])
}

test("a neighbourhood that was hidden follows from its district and the others, over three levels of area", () => {
  // Four neighbourhoods; two districts of two; the municipality. The first is hidden, and so is its district.
  const published = [told(sumOf([1]), 8), told(sumOf([2, 3]), 20), told(sumOf([0, 1, 2, 3]), 31)]
  const answer = deduce(solver, { unknowns: 4, published, whole: true }, [sumOf([0]), sumOf([2])])
  assert.deepEqual(answer, {
    kind: "deduced",
    intervals: [
      { least: 3, most: 3, from: [0, 1, 2] },
      { least: 0, most: 20, from: [1] },
    ],
  })
})

test("what is linked to nothing has no upper end, and a band gives a band", () => {
  const published = [{ of: sumOf([0]), least: 5, most: 9 }]
  assert.deepEqual(intervals({ unknowns: 2, published, whole: true }), [
    [5, 9],
    [0, Number.POSITIVE_INFINITY],
  ])
})

test("people are whole: three pairs that each hold three leave halves to a linear program, and nobody to be so", () => {
  // Of three groups each two together hold 3 people in a band of 3 to 4: without wholeness 1.5 each is possible.
  const pairs = [
    [0, 1],
    [1, 2],
    [0, 2],
  ]
  const published = [...pairs.map((pair) => told(sumOf(pair), 3))]
  const real = intervals({ unknowns: 3, published, whole: false })
  assert.deepEqual(real, [
    [1.5, 1.5],
    [1.5, 1.5],
    [1.5, 1.5],
  ])
  assert.equal(deduceAll(solver, { unknowns: 3, published, whole: true }).kind, "contradiction")
  const banded = pairs.map((pair) => ({ of: sumOf(pair), least: 0, most: 3 }))
  const asked = [sumOf([0, 1, 2])]
  const most = (whole: boolean) => {
    const answer = deduce(solver, { unknowns: 3, published: banded, whole }, asked)
    return answer.kind === "deduced" ? answer.intervals[0]?.most : undefined
  }
  assert.deepEqual([most(false), most(true)], [4.5, 4])
})

test("what somebody knows beforehand narrows what can be deduced", () => {
  const published = [told(sumOf([0, 1]), 8)]
  const bounds = new Map([
    [0, { least: 1, most: 4 }],
    [1, { least: 1, most: 4 }],
  ])
  assert.deepEqual(intervals({ unknowns: 2, published, whole: true })[0], [0, 8])
  assert.deepEqual(intervals({ unknowns: 2, published, bounds, whole: true })[0], [4, 4])
})

test("a table of three dimensions: its three sides together tell more than each", () => {
  const at = (one: number, two: number, three: number) => one * 4 + two * 2 + three
  const cells = [0, 1].flatMap((one) => [0, 1].flatMap((two) => [0, 1].map((three) => [one, two, three] as const)))
  const value = (one: number, two: number, three: number) => (one + two + three === 3 ? 1 : 10)
  const side = (axis: 0 | 1 | 2) =>
    [0, 1].flatMap((first) =>
      [0, 1].map((second) => {
        const on = cells.filter((cell) => {
          const [a, b] = cell.filter((_, place) => place !== axis)
          return a === first && b === second
        })
        return told(
          sumOf(on.map((cell) => at(...cell))),
          on.reduce((sum, cell) => sum + value(...cell), 0),
        )
      }),
    )
  const knowledge = { unknowns: 8, published: [...side(0), ...side(1), ...side(2)], whole: true }
  assert.deepEqual(intervals(knowledge)[at(1, 1, 1)], [0, 11])
  const one = { ...knowledge, published: [...knowledge.published, told(sumOf([at(0, 0, 0)]), 10)] }
  assert.deepEqual(intervals(one)[at(1, 1, 1)], [1, 1])
})

test("publications that cannot all be true are told apart from those that tell nothing", () => {
  const published = [told(sumOf([0]), 3), told(sumOf([0, 1]), 2)]
  assert.deepEqual(deduceAll(solver, { unknowns: 2, published, whole: true }), { kind: "contradiction" })
  assert.throws(() => deduce(solver, { unknowns: 1, published: [], whole: true }, [sumOf([1])]), RangeError)
})
