import assert from "node:assert/strict"
import { test } from "node:test"
import { heardAt, spansOf } from "../../src/features/feedback/link-rules.ts"
import type { StepKind } from "../../src/features/feedback/model.ts"
import { type HeardNews, moveOn, newSinceOf } from "../../src/features/feedback/news-rules.ts"
import { nameless, sayEvent, sayWhen } from "../../src/features/feedback/step-rules.ts"
import { threadsOf } from "../../src/features/feedback/thread-rules.ts"

const day = (text: string) => new Date(`${text}T09:00:00Z`)
const link = (on: string, linked: boolean) => ({ signalId: "s", bundleId: "b", linked, at: day(on) })
const contribution = { id: "s", account: "", week: "2026-W46", mode: "named", receivedWeek: "2026-11-09" }
const standing = { ...contribution, withdrawnWeek: null }

test("a signal belongs to a bundle from its link to its unlinking, and again from the next", () => {
  const spans = spansOf([link("2026-11-20", false), link("2026-11-10", true), link("2026-11-25", true)], standing)
  assert.equal(heardAt(day("2026-11-01"), spans), day("2026-11-10").getTime(), "what came before, at the link")
  assert.equal(heardAt(day("2026-11-15"), spans), day("2026-11-15").getTime())
  assert.equal(heardAt(day("2026-11-22"), spans), day("2026-11-25").getTime(), "what was missed, at the next link")
  assert.equal(
    heardAt(day("2026-11-22"), spansOf([link("2026-11-10", true), link("2026-11-20", false)], standing)),
    undefined,
  )
})

test("a withdrawn signal hears until the end of the week of its withdrawal", () => {
  const spans = spansOf([link("2026-11-10", true)], { ...contribution, withdrawnWeek: "2026-11-16" })
  assert.ok(heardAt(day("2026-11-22"), spans))
  assert.equal(heardAt(day("2026-11-23"), spans), undefined)
})

test("names of organisations are left out whole, the longest first, and never inside a word", () => {
  const clean = nameless(["Linde", "Jeugdpunt Linde", "Delta (oost)"])
  assert.equal(clean("jeugdpunt linde en Delta (oost) zien dit"), "een organisatie en een organisatie zien dit")
  assert.equal(clean("De Lindenlaan ligt daar"), "De Lindenlaan ligt daar")
})

test("a visit within the hour is the same visit", () => {
  const first = moveOn(undefined, day("2026-11-18"))
  assert.equal(newSinceOf(undefined, day("2026-11-18")), 0)
  const soon = new Date(day("2026-11-18").getTime() + 60_000)
  assert.equal(newSinceOf(first, soon), 0)
  assert.equal(newSinceOf(moveOn(first, soon), day("2026-11-19")), soon.getTime())
})

test("days and weeks are written as people say them", () => {
  assert.equal(sayWhen("2026-11-18"), "18 november 2026")
  assert.equal(sayWhen("2026-W07"), "week 7 van 2026")
})

test("news of one bundle is one story over all signals in it, the rest a story each, and nothing is left out", () => {
  const step = (kind: StepKind, bundleId: string | null, signalIds: string[], at: number): HeardNews => ({
    ...{ key: `${kind}:${at}`, kind, bundleId, on: "2026-11-18", at, heard: at, words: kind, texts: [], about: "" },
    signalIds,
  })
  const news = [
    step("answered", "bundle", ["a", "b"], 5),
    step("weighed", null, ["c"], 4),
    step("linked", "bundle", ["b"], 3),
    step("weighed", null, ["a"], 2),
  ]
  const stories = ["a", "b", "c"].map((id) => ({
    contribution: { id, account: `Tekst ${id}`, week: "", mode: "", receivedWeek: "2026-11-16", withdrawnWeek: null },
    steps: id === "c" ? [] : [step("linked", "bundle", [id], 1)],
  }))
  const threads = threadsOf(news, stories, new Map([["bundle", "Jongeren stoppen"]]))
  assert.deepEqual(
    threads.map(({ title, bundleId, signals, news }) => [title, bundleId, signals.length, news.length]),
    [
      ["Jongeren stoppen", "bundle", 2, 3],
      ["Tekst c", null, 1, 1],
    ],
  )
})

test("a bundle that begins says so once, and one that is no pattern after all says why", () => {
  const event = { id: "", bundleId: "", itemId: null, kind: "state" as const, at: new Date(0), what: "individual" }
  const said = (text: string) => sayEvent({ ...event, text, more: "", addressee: "" })
  assert.deepEqual(said("Bundel begonnen met dit signaal"), { words: "De bundel is begonnen", texts: [] })
  assert.deepEqual(said("Het bleef bij één"), { words: "Het is toch nog geen patroon", texts: ["Het bleef bij één"] })
})
