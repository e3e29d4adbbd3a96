import { growingIntegers } from "./growing.ts"

/** A score for some of very many texts: what was not touched costs nothing. */
export class Scores {
  private values = new Float32Array(0)
  private touched = growingIntegers()

  /** Begins anew, for so many texts. */
  begin(size: number): void {
    if (this.values.length < size) this.values = new Float32Array(Math.ceil(size * 1.2))
    else for (let at = 0; at < this.touched.length; at++) this.values[this.touched.numbers[at] as number] = 0
    this.touched.length = 0
  }

  add(text: number, score: number): void {
    const before = this.values[text] as number
    if (before === 0 && score !== 0) this.touched.push(text)
    this.values[text] = before + score
  }

  /** Adds to each of the texts from `start` up to `end` its weight times what is asked. */
  addAll(texts: Int32Array, weights: Float32Array, start: number, end: number, asked: number): void {
    const values = this.values
    const touched = this.touched.room(end - start)
    let length = this.touched.length
    for (let at = start; at < end; at++) {
      const text = texts[at] as number
      const score = asked * (weights[at] as number)
      const before = values[text] as number
      if (before === 0 && score !== 0) touched[length++] = text
      values[text] = before + score
    }
    this.touched.length = length
  }

  of(text: number): number {
    return this.values[text] as number
  }

  /** The texts with the highest scores, highest first; of equal ones the one that was added first. */
  highest(most: number, skip: (text: number) => boolean): number[] {
    let least = 0
    let kept: number[] = []
    const order = (a: number, b: number) => this.of(b) - this.of(a) || a - b
    for (let at = 0; at < this.touched.length; at++) {
      const text = this.touched.numbers[at] as number
      if (this.of(text) <= least || skip(text)) continue
      kept.push(text)
      if (kept.length < 4 * most) continue
      kept = kept.sort(order).slice(0, most)
      least = this.of(kept.at(-1) as number)
    }
    return kept.sort(order).slice(0, most)
  }
}
