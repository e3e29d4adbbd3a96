import { clusterRatio } from "./likelihood.ts"
import type { Best } from "./problem.ts"
import type { Likelihood, Worth } from "./windows.ts"

/**
 * For each number of cases the window with the least (or for low rates the most) measure: of windows with the same
 * cases no other can have the greatest likelihood ratio. So logarithms are taken once a number, not once a window.
 */
export class Frontier {
  readonly side: "high" | "low"
  /** The least measure offered so far for each number of cases; what is not below it need not be offered. */
  readonly least: Float64Array
  readonly #size: Uint32Array
  readonly #from: Uint32Array
  readonly #until: Uint32Array
  #lowest: number
  #highest = -1

  constructor(side: "high" | "low", mostCases: number) {
    this.side = side
    this.least = new Float64Array(mostCases + 1).fill(Number.POSITIVE_INFINITY)
    this.#size = new Uint32Array(mostCases + 1)
    this.#from = new Uint32Array(mostCases + 1)
    this.#until = new Uint32Array(mostCases + 1)
    this.#lowest = mostCases + 1
  }

  /** Takes a window into account; for the low side its measure counts negatively, so that least is best for both. */
  offer(cases: number, measure: number, size: number, from: number, until: number): void {
    const value = this.side === "high" ? measure : -measure
    if (!(value < (this.least[cases] as number))) return
    this.least[cases] = value
    this.#size[cases] = size
    this.#from[cases] = from
    this.#until[cases] = until
    if (cases < this.#lowest) this.#lowest = cases
    if (cases > this.#highest) this.#highest = cases
  }

  /** The greatest likelihood ratio of all windows offered. */
  greatest(likelihood: Likelihood, worth: Worth): number {
    let greatest = 0
    let least = Number.POSITIVE_INFINITY
    for (let step = this.#lowest; step <= this.#highest; step++) {
      // From the far end: more cases in no more measure outdo fewer (high); fewer in no less outdo more (low).
      const cases = this.side === "high" ? this.#highest - (step - this.#lowest) : step
      const value = this.least[cases] as number
      if (!(value < least)) continue
      least = value
      greatest = Math.max(greatest, clusterRatio(likelihood, worth, this.side, cases, Math.abs(value)))
    }
    return greatest
  }

  /** The best window offered; of equals the one with the fewest locations, then the first. */
  best(likelihood: Likelihood, worth: Worth, centre: number): Best {
    let best: Best = { centre, size: 0, from: 0, until: 0, observed: 0, expected: 0, llr: 0 }
    for (let cases = this.#lowest; cases <= this.#highest; cases++) {
      const value = this.least[cases] as number
      if (value === Number.POSITIVE_INFINITY) continue
      const expected = Math.abs(value)
      const llr = clusterRatio(likelihood, worth, this.side, cases, expected)
      const size = this.#size[cases] as number
      const better = llr > best.llr + 1e-9 || (llr > best.llr - 1e-9 && llr > 0 && size < best.size)
      if (!better) continue
      const [from, until] = [this.#from[cases] as number, this.#until[cases] as number]
      best = { centre, size, from, until, observed: cases, expected, llr }
    }
    return best
  }

  clear(): void {
    if (this.#highest >= 0) this.least.fill(Number.POSITIVE_INFINITY, this.#lowest, this.#highest + 1)
    this.#lowest = this.least.length
    this.#highest = -1
  }
}
