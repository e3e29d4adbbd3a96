import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { knowledgeOf } from "../../../src/methods/likeness/knowledge.ts"
import { Language } from "../../../src/methods/likeness/language.ts"
import { type Example, ThemeSuggester } from "../../../src/methods/likeness/suggest.ts"
import { certaintyOf, chancesOf } from "../../../src/methods/likeness/suggest-certainty.ts"
import { maskPersonalData } from "../../../src/methods/text/personal-data.ts"
import { writtenKnowledge } from "../../../src/platform/content.ts"

const root = join(import.meta.dirname, "../../..")
const shared = join(root, "../shared/data/signals")
const skip = existsSync(shared) ? false : "the shared data is not here"
const language = new Language(knowledgeOf(await writtenKnowledge()))

type Line = { text: string; theme: string }
const lines = (path: string): Line[] =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
const read = (rows: readonly Line[]): Example[] =>
  rows.map(({ text, theme }) => ({ reading: language.read(maskPersonalData(text).masked), theme }))
const own = () => read(lines(join(root, "bench/texts/signals.jsonl")))
const elsewhere = lines(join(root, "bench/texts/nothing-known.jsonl"))
const fifteen = () => read(["signals-dev.jsonl", "signals-natural.jsonl"].flatMap((file) => lines(join(shared, file))))

const small = read([
  { text: "De bus komt niet meer in ons dorp, ouderen raken niet bij de dokter.", theme: "bus" },
  { text: "Halte opgeheven, zij moet een kilometer lopen met de rollator.", theme: "bus" },
  { text: "De buurtbus rijdt alleen nog op dinsdag.", theme: "bus" },
  { text: "Schimmel op de muur van de kinderkamer, huisbaas doet niets.", theme: "schimmel" },
  { text: "Natte plekken en zwarte schimmel in een huurwoning.", theme: "schimmel" },
  { text: "Vocht in huis, de kinderen hoesten de hele nacht.", theme: "schimmel" },
])

test("somebody who writes about a bus stop is offered the theme of the buses, with the likeliest first", () => {
  const { kind, themes } = new ThemeSuggester(language, small).suggest(language.read("De bushalte is weg"))
  assert.equal(kind, "suggested")
  assert.equal(themes[0]?.theme, "bus")
  assert.ok((themes[0]?.confidence ?? 0) > (themes[1]?.confidence ?? 0))
  assert.ok(themes.reduce((sum, { confidence }) => sum + confidence, 0) <= 1)
})

test("a text without a known word is unclear, and so is everything when there is nothing to learn from", () => {
  const suggester = new ThemeSuggester(language, small)
  assert.deepEqual(suggester.suggest(language.read("")), { kind: "unclear", themes: [] })
  assert.deepEqual(suggester.suggest(language.read("12 345")), { kind: "unclear", themes: [] })
  const empty = new ThemeSuggester(language, [])
  assert.deepEqual(empty.suggest(language.read("De bus rijdt niet")), { kind: "unclear", themes: [] })
})

test("a theme of the catalogue without any example is known by the words of the thesaurus", () => {
  const suggester = new ThemeSuggester(language, [], ["energiearmoede", "buslijn_weg", "schoolkosten"])
  const { themes } = suggester.suggest(language.read("Zij kan de gasrekening niet betalen en zet de kachel uit"))
  assert.equal(themes[0]?.theme, "energiearmoede")
})

test("no more themes come back than were asked for, the order of examples changes nothing", () => {
  const reading = language.read("Schimmel in de slaapkamer en de bus rijdt niet")
  const there = new ThemeSuggester(language, small).suggest(reading, 1)
  const back = new ThemeSuggester(language, small.toReversed()).suggest(reading, 1)
  assert.equal(there.themes.length, 1)
  assert.equal(there.themes[0]?.theme, back.themes[0]?.theme)
  assert.ok(Math.abs((there.themes[0]?.confidence ?? 0) - (back.themes[0]?.confidence ?? 1)) < 1e-3)
})

test("chances leave room for nothing known, and are sharper where the examples were told apart well", () => {
  const certainty = { slope: 1, nothing: 1 }
  assert.deepEqual(
    chancesOf([1, 1], certainty).map((chance) => chance.toFixed(6)),
    ["0.333333", "0.333333"],
  )
  const judged = (right: number) =>
    Array.from({ length: 90 }, (_, at) => ({ scores: [3, 0, 0], right: at < right ? 0 : 1 }))
  assert.ok(certaintyOf(judged(85)).slope > certaintyOf(judged(50)).slope)
})

test("from fifteen examples a theme, two in three texts of another author get their theme first, 85 in 100 among three", {
  skip,
}, () => {
  const suggester = new ThemeSuggester(language, fifteen())
  const answers = own().map(({ reading, theme }) => ({ theme, ...suggester.suggest(reading) }))
  const within = (most: number) =>
    answers.filter(({ theme, themes }) => themes.slice(0, most).some((one) => one.theme === theme)).length /
    answers.length
  assert.ok(within(1) >= 0.65, `top-1 ${within(1)}`)
  assert.ok(within(3) >= 0.85, `top-3 ${within(3)}`)
  const sure = answers.filter(({ themes }) => (themes[0]?.confidence ?? 0) >= 0.8)
  const right = sure.filter(({ theme, themes }) => themes[0]?.theme === theme).length / sure.length
  const said = sure.reduce((sum, { themes }) => sum + (themes[0]?.confidence ?? 0), 0) / sure.length
  assert.ok(Math.abs(right - said) < 0.08, `said ${said}, was ${right}`)
})

test("a lost cat, a parking permit and praise for the team come out as unclear", { skip }, () => {
  const suggester = new ThemeSuggester(language, fifteen())
  const wrong = elsewhere.filter(({ text }) => suggester.suggest(language.read(text)).kind === "suggested")
  assert.equal(elsewhere.length, 30)
  assert.ok(wrong.length <= 1, wrong.map(({ text }) => text).join("\n"))
})

test("ten thousand examples are learned and a text answered quickly", () => {
  const rows = own()
  const many = Array.from({ length: 10_000 }, (_, at) => rows[at % rows.length] as Example)
  const before = process.cpuUsage()
  const suggester = new ThemeSuggester(language, many)
  const training = process.cpuUsage(before).user / 1e6
  assert.ok(training < 10, `training took ${training} s`)
  const started = process.cpuUsage()
  for (const { reading } of rows) suggester.suggest(reading)
  const each = process.cpuUsage(started).user / 1e3 / rows.length
  assert.ok(each < 4, `a suggestion took ${each} ms`)
})
