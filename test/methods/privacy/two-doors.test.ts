import assert from "node:assert/strict"
import { test } from "node:test"
import { makePTable } from "../../../src/methods/privacy/cell-key/p-table.ts"
import { noise as design, noisyCount } from "../../../src/methods/privacy/noisy-count.ts"
import { type SafeTable, safeTable } from "../../../src/methods/privacy/safe-table.ts"
import { loadSolver } from "../../../src/methods/privacy/solver.ts"
import { RandomStream } from "../../../src/methods/statistics/random-stream.ts"

const solver = await loadSolver()
const minima = { count: 5, denominator: 50, sources: 3 }
const noises = makePTable(design)
const side = 4
type Place = readonly [row: number, column: number]

/** The chance of what the second door tells of so many people: a number, or that it is too few. */
function chanceOf(people: number, told: number | undefined): number {
  const row = noises[Math.min(people, noises.length - 1)] ?? []
  const fits = (shown: number) => (told === undefined ? shown < minima.count : shown === told)
  return row.reduce((sum, { noise, chance }) => (fits(people + noise) ? sum + chance : sum), 0)
}

/** A table of which one cell is small and four are hidden; undefined where more are. */
function world(random: RandomStream) {
  const counts = Array.from({ length: side }, () => Array.from({ length: side }, () => 8 + random.below(40)))
  const small: Place = [random.below(side), random.below(side)]
  ;(counts[small[0]] as number[])[small[1]] = random.below(5)
  const total = (cells: readonly number[]) => cells.reduce((sum, cell) => sum + cell, 0)
  const rows = counts.map((row) => [...row, total(row)])
  const all = [...rows, rows[0]?.map((_, column) => total(rows.map((row) => row[column] as number))) ?? []]
  const heard = all.map((row) => row.map((people) => ({ people, organisations: 3 })))
  const safe = safeTable(solver, counts, heard, minima)
  const hidden = safe ? hiddenIn(safe) : []
  return hidden.length === 4 ? { counts, small, hidden } : undefined
}

const hiddenIn = ({ cells }: SafeTable): Place[] =>
  cells.flatMap((row, at) => row.flatMap(({ kind }, column): Place[] => (kind === "hidden" ? [[at, column]] : [])))

test("both doors together would tell half of the small counts: that is why what a table hides is told by no other", () => {
  const random = new RandomStream(5)
  let [tried, both, alone] = [0, 0, 0]
  for (let one = 0; one < 400; one++) {
    const made = world(random)
    if (!made) continue
    const { counts, small, hidden } = made
    const count = ([row, column]: Place) => counts[row]?.[column] as number
    const told = hidden.map((place) => {
      const people = Array.from({ length: count(place) }, () => random.part())
      const shown = noisyCount(people, 3, minima)
      return shown.kind === "about" ? shown.value : undefined
    })
    // With the totals known, the four hidden cells go up and down together.
    const ifSmallIs = (guess: number, place: Place) => {
      const shared = Number(place[0] === small[0]) + Number(place[1] === small[1])
      return count(place) + (shared === 1 ? count(small) - guess : guess - count(small))
    }
    const likeliest = (places: readonly Place[]) => {
      const chance = (guess: number) =>
        places.reduce((product, place) => product * chanceOf(ifSmallIs(guess, place), told[hidden.indexOf(place)]), 1)
      return [0, 1, 2, 3, 4].reduce((best, guess) => (chance(guess) > chance(best) ? guess : best), 0)
    }
    tried++
    both += Number(likeliest(hidden) === count(small))
    alone += Number(
      likeliest(hidden.filter(([row, column]) => row === small[0] && column === small[1])) === count(small),
    )
  }
  assert.ok(tried > 300, String(tried))
  assert.ok(both / tried > 0.4 && alone / tried < 0.32, `${both} and ${alone} of ${tried}`)
})
