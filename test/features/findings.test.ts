import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { Finding } from "../../src/features/findings/model.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { addAreas, noord, oeverstad, tellWorld, theme } from "./findings-world.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
  await addAreas(nabij)
  await tellWorld(nabij)
})
after(() => nabij.close())

const address = (area: string | undefined, name = theme) =>
  `/findings?theme=${name}${area ? `&area=${area}` : ""}&from=2026-01-01&until=2026-11-18`
const findingIn = async (area?: string, name = theme): Promise<Finding> => {
  const answer = await nabij.as("els").api("GET", address(area, name))
  assert.equal(answer.status, 200, answer.text)
  return Finding.parse(answer.json())
}

test("the counts are those that one counts by hand", async () => {
  const { sources } = await findingIn(noord)
  assert.equal(sources.signals, 15)
  // Mehmet works for two of the four, so two of the reporters may be him.
  assert.deepEqual(sources.reporters, { least: 3, most: 7 })
  assert.deepEqual(sources.organisations, { least: 4, most: 7 })
  assert.equal(sources.weeks, 6)
  assert.deepEqual(sources.people, { least: 4, most: 34 })
  assert.equal(sources.unknownReporters, 3)
  assert.equal(sources.unweighed, 3)
  assert.equal(sources.withoutArea, 1)
  assert.deepEqual(sources.largestReporter, { least: 3 / 15, most: 9 / 15 })
})

test("15 among 5,000 people here and 3 among 15,000 elsewhere is fifteen times as often, with its exact margin", async () => {
  const { comparisons } = await findingIn(noord)
  const population = comparisons.find((one) => one.with === "population")
  assert.ok(population?.kind === "compared")
  assert.deepEqual(population.here, { count: 15, of: 5000 })
  assert.deepEqual(population.there, { count: 3, of: 15_000 })
  assert.ok(Math.abs((population.ratio.value ?? 0) - 15) < 1e-9)
  // Given 18 together, a share of 15 with chance 1/4: the beta quantiles of Clopper and Pearson as odds, times 3 (scipy).
  assert.ok(Math.abs(population.ratio.low - 4.24327) < 1e-4)
  assert.ok(Math.abs((population.ratio.high ?? 0) - 80.8338) < 1e-3)
  assert.equal(population.figure?.source, "CBS, proefdata")
})

test("as a part of all signals, 15 of 30 here and 3 of 60 elsewhere is ten times as much", async () => {
  const { comparisons, judgement, settings } = await findingIn(noord)
  const share = comparisons.find((one) => one.with === "share")
  assert.ok(share?.kind === "compared")
  assert.deepEqual(
    [share.here, share.there],
    [
      { count: 15, of: 30 },
      { count: 3, of: 60 },
    ],
  )
  assert.equal(share.ratio.value, 10)
  assert.equal(settings.comparisons, 2)
  assert.ok(judgement.kind === "judged" && judgement.verdict.kind === "clearlyMore")
})

test("the theme over the whole municipality takes in every neighbourhood", async () => {
  const { sources, places, comparisons } = await findingIn(oeverstad)
  assert.equal(sources.signals, 18)
  assert.deepEqual(
    places.map(({ name, count, all, population }) => [name, count, all, population]),
    [
      ["Delta", 1, 20, 6000],
      ["Haven", 1, 20, 4000],
      ["Linde", 1, 20, 5000],
      ["Noord", 15, 30, 5000],
    ],
  )
  assert.deepEqual(
    comparisons.map((one) => [one.kind, one.with]),
    [
      ["unclear", "population"],
      ["unclear", "share"],
      ["unclear", "before"],
    ],
  )
})

test("the course counts a month by its weeks and expects the share of elsewhere", async () => {
  const { course } = await findingIn(noord)
  assert.equal(course.size, "month")
  assert.equal(
    course.parts.reduce((sum, { count }) => sum + count, 0),
    15,
  )
  const june = course.parts.find(({ from }) => from === "2026-06-01")
  // June has the weeks of 1, 8, 15 and 22 June: 3 + 3 of the theme, 4 of another; 3 of 60 elsewhere is 5 %.
  assert.equal(june?.count, 6)
  assert.ok(Math.abs((june?.expected?.mean ?? 0) - 10 * 0.05) < 1e-9)
})

test("leenstelsel is another name of the theme and shows its card", async () => {
  assert.equal((await findingIn(noord, "leenstelsel")).scope.theme?.code, theme)
  const page = await nabij
    .as("els")
    .get(`/bevindingen/kaart?theme=leenstelsel&area=${noord}&from=2026-01-01&until=2026-11-18`)
  assert.equal(page.status, 200)
  assert.match(page.text, /Studieschuld schrikt af in Noord/)
  assert.match(page.text, /Duidelijk meer dan toeval/)
  assert.match(
    page.text,
    /15 keer in Noord, van ten minste 3 melders bij ten minste 4 organisaties, in 6 verschillende weken/,
  )
  assert.match(page.text, /keer zo vaak \(marge/)
  const everywhere = await nabij.as("tom").get("/bevindingen/kaart?theme=leenstelsel")
  assert.match(everywhere.text, /Studieschuld schrikt af/)
})

test("the table lists every theme with its counts and says how many comparisons were made", async () => {
  const answer = await nabij.as("saskia").api("GET", `/theme-findings?area=${noord}&from=2026-01-01&until=2026-11-18`)
  const { themes, comparisons } = answer.json()
  const counts = Object.fromEntries(themes.map((row: { code: string; signals: number }) => [row.code, row.signals]))
  assert.deepEqual([counts[theme], counts.onderwijs, counts.buslijn_weg, counts.eenzaamheid_ouderen], [15, 15, 15, 0])
  assert.equal(comparisons, 12)
  const page = await nabij.as("saskia").get(`/bevindingen?area=${noord}&from=2026-01-01&until=2026-11-18`)
  assert.match(page.text, /Studieschuld schrikt af/)
  assert.match(page.text, /Wij maakten 12 vergelijkingen/)
})

test("no text, name of a person or name of an organisation is in a finding or on its card", async () => {
  const answers = [
    await nabij.as("els").api("GET", address(noord)),
    await nabij.as("tom").get(`/bevindingen/kaart?theme=${theme}&area=${noord}`),
    await nabij.as("tom").get(`/bevindingen/kaart/gegevens.csv?theme=${theme}&area=${noord}`),
  ]
  for (const { text, status } of answers) {
    assert.equal(status, 200)
    assert.doesNotMatch(text, /durft niet te studeren|melder-\d|Wijkteam Noord|Jeugdpunt|Buren helpen/)
    for (const id of Object.values(nabij.organisation)) assert.ok(!text.includes(id))
  }
})

test("workers, addressees, volunteers' coordinators and administrators find no exact numbers", async () => {
  for (const name of ["fatima", "wim", "noor", "anita"] as const) {
    const visit = nabij.as(name)
    assert.equal((await visit.api("GET", address(noord))).status, 404, name)
    for (const page of [
      "/bevindingen",
      `/bevindingen/kaart?theme=${theme}`,
      `/bevindingen/kaart/gegevens.csv?theme=${theme}`,
    ])
      assert.equal((await visit.get(page)).status, 404, `${name} ${page}`)
  }
  assert.equal((await nabij.visitor.api("GET", address(noord))).status, 401)
})

test("an unknown theme or area is said with its name", async () => {
  const wrong = await nabij.as("els").api("GET", "/findings?theme=bestaatniet")
  assert.equal(wrong.status, 400)
  assert.match(wrong.text, /Het thema 'bestaatniet' kennen wij niet/)
  assert.match(
    (await nabij.as("els").api("GET", `/findings?theme=${theme}&area=BU1`)).text,
    /Het gebied 'BU1' kennen wij niet/,
  )
  assert.match((await nabij.as("els").api("GET", `/findings?theme=${theme}&from=gisteren`)).text, /Schrijf een dag als/)
})

test("without inhabitants known the card says so and compares with all other signals", async () => {
  const answer = await nabij
    .as("els")
    .api("GET", `/findings?theme=${theme}&area=BU90010102&from=2026-01-01&until=2026-11-18`)
  assert.ok(answer.json().judgement.kind === "tooLittle")
})

test("the data are a table for a spreadsheet", async () => {
  const answer = await nabij
    .as("tom")
    .get(`/bevindingen/kaart/gegevens.csv?theme=${theme}&area=${noord}&from=2026-01-01&until=2026-11-18`)
  assert.equal(answer.headers.get("content-type"), "text/csv; charset=utf-8")
  assert.match(answer.text, /^onderdeel;wat;waarde;laagste;hoogste;van\r\n/)
  assert.match(answer.text, /telling;melders;;3;7;\r\n/)
  assert.match(answer.text, /vergelijking per inwoner;hier;15;;;5000\r\n/)
})
