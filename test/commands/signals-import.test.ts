import assert from "node:assert/strict"
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { after, before, test } from "node:test"
import { progressTo } from "../../src/commands/signals-import/progress.ts"
import { signalsImport } from "../../src/commands/signals-import.ts"
import { startSet } from "../../src/features/themes/start-set.ts"
import { addVersion } from "../../src/features/themes/store.ts"
import { addDays, dayOf } from "../../src/methods/calendar/week.ts"
import { type TemporaryDatabase, temporaryDatabase } from "../support/database.ts"

const devFile = join(import.meta.dirname, "../../../shared/data/signals/signals-dev.jsonl")
const folder = mkdtempSync(join(tmpdir(), "nabij-import-"))
let base: TemporaryDatabase
before(async () => {
  base = await temporaryDatabase()
  process.env.DATABASE_URL = base.url
  process.env.DATA_DIR = folder
  const now = new Date()
  for (const theme of startSet)
    await addVersion(base.database.kysely, { ...theme, changedBy: null, changedAt: now, why: "" })
})
after(() => rmSync(folder, { recursive: true }))

async function nabijImport(...args: string[]) {
  let [stdout, stderr] = ["", ""]
  const code = await signalsImport.run(args, {
    stdin: Readable.from([]),
    stdout: (text) => {
      stdout += text
    },
    stderr: (text) => {
      stderr += text
    },
    open: (path) => createReadStream(path),
  })
  return { code, stdout, stderr }
}

function fileOf(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const rows = async (question: string) => (await base.database.pool.query(question)).rows

/** The file has dates up to the end of 2026; a clock that runs far behind would refuse the last of them. */
const skip = !existsSync(devFile)
  ? "the shared data is not here"
  : dayOf(new Date()) < "2026-11-15"
    ? "the clock of this machine is behind the file"
    : false

test("an analyst imports 240 signals; without --create she is told what is unknown, and again nothing changes", {
  skip,
}, async () => {
  const first = await nabijImport("--json", devFile)
  assert.deepEqual([first.code, JSON.parse(first.stdout)], [3, { imported: 0, skipped: 0, refused: 240 }])
  assert.match(first.stderr, /Onbekende organisatie: inloop-anker \(42 regels noemen die naam\)\./)
  assert.match(first.stderr, /Onbekend gebied: V01 \(4 regels noemen die naam\)\./)
  assert.match(first.stderr, /Geef dan --create/)
  assert.match(first.stderr, /signals-dev\.jsonl, regel 1, veld ‘org’: De organisatie ‘wz-oeverstad’ kennen wij niet/)
  assert.deepEqual(await rows("select 1 from organisation"), [])
  const second = await nabijImport("--create", "--json", devFile)
  assert.deepEqual([second.code, JSON.parse(second.stdout)], [0, { imported: 240, skipped: 0, refused: 0 }])
  const again = await nabijImport("--create", "--json", devFile)
  assert.deepEqual([again.code, JSON.parse(again.stdout)], [0, { imported: 0, skipped: 240, refused: 0 }])
  assert.equal((await rows("select 1 from import")).length, 1)
})

test("the theme leenstelsel then has its ten signals, under the organisations and areas of the file", {
  skip,
}, async () => {
  const found = await rows(
    "select count(*) as many from standing_signal s join theme t on t.code = s.theme_code where 'leenstelsel' = any (t.aliases)",
  )
  assert.deepEqual(found, [{ many: 10 }])
  const made = await rows("select name, kind, country from organisation where code = 'ocmw-rozenbeke'")
  assert.deepEqual(made, [{ name: "OCMW Rozenbeke", kind: "professional", country: "be" }])
  const area = await rows("select level, source from area where code = 'N04'")
  assert.deepEqual(area, [{ level: "own", source: "signals-dev.jsonl" }])
})

test("no name of the file is in the database", { skip }, async () => {
  const { text, pii } = readFileSync(devFile, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
    .find(({ id }) => id === "dev-003")
  assert.equal(pii[0].text, "Annie")
  const whole = await rows(
    `select s::text as whole from signal s where account like '%slaapt al een jaar niet door want%'`,
  )
  assert.equal(whole.length, 1)
  assert.ok(text.startsWith("Annie"))
  assert.doesNotMatch(whole[0].whole, /Annie/)
})

const good = '{"text": "Ouderen missen de bus naar het ziekenhuis", "week": "2026-W10", "org": "vervoer-nu"}'

test("a file with a good and a bad line gives one sentence with the place, and the good one goes in", async () => {
  const path = fileOf("twee.jsonl", `${good}\n{"text": "kort", "week": "2026-W10", "org": "vervoer-nu"}\n`)
  const { code, stdout, stderr } = await nabijImport("--create", path)
  assert.equal(code, 0, stderr)
  assert.equal(stdout, "1 ingelezen, 0 stonden er al, 1 niet ingelezen.\n")
  assert.match(stderr, /^twee\.jsonl, regel 2, veld ‘text’: Hier staat één woord\. Schrijf/m)
})

test("a theme that nobody knows is made below its life domain, with a name that people can read", async () => {
  const path = fileOf("thema.jsonl", good.replace("}", ', "theme": "digitale_post", "life_domain": "post"}'))
  assert.equal((await nabijImport("--create", path)).code, 0)
  const made = await rows("select label_nl, parent_code from theme where code = 'digitale_post'")
  assert.deepEqual(made, [{ label_nl: "Digitale post", parent_code: "post" }])
})

test("in an empty database a theme of the start set comes with its label and its other names", async () => {
  const empty = await temporaryDatabase()
  process.env.DATABASE_URL = empty.url
  try {
    const path = fileOf("leeg-begin.jsonl", good.replace("}", ', "theme": "studieschuld_schrikt_af"}'))
    assert.equal((await nabijImport("--create", path)).code, 0)
    const { rows } = await empty.database.pool.query(
      "select code, parent_code, label_nl, aliases from theme order by parent_code nulls first",
    )
    assert.deepEqual(rows, [
      { code: "onderwijs", parent_code: null, label_nl: "Onderwijs", aliases: [] },
      {
        code: "studieschuld_schrikt_af",
        parent_code: "onderwijs",
        label_nl: "Studieschuld schrikt af",
        aliases: ["leenstelsel"],
      },
    ])
  } finally {
    process.env.DATABASE_URL = base.url
  }
})

test("files that cannot be used end with 3, each with its sentence", async () => {
  const wrong: [name: string, content: string, sentence: RegExp][] = [
    ["leeg.csv", "", /^leeg\.csv: Dit bestand is leeg/m],
    ["kop.csv", "text,date,org\n", /^kop\.csv, regel 1: Er staat alleen een kopregel/m],
    ["kolom.csv", "tekstje,date,org\na,b,c\n", /^kolom\.csv: In dit bestand mist een kolom met de tekst.*‘tekstje’/m],
  ]
  for (const [name, content, sentence] of wrong) {
    const { code, stdout, stderr } = await nabijImport("--json", fileOf(name, content))
    assert.deepEqual([code, stdout], [3, '{"imported":0,"skipped":0,"refused":0}\n'], name)
    assert.match(stderr, sentence)
  }
  const { code, stderr } = await nabijImport(join(folder, "nergens.csv"))
  assert.equal(code, 3)
  assert.match(stderr, /nergens\.csv: dit bestand is er niet/)
})

test("every line refused ends with 3 as well, and a usable file beside an unusable one still goes in", async () => {
  const far = dayOf(new Date(`${addDays(dayOf(new Date()), 100)}T00:00:00Z`))
  const ahead = fileOf("later.csv", `text,date,org\nDe bus rijdt hier niet meer,${far},vervoer-nu\n`)
  const refused = await nabijImport("--create", "--json", ahead)
  assert.deepEqual([refused.code, refused.stdout], [3, '{"imported":0,"skipped":0,"refused":1}\n'])
  assert.match(refused.stderr, /later\.csv, regel 2, veld ‘date’: .*ligt te ver in de toekomst/)
  const fresh = fileOf("goed.jsonl", good.replace("W10", "W11"))
  const both = await nabijImport("--json", fresh, fileOf("leeg.csv", ""))
  assert.deepEqual([both.code, both.stdout], [3, '{"imported":1,"skipped":0,"refused":0}\n'])
})

test("a file larger than a page takes is no trouble here", async () => {
  const filler = "vulling ".repeat(20_000)
  const lines = Array.from({ length: 320 }, (_, index) =>
    JSON.stringify({
      text: `De bus rijdt niet meer, dit is nummer ${index}`,
      week: "2026-W12",
      org: "vervoer-nu",
      filler,
    }),
  )
  const path = fileOf("groot.jsonl", lines.join("\n"))
  const { code, stdout, stderr } = await nabijImport("--json", path)
  assert.deepEqual([code, stdout], [0, '{"imported":320,"skipped":0,"refused":0}\n'], stderr)
  assert.match(stderr, /Nabij gebruikt deze kolom niet: ‘filler’\./)
})

test("used wrongly it says how, in the language of the reader", async () => {
  assert.equal((await nabijImport()).code, 2)
  assert.match((await nabijImport("--lang", "en")).stderr, /Name at least one file/)
  assert.equal((await nabijImport("--nonsense", "x.csv")).code, 2)
})

test("progress is a bar for who watches and at most ten lines for a log", () => {
  const said = { bar: "", log: "" }
  const io = (which: "bar" | "log") => ({
    stdin: Readable.from([]),
    stdout: () => {},
    open: () => Readable.from([]),
    stderr: (text: string) => {
      said[which] += text
    },
  })
  const bar = progressTo(io("bar"), 50_000, "nl", true)
  const log = progressTo(io("log"), 50_000, "nl", false)
  for (let read = 1000; read <= 50_000; read += 1000) for (const tell of [bar, log]) tell(read)
  assert.equal(said.log.split("\n").length, 11)
  assert.match(said.log, /^50 %: 25\.000 van 50\.000 regels$/m)
  assert.match(said.bar, /\[#{15}\.{15}\] 25\.000 van 50\.000 regels/)
})
