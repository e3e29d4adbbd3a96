import { firstCost, type Levels, portionOf, stepDown } from "./levels.ts"
import { Tree } from "./tree.ts"

/**
 * The transport problem of one kind: from needs to offers over the arcs between them. A portion that is not covered flows to the
 * root, at the cost of leaving it; what an offer keeps comes from the root for nothing. Nodes: first the needs, then the offers.
 *
 * In the tree a need's flow is to its parent and an offer's from its parent. Portions of a need are covered in order: the first
 * `covered` of them are, the others are not; of a need that hangs from the root, the portion `covered` is the one by which it
 * hangs. A need in the tree always carries flow: so the plan cannot go round in circles (Cunningham, 1976).
 */
export class Transport {
  readonly levels: Levels
  readonly tree: Tree
  /** How many places there are for needs; an offer's node is its place after them. */
  readonly room: number
  needs = 0
  offers = 0
  readonly units: Int32Array
  readonly least: Int32Array
  /** Portions that a need had before. */
  readonly had: Int32Array
  readonly covered: Int32Array
  /** What it costs to leave the first portion of a need. */
  readonly first: Float64Array
  /** What it costs an offer to keep a portion to itself: nothing, and less than nothing where it is being withdrawn. */
  readonly keep: Float64Array
  readonly #down: number
  /** The arcs of a need: `head` the offer's node and `cost` from `begin`, `many` of them. */
  readonly begin: Int32Array
  readonly many: Int32Array
  readonly #space: Int32Array
  head: Int32Array
  cost: Int32Array
  #used = 0

  constructor(levels: Levels, needRoom: number, offerRoom: number, arcs = 1024) {
    this.levels = levels
    this.room = needRoom
    this.tree = new Tree(needRoom + offerRoom)
    this.units = new Int32Array(needRoom)
    this.least = new Int32Array(needRoom)
    this.had = new Int32Array(needRoom)
    this.covered = new Int32Array(needRoom)
    this.first = new Float64Array(needRoom)
    this.keep = new Float64Array(offerRoom)
    this.#down = stepDown(levels)
    this.begin = new Int32Array(needRoom)
    this.many = new Int32Array(needRoom)
    this.#space = new Int32Array(needRoom)
    this.head = new Int32Array(arcs)
    this.cost = new Int32Array(arcs)
  }

  /** What it costs to leave this portion (0 the first) of a need. */
  leaving(need: number, unit: number): number {
    const portion = portionOf(unit + (this.had[need] as number), this.least[need] as number)
    return (this.first[need] as number) - this.#down * portion
  }

  /** A need that nobody helps yet. */
  addNeed(need: number, asked: { units: number; least: number; had?: number; tier: number }): void {
    this.units[need] = asked.units
    this.least[need] = asked.least
    this.had[need] = asked.had ?? 0
    this.first[need] = firstCost(this.levels, asked.tier)
    this.covered[need] = 0
    this.tree.hang(need, this.tree.root, 1)
    this.#setValue(need, this.leaving(need, 0))
    this.needs = Math.max(this.needs, need + 1)
  }

  /** An offer that helps nobody yet. */
  addOffer(offer: number, units: number): void {
    const node = this.room + offer
    this.tree.hang(node, this.tree.root, units)
    this.#setValue(node, 0)
    this.offers = Math.max(this.offers, offer + 1)
  }

  /** Changes what it costs to leave a need; what is no longer best then, `settle` mends. */
  priceNeed(need: number, first: number): void {
    this.first[need] = first
    if (this.tree.parent[need] === this.tree.root)
      this.#setValue(need, this.leaving(need, this.covered[need] as number))
  }

  /** Changes what it costs an offer to keep its portions. */
  priceOffer(offer: number, keep: number): void {
    const node = this.room + offer
    this.keep[offer] = keep
    if (this.tree.parent[node] === this.tree.root) this.#setValue(node, -keep)
  }

  /** Hangs an offer that carries nothing from the root. */
  release(node: number): void {
    this.tree.turn(node, node, this.tree.root, 0)
    this.#setValue(node, -(this.keep[node - this.room] as number))
  }

  #setValue = (node: number, value: number) => this.tree.shift(node, value - (this.tree.value[node] as number))

  /** Replaces the arcs of a need. */
  setArcs(need: number, count: number, offers: Int32Array, costs: Int32Array): void {
    if (count > (this.#space[need] as number)) this.#move(need, count)
    const begin = this.begin[need] as number
    for (let at = 0; at < count; at++) {
      this.head[begin + at] = this.room + (offers[at] as number)
      this.cost[begin + at] = costs[at] as number
    }
    this.many[need] = count
  }

  #move(need: number, count: number): void {
    if (this.#used + count > this.head.length) {
      const size = Math.max(Math.ceil(this.head.length * 1.5), this.#used + count)
      const [head, cost] = [this.head, this.cost]
      this.head = new Int32Array(size)
      this.head.set(head)
      this.cost = new Int32Array(size)
      this.cost.set(cost)
    }
    this.begin[need] = this.#used
    this.#space[need] = count
    this.#used += count
  }

  addArc(need: number, offer: number, cost: number): void {
    const many = this.many[need] as number
    const begin = this.begin[need] as number
    if (many === this.#space[need]) {
      const [head, costs] = [this.head.slice(begin, begin + many), this.cost.slice(begin, begin + many)]
      this.#move(need, many * 2 + 4)
      this.head.set(head, this.begin[need])
      this.cost.set(costs, this.begin[need])
    }
    this.head[(this.begin[need] as number) + many] = this.room + offer
    this.cost[(this.begin[need] as number) + many] = cost
    this.many[need] = many + 1
  }

  /** Takes an arc away that is not in the tree. */
  removeArc(need: number, at: number): void {
    const last = (this.begin[need] as number) + (this.many[need] as number) - 1
    this.head[at] = this.head[last] as number
    this.cost[at] = this.cost[last] as number
    this.many[need] = (this.many[need] as number) - 1
  }

  /** The place of the arc between a need and an offer's node, or −1. */
  arcOf(need: number, node: number): number {
    const begin = this.begin[need] as number
    const end = begin + (this.many[need] as number)
    for (let at = begin; at < end; at++) if (this.head[at] === node) return at
    return -1
  }
}
