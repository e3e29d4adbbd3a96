import { growingIntegers } from "./growing.ts"

/** Adds up an amount for some of very many texts or words, again and again: what was not touched costs nothing. */
export class Tally {
  private amounts = new Float32Array(0)
  private readonly touched = growingIntegers()

  /** Begins anew, for so many. */
  begin(size: number): void {
    for (let at = 0; at < this.touched.length; at++) this.amounts[this.touched.numbers[at] as number] = 0
    this.touched.length = 0
    if (this.amounts.length < size) this.amounts = new Float32Array(Math.ceil(size * 1.2))
  }

  /** @param amount more than 0 */
  add(one: number, amount: number): void {
    const before = this.amounts[one] as number
    if (before === 0) this.touched.push(one)
    this.amounts[one] = before + amount
  }

  /** Keeps the largest amount instead of the sum. */
  raise(one: number, amount: number): void {
    const before = this.amounts[one] as number
    if (amount > before) this.add(one, amount - before)
  }

  of(one: number): number {
    return this.amounts[one] as number
  }

  each(visit: (one: number, amount: number) => void): void {
    for (let at = 0; at < this.touched.length; at++) {
      const one = this.touched.numbers[at] as number
      visit(one, this.amounts[one] as number)
    }
  }
}
