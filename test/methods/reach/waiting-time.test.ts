import assert from "node:assert/strict"
import { test } from "node:test"
import { waitingCurve, waitingTime } from "../../../src/methods/reach/waiting-time.ts"

/** The data `aml` of R's package survival (R. G. Miller 1997, Survival Analysis, page 49): a + is who was still followed. */
const followed = (text: string) =>
  text.split(" ").map((one) => ({ days: Number.parseInt(one, 10), reached: !one.endsWith("+") }))
const maintained = followed("9 13 13+ 18 23 28+ 31 34 45+ 48 161+")
const other = followed("5 5 8 8 12 16+ 23 27 30 33 43 45")

test("the median wait and its margin are those that survfit of R prints for its own example", () => {
  assert.deepEqual(waitingTime(maintained, 0.95), {
    ...{ followed: 11, reached: 7, median: 31 },
    margin: [18, Number.POSITIVE_INFINITY],
  })
  assert.deepEqual(waitingTime(other, 0.95), {
    ...{ followed: 12, reached: 11, median: 23 },
    margin: [8, Number.POSITIVE_INFINITY],
  })
})

test("where the curve lies at exactly a half, the middle of that stretch counts, as in R", () => {
  const all = (people: typeof other) => people.map(({ days }) => ({ days, reached: true }))
  assert.deepEqual([waitingTime(all(maintained), 0.95).median, waitingTime(all(maintained), 0.95).margin[0]], [28, 18])
  assert.deepEqual(waitingTime(all(other), 0.95), {
    ...{ followed: 12, reached: 12, median: 19.5 },
    margin: [8, Number.POSITIVE_INFINITY],
  })
})

test("the steps and margins of the curve are those of R to the digits it prints", () => {
  const rounded = waitingCurve(maintained, 0.95).map(({ day, atRisk, waiting, low, high }) =>
    [day, atRisk, waiting.toFixed(3), low.toFixed(4), high.toFixed(3)].join(" "),
  )
  assert.deepEqual(rounded, [
    ...["9 11 0.909 0.7541 1.000", "13 10 0.818 0.6192 1.000", "18 8 0.716 0.4884 1.000", "23 7 0.614 0.3769 0.999"],
    ...["31 5 0.491 0.2549 0.946", "34 4 0.368 0.1549 0.875", "48 2 0.184 0.0359 0.944"],
  ])
})

test("who still waits is not counted as never helped, and not as helped today", () => {
  const people = [1, 2, 3, 4].map((days) => ({ days, reached: true }))
  const waiting = Array.from({ length: 6 }, () => ({ days: 2, reached: false }))
  assert.equal(waitingTime(people, 0.95).median, 2.5)
  assert.equal(waitingTime([...people, ...waiting], 0.95).median, 3)
  assert.equal(waitingTime(waiting, 0.95).median, Number.POSITIVE_INFINITY)
})

test("one person is no margin, nobody is no median, and a day before the asking does not exist", () => {
  assert.deepEqual(waitingTime([{ days: 0, reached: true }], 0.95).margin, [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ])
  assert.throws(() => waitingTime([], 0.95), /nobody was followed/)
  assert.throws(() => waitingTime([{ days: -1, reached: true }], 0.95), RangeError)
})
