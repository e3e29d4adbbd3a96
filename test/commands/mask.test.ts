import assert from "node:assert/strict"
import { createReadStream, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { test } from "node:test"
import { mask } from "../../src/commands/mask.ts"

async function nabijMask(args: string[], ...chunks: (string | Buffer)[]) {
  let [stdout, stderr] = ["", ""]
  const code = await mask.run(args, {
    stdin: Readable.from(chunks.map((chunk) => Buffer.from(chunk))),
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

const jansen = `${JSON.stringify({ id: "a", text: "Mevrouw Jansen, tel. 06-12345678, is bang." })}\n`

test("an analyst gets the masked text and where each datum stood", async () => {
  const { code, stdout } = await nabijMask([], jansen)
  assert.equal(code, 0)
  assert.deepEqual(JSON.parse(stdout), {
    id: "a",
    masked: "Mevrouw [persoon 1], tel. [telefoonnummer], is bang.",
    spans: [
      { start: 8, end: 14, type: "PERSON" },
      { start: 21, end: 32, type: "PHONE" },
    ],
  })
})

test("lines and letters that arrive in pieces are put together, and the last line needs no end", async () => {
  const bytes = Buffer.from(`\uFEFF${jansen}\n{"id": 2, "text": "😀 Ayşe Yılmaz belt"}`)
  const pieces = Array.from({ length: bytes.length }, (_, at) => bytes.subarray(at, at + 1))
  const { code, stdout } = await nabijMask(["--json"], ...pieces)
  const [, second] = stdout.trim().split("\n")
  assert.equal(code, 0)
  assert.deepEqual(JSON.parse(second ?? ""), {
    id: 2,
    masked: "😀 [persoon 1] belt",
    spans: [{ start: 3, end: 14, type: "PERSON" }],
  })
})

test("the name of a school is hidden only when asked for", async () => {
  const line = JSON.stringify({ id: 1, text: "Leerling van obs De Regenboog." })
  assert.match((await nabijMask([], line)).stdout, /De Regenboog/)
  assert.match((await nabijMask(["--institutions"], line)).stdout, /\[instelling\]/)
})

test("a broken line is named in one sentence, in Dutch or in English, and the lines before it are written", async () => {
  const broken = await nabijMask([], jansen, "{kapot\n")
  assert.deepEqual([broken.code, broken.stderr], [3, "standaardinvoer, regel 2: deze regel is geen geldige JSON.\n"])
  assert.match(broken.stdout, /persoon 1/)
  const numeric = await nabijMask(["--lang", "en"], '{"id": 1, "text": 5}')
  assert.deepEqual([numeric.code, numeric.stderr], [3, "standard input, line 1, column text: a text belongs here.\n"])
  const nameless = await nabijMask([], '{"text": "Dag"}')
  assert.equal(nameless.stderr, "standaardinvoer, regel 1, kolom id: hier ontbreekt het kenmerk van de tekst.\n")
  assert.match((await nabijMask([], "[1]")).stderr, /regel 1: deze regel is geen JSON-object/)
})

test("a file is read by name, and a file that is not there is told", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "nabij-mask-")), "teksten.jsonl")
  writeFileSync(file, jansen)
  assert.match((await nabijMask([file])).stdout, /\[persoon 1\]/)
  const gone = await nabijMask([`${file}.weg`])
  assert.deepEqual([gone.code, gone.stderr], [3, `${file}.weg: dit bestand bestaat niet.\n`])
})

test("an option that does not exist is refused, help is given in both languages", async () => {
  assert.equal((await nabijMask(["--naam"])).code, 2)
  assert.match((await nabijMask(["--help"])).stdout, /Verbergt wat naar één persoon wijst/)
  assert.match((await nabijMask(["--help", "--lang", "en"])).stdout, /Hides what points to one person/)
})
