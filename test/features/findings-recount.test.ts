import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { after, before, test } from "node:test"
import { Finding } from "../../src/features/findings/model.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { holm, type Line, linesOf, monday, monthOf, type Part, recountRatio } from "./findings-recount.ts"
import { importSignals } from "./findings-recount-import.ts"

const file = new URL("../../../shared/data/signals/signals-dev.jsonl", import.meta.url)
const skip = existsSync(file) ? false : "the shared data is not here"
const text = skip ? "" : readFileSync(file, "utf8")
const lines = linesOf(text)

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
  if (!skip) await importSignals(nabij, "signals-dev.jsonl", text)
})
after(() => nabij.close())

const from = "2024-01-01"
const today = "2026-11-18"
const address = (theme: string, area: string | null, until = today) =>
  `theme=${theme}${area ? `&area=${area}` : ""}&from=${from}&until=${until}`
async function findingOf(theme: string, area: string | null, until = today): Promise<Finding> {
  const answer = await nabij.as("els").api("GET", `/findings?${address(theme, area, until)}`)
  assert.equal(answer.status, 200, answer.text)
  return Finding.parse(answer.json())
}

const themes = ["studieschuld_schrikt_af", "wachtlijst_jeugdhulp", "energiearmoede"]
const areas = [null, ...new Set(lines.map(({ neighbourhood }) => neighbourhood))]
const upTo = (until: string) => lines.filter(({ date }) => monday(date) <= monday(until))
const isIn = (area: string | null) => (line: Line) => area === null || line.neighbourhood === area
const ofTheme = (theme: string, among: readonly Line[]): Part => ({
  count: among.filter((line) => line.theme === theme).length,
  of: among.length,
})

const near = (actual: number | null, expected: number, what: string) => {
  const value = actual ?? Number.POSITIVE_INFINITY
  assert.ok(
    value === expected || Math.abs(value - expected) <= 1e-8 * Math.abs(expected) + 1e-12,
    `${what}: ${value}, counted ${expected}`,
  )
}

test("signals, organisations, weeks, people and months of three themes are those that one counts in the file itself", {
  skip,
}, async () => {
  for (const theme of themes)
    for (const area of areas) {
      const { sources, course, places } = await findingOf(theme, area)
      const mine = upTo(today).filter((line) => line.theme === theme && isIn(area)(line))
      const different = (of: (line: Line) => string) => new Set(mine.map(of)).size
      const what = `${theme} ${area}`
      assert.equal(sources.signals, mine.length, what)
      const organisations = different(({ org }) => org)
      assert.deepEqual(sources.organisations, { least: organisations, most: organisations }, what)
      assert.equal(
        sources.weeks,
        different(({ date }) => monday(date)),
        what,
      )
      // The file names nobody: all may come from one reporter, and each signal is about one person at least.
      const oneToAll = { least: Math.min(1, mine.length), most: mine.length }
      assert.deepEqual([sources.reporters, sources.people], [oneToAll, oneToAll], what)
      for (const { from: month, count } of course.parts)
        assert.equal(count, mine.filter(({ date }) => monthOf(date) === month).length, `${what} ${month}`)
      for (const { code, count, all } of places) {
        const there = upTo(today).filter(isIn(code))
        assert.deepEqual({ count, of: all }, ofTheme(theme, there), `${what} ${code}`)
      }
    }
})

test("equally busy organisations, the newest whole week and the shrunk rates are those of their formulas", {
  skip,
}, async () => {
  for (const theme of themes)
    for (const area of areas) {
      const { observers, sources, unusual, places, shrinkage } = await findingOf(theme, area)
      const here = upTo(today).filter(isIn(area))
      const mine = here.filter((line) => line.theme === theme)
      const what = `${theme} ${area}`
      const counts = [...Map.groupBy(mine, ({ org }) => org).values()].map(({ length }) => length)
      if (sources.organisations.least >= 3) {
        const simpson = counts.reduce((sum, count) => sum + (count / mine.length) ** 2, 0)
        const shannon = counts.reduce((sum, count) => sum - (count / mine.length) * Math.log(count / mine.length), 0)
        near(observers?.organisations?.order2.least ?? null, 1 / simpson, `${what}, order 2`)
        near(observers?.organisations?.order1.most ?? null, Math.exp(shannon), `${what}, order 1`)
      } else assert.equal(observers?.organisations, null, what)
      const inWeek = (among: readonly Line[]) => among.filter(({ date }) => monday(date) === "2026-11-09").length
      const [week] = unusual?.looks ?? []
      assert.deepEqual([week?.observed, week?.all], [inWeek(mine), inWeek(here)], what)
      if (shrinkage !== "all") continue
      const based = places.filter(({ all }) => all > 0)
      const people = based.reduce((sum, { all }) => sum + all, 0)
      const mean = based.reduce((sum, { count }) => sum + count, 0) / people
      const spread = based.reduce((sum, { count, all }) => sum + all * (count / all - mean) ** 2, 0) / people
      const between = Math.max(0, spread - (mean * based.length) / people)
      for (const { code, count, all, shrunk } of based)
        near(shrunk ?? null, mean + ((count / all - mean) * between) / (between + mean / all), `${what} ${code}`)
    }
})

test("the share here beside elsewhere, its interval and its chance are those of the definition", { skip }, async () => {
  let [compared, empty] = [0, 0]
  for (const theme of themes)
    for (const area of areas.filter((code) => code !== null)) {
      const { comparisons, settings } = await findingOf(theme, area)
      const here = ofTheme(theme, upTo(today).filter(isIn(area)))
      const there = ofTheme(
        theme,
        upTo(today).filter((line) => !isIn(area)(line)),
      )
      const share = comparisons.find((one) => one.with === "share")
      assert.ok(share?.kind === "compared")
      assert.deepEqual([share.here, share.there], [here, there])
      const counted = recountRatio(here, there)
      near(share.ratio.value, counted.value, `${theme} ${area} ratio`)
      near(share.ratio.low, counted.low, `${theme} ${area} low`)
      near(share.ratio.high, counted.high, `${theme} ${area} high`)
      near(share.chance.more, counted.more, `${theme} ${area} more`)
      near(share.chance.less, counted.less, `${theme} ${area} less`)
      const made = comparisons.filter((one) => one.kind === "compared")
      assert.equal(settings.comparisons, made.length)
      const adjusted = holm(made.map(({ chance }) => chance.more))
      for (const [index, one] of made.entries()) near(one.adjusted.more, adjusted[index] as number, "Holm")
      compared++
      if (here.count === 0) empty++
    }
  assert.ok(compared === 36 && empty > 0)
})

test("what the card and its file say is what the API answers", { skip }, async () => {
  const { comparisons, sources } = await findingOf("leenstelsel", "N05")
  const share = comparisons.find((one) => one.with === "share")
  assert.ok(share?.kind === "compared")
  const csv = (await nabij.as("tom").get(`/bevindingen/kaart/gegevens.csv?${address("leenstelsel", "N05")}`)).text
  const row = (what: string) =>
    csv
      .split("\r\n")
      .find((line) => line.startsWith(what))
      ?.slice(what.length + 1)
  assert.equal(row("telling;signalen"), `${sources.signals};;;`)
  const inFile = row("vergelijking als deel van alle signalen;keer zo vaak")?.split(";").slice(0, 3)
  for (const [index, value] of [share.ratio.value, share.ratio.low, share.ratio.high].entries())
    near(Number(inFile?.[index]?.replace(",", ".")), Number(value?.toPrecision(12)), "in the file")
  const page = (await nabij.as("tom").get(`/bevindingen/kaart?${address("leenstelsel", "N05")}`)).text
  assert.match(page, new RegExp(`hoorden wij dit ${sources.signals} keer`))
  const tenth = (value: number | null) => String(Math.round((value ?? 0) * 10) / 10).replace(".", ",")
  assert.ok(
    page.includes(`${tenth(share.ratio.value)} keer zo vaak (marge `),
    page.match(/[^>]*keer zo vaak[^<]*/)?.[0],
  )
  assert.ok(page.includes(` tot ${tenth(share.ratio.high)})`))
})

test("what is dated ahead does not count before its week, and does from then on", { skip }, async () => {
  const ahead = lines.filter(({ date }) => monday(date) > monday(today))
  assert.ok(ahead.length > 0)
  const theme = ahead[0]?.theme ?? ""
  const before = await findingOf(theme, null, "2027-01-10")
  assert.equal(before.sources.signals, ofTheme(theme, upTo(today)).count)
  assert.equal(before.scope.until, "2026-11-16")
  nabij.setClock("2027-01-10")
  const later = await findingOf(theme, null, "2027-01-10")
  nabij.setClock(today)
  assert.equal(later.sources.signals, ofTheme(theme, lines).count)
  assert.ok(later.sources.signals > before.sources.signals)
})
