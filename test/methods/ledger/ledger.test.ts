import assert from "node:assert/strict"
import { test } from "node:test"
import { balancesOf, type Flow, heldBy } from "../../../src/methods/ledger/balances.ts"
import { type Move, redistribute, type Shelf } from "../../../src/methods/ledger/redistribute.ts"

/** The same numbers each time: a linear congruence (Numerical Recipes, 1992, section 7.1). */
function chance(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

test("what is on a shelf is what came in less what went out", () => {
  const balances = balancesOf([
    { item: "luiers", units: 12, from: "outside", to: "shelf a" },
    { item: "luiers", units: 5, from: "shelf a", to: "people" },
    { item: "bed", units: 2, from: "outside", to: "shelf a" },
  ])
  assert.equal(heldBy(balances, "shelf a", "luiers"), 7)
  assert.equal(heldBy(balances, "people", "luiers"), 5)
  assert.equal(heldBy(balances, "shelf a", "bed"), 2)
  assert.equal(heldBy(balances, "shelf b", "bed"), 0)
})

test("all accounts of an item together hold nothing, whatever flows there were", () => {
  const below = chance(7)
  const accounts = ["outside", "shelf a", "shelf b", "people", "lost"]
  const flows: Flow[] = Array.from({ length: 500 }, () => {
    const from = below(5)
    const to = (from + 1 + below(4)) % 5
    return {
      ...{ item: `item ${below(3)}`, units: 1 + below(40) },
      ...{ from: accounts[from] ?? "", to: accounts[to] ?? "" },
    }
  })
  const balances = balancesOf(flows)
  for (const item of ["item 0", "item 1", "item 2"])
    assert.equal(
      accounts.reduce((sum, account) => sum + heldBy(balances, account, item), 0),
      0,
    )
  const turned = balancesOf(flows.toReversed())
  for (const account of accounts) assert.equal(heldBy(turned, account, "item 1"), heldBy(balances, account, "item 1"))
})

test("half a unit, less than nothing, and a flow to itself are refused", () => {
  for (const units of [0, -3, 0.5, Number.NaN])
    assert.throws(() => balancesOf([{ item: "bed", units, from: "a", to: "b" }]), RangeError)
  assert.throws(() => balancesOf([{ item: "bed", units: 1, from: "a", to: "a" }]), RangeError)
})

const at = (x: number, units: number, least: number): Shelf => ({ x, y: 0, units, least })

test("a shelf that holds too little is filled from the nearest that holds too much", () => {
  assert.deepEqual(redistribute([at(0, 50, 10), at(900, 50, 10), at(1000, 0, 20)]), [
    { from: 1, to: 2, units: 20, metres: 100 },
  ])
})

test("where there is too little for all, the emptiest shelf comes first", () => {
  const moves = redistribute([at(0, 10, 4), at(10, 5, 20), at(5000, 1, 20)])
  assert.deepEqual(
    moves.map(({ to, units }) => [to, units]),
    [
      [1, 1],
      [2, 5],
    ],
  )
})

test("nobody short, nobody with more than enough, or nobody at all: no moves", () => {
  assert.deepEqual(redistribute([]), [])
  assert.deepEqual(redistribute([at(0, 5, 5), at(10, 9, 5)]), [])
  assert.deepEqual(redistribute([at(0, 5, 9), at(10, 5, 5)]), [])
})

test("of 200 made towns no shelf goes below what it wants, none gets more, and as much moves as can", () => {
  const below = chance(11)
  for (let town = 0; town < 200; town++) {
    const shelves = Array.from({ length: 2 + below(8) }, () => ({
      ...{ x: below(9000), y: below(9000), units: below(60), least: below(60) },
    }))
    const moves = redistribute(shelves)
    const sum = (pick: (move: Move) => boolean) => moves.filter(pick).reduce((all, { units }) => all + units, 0)
    shelves.forEach(({ units, least }, number) => {
      const after = units + sum(({ to }) => to === number) - sum(({ from }) => from === number)
      assert.ok(after >= Math.min(units, least) && after <= Math.max(units, least))
    })
    const short = shelves.reduce((all, { units, least }) => all + Math.max(0, least - units), 0)
    const ample = shelves.reduce((all, { units, least }) => all + Math.max(0, units - least), 0)
    assert.equal(
      sum(() => true),
      Math.min(short, ample),
    )
  }
})

test("large numbers go in packs, so that a hundred places with a million masks are divided at once", () => {
  const below = chance(3)
  const shelves = Array.from({ length: 100 }, (_, number) => ({
    ...{ x: below(30_000), y: below(30_000), units: below(10_000), least: number % 2 ? 0 : 20_000 },
  }))
  const began = process.cpuUsage()
  const moves = redistribute(shelves)
  const { user, system } = process.cpuUsage(began)
  assert.ok(user + system < 2_000_000, `${(user + system) / 1000} ms`)
  assert.ok(moves.length > 0 && moves.every(({ units }) => units % 40 === 0))
})
