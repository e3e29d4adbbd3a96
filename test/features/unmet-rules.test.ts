import assert from "node:assert/strict"
import { suite, test } from "node:test"
import { causes } from "../../src/features/entitlements/model.ts"
import { countWeek } from "../../src/features/unmet/count-rules.ts"
import { inARowOf } from "../../src/features/unmet/desk-rules.ts"
import { foldOf } from "../../src/features/unmet/fold-rules.ts"
import type { FullTable, UnmetKind, UnmetQuarter } from "../../src/features/unmet/model.ts"
import { quarterOf as tablesOf } from "../../src/features/unmet/quarter-rules.ts"
import type { Tallied } from "../../src/features/unmet/quarter-store.ts"
import type { AskedNeed, RightNotGot } from "../../src/features/unmet/ripe-store.ts"
import { closesOn, weekOf, weeksToClose } from "../../src/features/unmet/week-rules.ts"
import { quarterOf } from "../../src/methods/calendar/quarter.ts"
import { addDays, mondayOf } from "../../src/methods/calendar/week.ts"
import { AreaTree } from "../../src/methods/counting/area-tree.ts"
import { loadSolver } from "../../src/methods/privacy/solver.ts"
import { RandomStream } from "../../src/methods/statistics/random-stream.ts"

const minima = { count: 5, denominator: 50, sources: 3 }
const areas = ["GM1", "GM2", "GM3", "GM4"]
const themes = ["a", "b", "c", "d", "e"]
const tree = new AreaTree(
  areas.map((code) => ({ code, name: code, level: "municipality", parentCode: null, drawn: false, population: null })),
)
const quarter = quarterOf("2026-K3")
if (!quarter) throw new Error("the third quarter is gone")

/** Made numbers, by the same chance each time: many small ones, some large. */
function made(seed: number, kind: UnmetKind = "help"): Tallied[] {
  const random = new RandomStream(seed, 3)
  const upTo = (most: number) => Math.floor(random.part() * most)
  return ["", ...areas].flatMap((area) =>
    themes.flatMap((theme) => {
      const needs = upTo(3) === 0 ? 0 : upTo(3) === 0 ? upTo(40) : upTo(9)
      const organisations = Array.from({ length: 1 + upTo(6) }, (_, at) => `o${(at + upTo(3)) % 7}`)
      return needs === 0 ? [] : [{ kind, theme, area, needs, times: needs, organisations: [...new Set(organisations)] }]
    }),
  )
}

suite("the weeks", () => {
  test("a week closes on the Monday a week after its Sunday, and each after the other", () => {
    assert.equal(closesOn("2026-11-02"), "2026-11-16")
    assert.deepEqual(weeksToClose("2026-11-15", undefined, "2026-11-04"), [])
    assert.deepEqual(weeksToClose("2026-11-16", undefined, "2026-11-04"), ["2026-11-02"])
    assert.deepEqual(weeksToClose("2026-12-01", "2026-11-02", "2026-10-01"), ["2026-11-09", "2026-11-16"])
    assert.deepEqual(weeksToClose("2026-12-01", undefined, undefined), [])
  })
  test("a yes on the last Sunday is in time, a day later it is for the week after", () => {
    assert.equal(weekOf("2026-11-04", "2026-11-15"), "2026-11-02")
    assert.equal(weekOf("2026-11-04", "2026-11-16"), "2026-11-09")
    assert.equal(weekOf("2026-11-04", "2026-10-01"), "2026-11-02", "somebody may say it beforehand")
  })
})

suite("counting, laid beside a plain sum", () => {
  test("over 26 weeks everything with a yes counts once, and nothing else", () => {
    const random = new RandomStream(11, 1)
    const upTo = (most: number) => Math.floor(random.part() * most)
    const day = () => addDays("2026-01-05", upTo(140))
    const needs = Array.from({ length: 400 }, (_, at): AskedNeed => {
      const said = upTo(3)
      return {
        ...{ id: `n${at}`, alias: "", item: ["x", "y", null][upTo(3)] ?? null, area: areas[upTo(4)] ?? null },
        ...{ organisationId: `o${upTo(4)}`, intermediaryId: "", statedTheme: upTo(2) === 0 ? "e" : null, term: day() },
        ...{ agreed: said === 0 ? null : said === 1, saidWeek: said === 0 ? null : mondayOf(day()) },
        ...{ unmetSince: upTo(2) === 0 ? day() : null, counted: [] },
      }
    })
    const rights = needs.flatMap(({ id: needId }): RightNotGot[] =>
      ["r", "s", "t"].flatMap((code) =>
        upTo(3) === 0 ? [{ needId, code, cause: causes[upTo(5)] ?? "notKnown", since: day() }] : [],
      ),
    )
    const map: Record<string, string | null> = { x: "a", y: null, r: "b", s: "b", t: "c" }
    const sums = { help: 0, rights: 0, needs: 0, causes: 0 }
    for (const week of weeksToClose("2026-09-01", undefined, "2026-01-05")) {
      const found = countWeek({
        ...{ week, needs, rights, themeOf: (_kind, code) => map[code] ?? null, areaOf: (code) => code ?? "" },
      })
      for (const { needId, entitlementCode } of found.counted)
        needs.find(({ id }) => id === needId)?.counted.push(entitlementCode)
      for (const { kind, times, needs: different } of found.numbers)
        if (kind === "help") sums.help += times
        else {
          sums.rights += times
          sums.needs += different
        }
      for (const { times } of found.causes) sums.causes += times
    }
    const yes = needs.filter(({ agreed }) => agreed)
    const theirs = rights.filter(({ needId }) => yes.some(({ id }) => id === needId))
    const pairs = new Set(theirs.map(({ needId, code }) => `${needId} ${map[code]}`))
    const failed = yes.filter(({ item, statedTheme, unmetSince }) => unmetSince && (item === "x" || statedTheme))
    assert.deepEqual(sums, {
      ...{ help: failed.length, rights: theirs.length, needs: pairs.size, causes: theirs.length },
    })
    assert.ok(failed.length > 30 && theirs.length > 100)
  })
})

suite("the tables", () => {
  test("of 150 made quarters no cell below the minima is shown, and totals are those of what stands in it", async () => {
    const solver = await loadSolver()
    let full = 0
    for (let seed = 0; seed < 150; seed++) {
      const kind = seed % 2 === 0 ? "help" : "right"
      const numbers = made(seed, kind)
      const content = tablesOf(
        solver,
        { numbers, causes: [] },
        { quarter, tree, themes: [], minima, afterWeeks: 6, country: "nl" },
      )
      const table = content[kind]
      if (table.kind !== "table") continue
      full++
      for (const cell of table.cells.flat())
        if (cell.kind === "shown")
          assert.ok(cell.times >= 5 && cell.organisations >= 3, `${seed}: ${JSON.stringify(cell)}`)
      for (const row of table.cells) assertSum(row, `${seed}, a row`)
      for (const [at] of table.themes.entries())
        assertSum(
          table.cells.map((row) => row[at]).filter((cell) => cell !== undefined),
          `${seed}, a theme`,
        )
      const grand = table.cells.at(-1)?.at(-1)
      const kept = foldOf(kind, numbers, minima).numbers.reduce((sum, { needs }) => sum + needs, 0)
      assert.equal(grand?.kind === "shown" && grand.times, kept)
    }
    assert.ok(full > 100, String(full))
  })

  test("what is left out is never the one thing that is missing from a total", () => {
    const one = (theme: string, needs: number, organisations: string[]): Tallied => ({
      ...{ kind: "help", theme, area: "GM1", needs, times: needs, organisations },
    })
    const large = one("a", 8, ["o1", "o2", "o3"])
    const [small, lonely] = [one("b", 2, ["o1"]), one("c", 9, ["o1", "o2"])]
    assert.deepEqual(foldOf("help", [large, small], minima).numbers, [large])
    const together = foldOf("help", [large, small, { ...lonely, organisations: ["o1", "o2", "o3"] }], minima)
    assert.deepEqual([together.themes, together.numbers.length], [["a", "c"], 2])
    const rest = foldOf("help", [large, { ...small, needs: 4 }, { ...lonely, organisations: ["o2", "o4"] }], minima)
    assert.deepEqual(rest.themes, ["a"], "the two stand together, as they are large enough")
    assert.equal(rest.numbers.length, 3)
    assert.deepEqual(foldOf("help", [small, lonely], minima).themes, [])
  })

  test("a total over themes says how many rights, not how many needs: one need may stand under two", async () => {
    const one = (theme: string): Tallied => ({
      ...{ kind: "right", theme, area: "GM1", needs: 6, times: 8, organisations: ["o1", "o2", "o3"] },
    })
    const known = { quarter, tree, themes: [], minima, afterWeeks: 6, country: "nl" as const }
    const { right } = tablesOf(await loadSolver(), { numbers: [one("a"), one("b")], causes: [] }, known)
    assert.ok(right.kind === "table")
    assert.deepEqual(
      right.cells[0]?.map((cell) => cell.kind === "shown" && [cell.needs, cell.times]),
      [
        [6, 8],
        [6, 8],
        [null, 16],
      ],
    )
  })

  test("what comes again is pointed at; a gap ends it", () => {
    const cell = { kind: "shown" as const, needs: 6, times: 6, organisations: 3 }
    const with_ = (code: string, ...codes: string[]): UnmetQuarter => {
      const help: FullTable = {
        ...{ kind: "table", areas: [], themes: codes.map((one) => ({ code: one, name: one })) },
        cells: [[...codes, ""].map(() => cell)],
      }
      return {
        ...{
          version: 1,
          quarter: code,
          from: "",
          until: "",
          level: "district",
          afterWeeks: 6,
          help,
          right: { kind: "tooLittle" },
        },
        ...{ causes: [], minima: { count: 5, sources: 3 } },
      }
    }
    const quarters = [
      with_("2026-K3", "a", "b", "c", "rest"),
      with_("2026-K2", "a", "b", "rest"),
      with_("2026-K1", "a"),
    ]
    assert.deepEqual(inARowOf(quarters), {
      help: [
        { code: "a", name: "a", quarters: 3 },
        { code: "b", name: "b", quarters: 2 },
      ],
      right: [],
    })
    assert.deepEqual(inARowOf([]), { help: [], right: [] })
  })
})

/** What is shown of a row with its total never comes to more than the total, and to all of it where nothing is hidden. */
function assertSum(row: readonly FullTable["cells"][number][number][], where: string): void {
  const total = row.at(-1)
  if (total?.kind !== "shown") return
  const inner = row.slice(0, -1)
  const sum = inner.reduce((so, cell) => so + (cell.kind === "shown" ? cell.times : 0), 0)
  const hidden = inner.filter((cell) => cell.kind === "hidden").length
  if (hidden === 0) assert.equal(sum, total.times, where)
  else assert.ok(hidden > 1 && sum + minima.count <= total.times, `${where}: ${hidden} hidden in ${total.times - sum}`)
}
