import assert from "node:assert/strict"
import { test } from "node:test"
import { lengths, options } from "../../../src/features/findings/unusual-rules.ts"
import { Columns } from "../../../src/methods/counting/columns.ts"
import { chanceIfSure, chanceOfSoMany } from "../../../src/methods/watch/usual-chance.ts"
import { blocks, UsualDesigns, usualOptions } from "../../../src/methods/watch/usual-designs.ts"
import { expectationOf } from "../../../src/methods/watch/usual-expectation.ts"
import { night, numbersFrom, put, tellAtRandom, usualOnes } from "./world.ts"

const five = 268

test("the looks are those of the evidence card", () => {
  assert.deepEqual(usualOptions, { 1: options.week, 4: options.fourWeeks })
  assert.deepEqual(blocks, [lengths.week, lengths.fourWeeks])
})

/** Each week so many signals in one neighbourhood about other things, and of one theme as many as said, by many people. */
function weekly(weeks: number, of: (back: number) => number, others = 12): Columns {
  const columns = new Columns()
  let at = 0
  const tell = (theme: string, back: number) =>
    put(columns, { theme, back, reporter: `m${at % 20}`, organisation: `o${at++ % 5}` })
  for (let back = 1; back <= weeks; back++) {
    for (let one = 0; one < others; one++) tell("wonen-1", back)
    for (let one = 0; one < of(back); one++) tell("geld-1", back)
  }
  return columns
}

/** One or two a week. */
const few = (back: number) => 1 + (back % 2)

test("a jump in the newest complete week is found, and proposed once with what is usual", () => {
  const watched = night(weekly(five, (back) => (back === 1 ? 14 : few(back))))
  const [head, ...also] = watched.patterns[0] ?? []
  assert.equal(watched.patterns.length, 1)
  assert.ok(head?.with === "usual")
  assert.deepEqual([head.theme, head.area, head.weeks, head.here, head.allHere], ["geld-1", "BU111", 1, 14, 26])
  const { expected, low, high, years, dispersion } = head.usual
  assert.ok(expected > 1 && expected < 4 && low <= 1 && high < 14 && dispersion >= 1, JSON.stringify(head.usual))
  assert.equal(years, 5)
  assert.ok(head.adjusted <= 0.05 && watched.fits > 0)
  assert.ok(also.some(({ area, with: kind }) => kind === "usual" && area === "GM1"))
})

test("what is spread over four weeks is found as four weeks", () => {
  const watched = night(weekly(five, (back) => (back <= 4 ? 5 : back % 3 === 0 ? 1 : 0)))
  const fours = usualOnes(watched).filter(({ weeks }) => weeks === 4)
  assert.ok(fours.some(({ area, theme, here }) => area === "BU111" && theme === "geld-1" && here === 20))
})

test("a jump in the running week waits until that week is over", () => {
  const columns = weekly(five, few)
  for (let at = 0; at < 14; at++) put(columns, { theme: "geld-1", reporter: `m${at}`, organisation: `o${at % 5}` })
  assert.deepEqual(usualOnes(night(columns)), [])
})

test("a season that comes back every year is not more than usual; the same without earlier years of it is", () => {
  const season = (back: number) => (Math.round(back % 52.18) <= 6 ? 9 : 1)
  assert.deepEqual(usualOnes(night(weekly(five, season))), [])
  assert.ok(usualOnes(night(weekly(five, (back) => (back <= 6 ? 9 : 1)))).length > 0)
})

test("where everybody reports more of everything, nothing is more than usual", () => {
  const columns = weekly(five, few)
  for (let at = 0; at < 120; at++)
    put(columns, { theme: "wonen-1", back: 1, reporter: `m${at % 20}`, organisation: `o${at % 5}` })
  for (let at = 0; at < 15; at++)
    put(columns, { theme: "geld-1", back: 1, reporter: `m${at % 20}`, organisation: `o${at % 5}` })
  assert.deepEqual(usualOnes(night(columns)), [])
})

test("less than three years proposes nothing of this kind and counts no comparison; three years are enough", () => {
  const jump = (back: number) => (back === 1 ? 14 : few(back))
  const [off, short] = [false, true].map((moreThanUsual) => {
    const { compared, counted, fits, patterns } = night(weekly(150, jump), { moreThanUsual })
    return { compared, counted, fits, patterns }
  })
  assert.deepEqual(off, short)
  assert.equal(short?.fits, 0)
  const [head] = usualOnes(night(weekly(170, jump)))
  assert.ok(head?.with === "usual" && head.usual.years === 3)
})

test("nothing of this kind where it is turned off, nor below the least numbers", () => {
  const columns = weekly(five, (back) => (back === 1 ? 14 : few(back)))
  assert.deepEqual(usualOnes(night(columns, { moreThanUsual: false })), [])
  const weeksOf = (leastSignals: number) => usualOnes(night(columns, { leastSignals })).map(({ weeks }) => weeks)
  assert.ok(weeksOf(14).includes(1) && !weeksOf(15).includes(1))
  assert.deepEqual(usualOnes(night(columns, { leastRatio: 20 })), [])
  assert.deepEqual(usualOnes(night(columns, { leastOrganisations: 6 })), [])
})

test("what is remembered of this kind is counted over complete weeks", () => {
  const columns = weekly(five, few)
  put(columns, { theme: "geld-1" })
  const one = { theme: "geld-1", area: "BU111", weeks: 1 }
  assert.deepEqual(night(columns, {}, { remembered: [one, { ...one, with: "usual" }] }).remembered, [1, few(1)])
})

test("the chance allows for how badly the usual is known", () => {
  const sure = { expected: 2, dispersion: 1.4, error: 0 }
  assert.ok(Math.abs(chanceOfSoMany(9, sure) / chanceIfSure(9, sure) - 1) < 1e-12)
  const careful = (error: number) => chanceOfSoMany(9, { ...sure, error })
  assert.ok(careful(0.1) > careful(0) && careful(0.4) > 2 * careful(0.1))
  // A Poisson count of which the logarithm of the mean is normal: Σ over a fine grid in another way, by its moments.
  const mean = Array.from({ length: 60 }, (_, at) => chanceOfSoMany(at + 1, { expected: 3, dispersion: 1, error: 0.3 }))
  assert.ok(Math.abs(mean.reduce((sum, tail) => sum + tail, 0) / (3 * Math.exp(0.045)) - 1) < 1e-9)
})

test("in sparse series a small chance comes out no more often than it should, which it does where the usual is taken as known", () => {
  const random = numbersFrom(29)
  const poisson = (mean: number) => {
    let [count, product] = [0, random()]
    for (; product > Math.exp(-mean); count++) product *= random()
    return count
  }
  const design = new UsualDesigns(20_770).of(4, 164)?.design
  assert.ok(design?.learn)
  const [series, limit] = [20_000, 0.001]
  let [sure, careful] = [0, 0]
  for (let number = 0; number < series; number++) {
    const effort = Float64Array.from({ length: design.t }, () => Math.max(0.5, poisson(2.4)))
    const count = effort.map((signals) => poisson(signals / 8))
    if ((count.at(-1) ?? 0) < 2) continue
    const now = expectationOf(design, count, effort)
    if (now && chanceIfSure(count.at(-1) ?? 0, now) <= limit) sure++
    if (now && chanceOfSoMany(count.at(-1) ?? 0, now) <= limit) careful++
  }
  assert.ok(careful <= series * limit && sure > 2 * series * limit, `${careful} and ${sure} of ${series}`)
})

test("with no pattern at all in five years, nights with a proposal stay below the level, this kind included", () => {
  const [level, nights] = [0.1, 60]
  let [proposing, fits] = [0, 0]
  for (let start = 0; start < nights; start++) {
    const columns = tellAtRandom(numbersFrom(start * 6151 + 11), 15_000, undefined, five)
    const watched = night(columns, { level })
    fits += watched.fits
    if (watched.found > 0) proposing++
  }
  assert.ok(fits > 50 * nights, `${fits} fits`)
  assert.ok(proposing <= level * nights, `${proposing} of ${nights} nights`)
})
