import assert from "node:assert/strict"
import { test } from "node:test"
import { nabij, openForAll } from "../support/in-house.ts"
import { addAreas, noord, theme } from "./findings-world.ts"
import { complete, tellYears, watchActs } from "./watch-world.ts"

let house: ReturnType<typeof watchActs>
openForAll(async () => {
  await addAreas(nabij)
  await tellYears(nabij)
  house = watchActs(nabij)
})

type Listed = Awaited<ReturnType<typeof house.list>>[number]
type UsualContent = { with: string; weeks: number; years: number; expected: number; low: number; high: number }
const contentOf = (one: Listed | undefined) => one?.content as unknown as UsualContent & Listed["content"]

test("a week with more than usual is proposed with what is usual, as the evidence card of that week has it", async () => {
  await house.search()
  const [found, ...others] = await house.list("saskia")
  assert.deepEqual(others, [], "one pattern, whatever showed it")
  const content = contentOf(found)
  assert.deepEqual([found?.theme.code, found?.area?.code, content.with, content.weeks], [theme, noord, "usual", 1])
  assert.deepEqual(content.here, { count: 11, of: 14 })
  const asked = `/findings?theme=${theme}&area=${noord}&from=${complete}&until=${complete}`
  const { unusual, objections } = (await house.api("els", "GET", asked)).json()
  const { outcome, observed, all } = unusual.looks[0]
  assert.deepEqual([observed, all, outcome.more, outcome.learned.years], [11, 14, true, content.years])
  assert.deepEqual([outcome.low, outcome.high], [content.low, content.high])
  assert.ok(Math.abs(outcome.expected / content.expected - 1) < 1e-9)
  assert.deepEqual(content.objections, objections)
})

test("the page says so in words, with what speaks against it, where else it shows, and the way to the card", async () => {
  const [found] = await house.list("tom")
  const { low, high } = contentOf(found)
  const usual = low === 0 ? `hooguit ${high}` : `${low} tot ${high}`
  const { text } = await nabij.as("tom").get(`/patronen/${found?.id}`)
  const said = [
    `In week 46 waren het er 11; gewoonlijk voor deze tijd van het jaar ${usual}. Dat is meer dan gewoonlijk.`,
    "Het gaat om signalen in Noord, van 9 november 2026 tot en met 15 november 2026. Toen kwamen daar 14 signalen over alle thema",
    "Wij keken naar één week. Volgende week kan het weer gewoon zijn.",
    "Wat gewoonlijk is, weten wij hier van 3 eerdere jaren.",
    "naast wat gewoonlijk is voor deze tijd van het jaar",
    `from=${complete}&amp;until=${complete}`,
  ]
  for (const sentence of said) assert.ok(text.includes(sentence), `${sentence}\n${text}`)
})

test("put away, it does not come back the next night", async () => {
  const [found] = await house.list("els")
  await house.made("els", `/possible-patterns/${found?.id}/dismissals`, { why: "Dit was één actie op één school." })
  await house.search()
  assert.deepEqual(await house.list("els"), [])
})

test("turned off, it is not asked, and who turned it off stays readable", async () => {
  const compared = async () =>
    (await nabij.house.database.pool.query("select compared, counted from watch_run order by entry desc limit 1"))
      .rows[0]
  const before = await compared()
  await house.made("tom", "/watch-settings", {
    ...{ leastSignals: 5, leastReporters: 3, leastOrganisations: 3, leastRatio: 1.25, percent: 5 },
    ...{ adjustment: "benjamini-hochberg", periods: [4, 13, 26, 52], moreThanUsual: false },
    why: "Wij kijken zelf naar de weken",
  })
  await house.search()
  const now = await compared()
  assert.ok(now.compared < before.compared && now.counted < before.counted)
  const { rows } = await nabij.house.database.pool.query(
    "select content from watch_pattern p join watch_run r on r.id = p.run_id where r.entry = (select max(entry) from watch_run)",
  )
  assert.ok(rows.every(({ content }) => content.with !== "usual"))
  const { history } = (await house.api("anita", "GET", "/watch-settings")).json()
  assert.deepEqual(
    history.map((one: { moreThanUsual: boolean; changedBy: string }) => [one.moreThanUsual, one.changedBy]),
    [[false, "Tom Riemersma"]],
  )
})
