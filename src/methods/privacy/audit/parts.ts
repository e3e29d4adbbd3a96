import type { Combination, Knowledge } from "./system.ts"

/** A part of what is known that has nothing to do with the rest: its unknowns and publications, by their place. */
export type Part = { unknowns: number[]; published: number[] }

/** Which unknowns are linked by publications: disjoint sets with path halving. */
class Links {
  readonly #parent: Int32Array

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index)
  }

  root(of: number): number {
    let at = of
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at] as number] as number
      at = this.#parent[at] as number
    }
    return at
  }

  join(one: number, other: number): void {
    this.#parent[this.root(other)] = this.root(one)
  }
}

/** Splits what is known into parts that can be judged apart; what is asked together stays together. */
export function partsOf({ unknowns, published }: Knowledge, asked: readonly Combination[]): Part[] {
  const links = new Links(unknowns)
  for (const of of [...published.map((one) => one.of), ...asked]) {
    for (const [unknown] of of) links.join(of[0]?.[0] ?? unknown, unknown)
  }
  const parts = new Map<number, Part>()
  for (let unknown = 0; unknown < unknowns; unknown++) {
    const root = links.root(unknown)
    const part = parts.get(root) ?? { unknowns: [], published: [] }
    part.unknowns.push(unknown)
    parts.set(root, part)
  }
  for (const [place, { of }] of published.entries()) {
    const [first] = of
    if (first) parts.get(links.root(first[0]))?.published.push(place)
  }
  return [...parts.values()]
}
