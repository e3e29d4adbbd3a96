import assert from "node:assert/strict"
import { test } from "node:test"
import { only } from "../../src/platform/http/may.ts"
import { type MenuEntry, navigationOf, sectionOf } from "../../src/platform/http/menu.ts"

const may = only("worker")
const section = { label: "Hulp", icon: "hand-heart" } as const
const agenda: MenuEntry = { href: "/agenda", label: "Agenda", may }
const ask: MenuEntry = { href: "/hulp", label: "Hulp vragen", may, section }
const stock: MenuEntry = { href: "/hulp/voorraad", label: "Voorraad", may, section }
const rights: MenuEntry = { href: "/beheer/rechten", label: "Rechten", may, section }

const lit = (allowed: MenuEntry[], path: string) =>
  navigationOf(allowed, path).flatMap(({ label, current, inside }) => [
    ...(current ? [label] : []),
    ...(inside ?? []).flatMap((one) => (one.current ? [one.label] : [])),
  ])

test("who does one thing with help finds it in the menu by its own name", () => {
  const navigation = navigationOf([agenda, ask], "/agenda")
  assert.deepEqual(
    navigation.map(({ label, href }) => [label, href]),
    [
      ["Agenda", "/agenda"],
      ["Hulp vragen", "/hulp"],
    ],
  )
})

test("who does more finds one entry, with all of it inside", () => {
  const [, help, managing] = navigationOf([agenda, ask, stock, rights], "/agenda")
  assert.deepEqual([help?.label, help?.href, help?.current], ["Hulp", "/hulp", false])
  assert.deepEqual(
    help?.inside?.map(({ label }) => label),
    ["Hulp vragen", "Voorraad"],
  )
  assert.equal(managing?.label, "Beheer")
})

test("only the page on which somebody is, is lit, and the part that it belongs to", () => {
  assert.deepEqual(lit([agenda, ask, stock], "/hulp/voorraad/1"), ["Hulp", "Voorraad"])
  assert.deepEqual(lit([agenda, ask, stock], "/hulp/telefoon"), ["Hulp", "Hulp vragen"])
  assert.deepEqual(lit([agenda, ask, stock], "/agenda/2"), ["Agenda"])
})

test("what is reached by way of an entry lights that entry, and has one of its own only for who has not that one", () => {
  const planning: MenuEntry = { href: "/planning", label: "Planning", may, section, also: ["/bereik", "/hulp/bellen"] }
  const reach: MenuEntry = { href: "/bereik", label: "Bereik", may, section }
  assert.deepEqual(lit([agenda, planning, ask], "/hulp/bellen"), ["Hulp", "Planning"])
  assert.deepEqual(lit([agenda, planning, reach, ask], "/bereik/werven"), ["Hulp", "Planning"])
  assert.deepEqual(
    navigationOf([planning, reach, ask], "/")[0]?.inside?.map(({ label }) => label),
    ["Planning", "Hulp vragen"],
  )
  assert.deepEqual(lit([agenda, reach, ask], "/bereik"), ["Hulp", "Bereik"])
})

test("beside the page stands the part in which somebody is, and nothing where that is a single page", () => {
  assert.equal(sectionOf(navigationOf([agenda, ask, stock], "/hulp"))?.label, "Hulp")
  assert.equal(sectionOf(navigationOf([agenda, ask], "/hulp")), undefined)
  assert.equal(sectionOf(navigationOf([agenda, ask, stock], "/agenda")), undefined)
})
