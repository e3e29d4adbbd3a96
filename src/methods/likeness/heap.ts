type Item = { score: number; one: number; other: number }

const before = (a: Item, b: Item) =>
  a.score > b.score || (a.score === b.score && (a.one < b.one || (a.one === b.one && a.other < b.other)))

/** A queue that gives the pair with the highest score first. */
export class Heap {
  private readonly items: Item[] = []

  push(score: number, one: number, other: number): void {
    const item = { score, one, other }
    let at = this.items.push(item) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = this.items[parent] as Item
      if (!before(item, above)) break
      this.items[at] = above
      at = parent
    }
    this.items[at] = item
  }

  pop(): Item | undefined {
    const top = this.items[0]
    const last = this.items.pop()
    if (!top || !last || this.items.length === 0) return top
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      const right = left + 1
      const lesser = this.items[right] && before(this.items[right] as Item, this.items[left] as Item) ? right : left
      const child = this.items[lesser]
      if (!child || !before(child, last)) break
      this.items[at] = child
      at = lesser
    }
    this.items[at] = last
    return top
  }
}
