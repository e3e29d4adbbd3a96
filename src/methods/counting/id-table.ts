/**
 * Numbers for uuids, in the order in which they come: an open hash table over the first 64 bits, 12 bytes an entry at
 * half load. Random uuids (RFC 9562, version 4) have 58 random bits there: among a million of them two are
 * taken for one with a chance of 2 in a million.
 */
export class IdTable {
  size = 0
  private slots = 1 << 10
  private high = new Uint32Array(this.slots)
  private low = new Uint32Array(this.slots)
  /** The number, plus one: 0 is an empty slot. */
  private numbers = new Int32Array(this.slots)

  /** The number of an id, and whether it was given just now. @param id a uuid in lower case with hyphens */
  numberOf(id: string): { number: number; isNew: boolean } {
    const high = Number.parseInt(id.slice(0, 8), 16)
    const low = Number.parseInt(id.slice(9, 13) + id.slice(14, 18), 16)
    const slot = this.slotOf(high, low)
    const known = this.numbers[slot] ?? 0
    if (known > 0) return { number: known - 1, isNew: false }
    this.high[slot] = high
    this.low[slot] = low
    this.numbers[slot] = ++this.size
    if (this.size * 2 > this.slots) this.grow()
    return { number: this.size - 1, isNew: true }
  }

  /** The number of an id that came before. */
  find(id: string): number | undefined {
    const high = Number.parseInt(id.slice(0, 8), 16)
    const low = Number.parseInt(id.slice(9, 13) + id.slice(14, 18), 16)
    const known = this.numbers[this.slotOf(high, low)] ?? 0
    return known > 0 ? known - 1 : undefined
  }

  private slotOf(high: number, low: number): number {
    const mask = this.slots - 1
    let slot = (Math.imul(high ^ low, 0x9e3779b1) >>> 7) & mask
    while (this.numbers[slot] !== 0 && (this.high[slot] !== high || this.low[slot] !== low)) slot = (slot + 1) & mask
    return slot
  }

  private grow(): void {
    const { high, low, numbers } = this
    this.slots *= 2
    this.high = new Uint32Array(this.slots)
    this.low = new Uint32Array(this.slots)
    this.numbers = new Int32Array(this.slots)
    for (let old = 0; old < numbers.length; old++) {
      if (numbers[old] === 0) continue
      const slot = this.slotOf(high[old] ?? 0, low[old] ?? 0)
      this.high[slot] = high[old] ?? 0
      this.low[slot] = low[old] ?? 0
      this.numbers[slot] = numbers[old] ?? 0
    }
  }
}
