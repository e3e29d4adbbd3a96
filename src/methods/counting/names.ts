/** Numbers for names, in the order in which they come. */
export class Names {
  readonly list: string[] = []
  private readonly numbers = new Map<string, number>()

  /** @returns -1 where there is no name */
  numberOf(name: string | null): number {
    if (name === null) return -1
    const known = this.numbers.get(name)
    if (known !== undefined) return known
    this.numbers.set(name, this.list.length)
    return this.list.push(name) - 1
  }

  /** For each number whether its name is one of these: 1 or 0. */
  among(names: Iterable<string>): Uint8Array {
    const chosen = new Set(names)
    return Uint8Array.from(this.list, (name) => (chosen.has(name) ? 1 : 0))
  }
}
