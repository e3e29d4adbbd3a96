import assert from "node:assert/strict"
import { Buffer } from "node:buffer"
import { test } from "node:test"
import fc from "fast-check"
import { type Decoded, decode } from "../../../src/platform/files/decode.ts"

const latin = (text: string) => Buffer.from(text, "latin1")

function linesOf(decoded: Decoded) {
  assert.equal(decoded.kind, "text")
  return decoded.kind === "text" ? [...decoded.lines()] : []
}

function textsOf(decoded: Decoded) {
  return linesOf(decoded).map((line) => line.text)
}

test("UTF-8 is read with and without byte order mark, and line ends of three kinds", () => {
  assert.deepEqual(textsOf(decode(Buffer.from("één\r\ntwee\n"))), ["één", "twee"])
  assert.deepEqual(textsOf(decode(Buffer.from("\ufeffeen\ntwee"))), ["een", "twee"])
  assert.deepEqual(textsOf(decode(Buffer.from("een\rtwee\r"))), ["een", "twee"])
})

test("UTF-16 with its mark is read in both byte orders", () => {
  const little = Buffer.from("\ufeffcafé\n€ 5", "utf16le")
  assert.deepEqual(textsOf(decode(little)), ["café", "€ 5"])
  assert.deepEqual(textsOf(decode(Buffer.from(little).swap16())), ["café", "€ 5"])
})

test("UTF-16 that breaks off halfway a letter is not read, and says so", () => {
  const decoded = decode(Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x42]))
  assert.equal(decoded.kind, "unreadable")
  assert.match(decoded.kind === "unreadable" ? decoded.why : "", /UTF-16.*beschadigd/)
})

test("a file all in Windows-1252 is read as such, with a note that says where it shows", () => {
  const decoded = decode(
    Buffer.concat([latin("naam;plaats\nRen\xe9e;Gent\n"), Buffer.from([0x80]), latin(" 5;Zo\xeb\n")]),
  )
  assert.deepEqual(textsOf(decoded), ["naam;plaats", "Renée;Gent", "€ 5;Zoë"])
  assert.match(decoded.kind === "text" ? (decoded.notes[0] ?? "") : "", /Windows-1252.*regel 2, teken 4/)
})

test("one line in Latin-1 within a UTF-8 file is refused by its line and place, the others are read", () => {
  const decoded = decode(Buffer.concat([Buffer.from("één\ntwée 😀\n"), latin("a\xe9b\n"), Buffer.from("vier\n")]))
  const lines = linesOf(decoded)
  assert.deepEqual(
    lines.map((line) => line.kind),
    ["sound", "sound", "broken", "sound"],
  )
  const broken = lines[2]
  assert.equal(broken?.kind === "broken" && broken.column, 2)
  assert.match(broken?.kind === "broken" ? broken.why : "", /niet in UTF-8/)
})

test("one line in UTF-8 within a Windows-1252 file is refused rather than misread", () => {
  const lines = linesOf(decode(Buffer.concat([latin("caf\xe9\nZo\xeb\n"), Buffer.from("Renée\n")])))
  assert.deepEqual(
    lines.map((line) => line.kind),
    ["sound", "sound", "broken"],
  )
})

test("a line with a NUL byte is refused with its place", () => {
  const lines = linesOf(decode(Buffer.from("goed\nab\0c\n")))
  assert.equal(lines[1]?.kind === "broken" && lines[1].column, 3)
})

test("Excel, PDF and packed files are recognised and told what to do with", () => {
  for (const start of ["504b0304", "d0cf11e0", "25504446", "1f8b08"]) {
    assert.equal(decode(Buffer.from(`${start}0000`, "hex")).kind, "unreadable")
  }
})

test("any text comes back from UTF-8 and from UTF-16 as it was", () => {
  const words = fc.array(
    fc.string({ unit: "grapheme" }).filter((text) => !/[\r\n\0\ufeff]/.test(text)),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(words, (texts) => {
      const content = texts.map((text) => `${text}\n`).join("")
      const safe = `-${content}`
      assert.deepEqual(textsOf(decode(Buffer.from(safe))).join("\n"), safe.slice(0, -1))
      assert.deepEqual(textsOf(decode(Buffer.from(`\ufeff${safe}`, "utf16le"))).join("\n"), safe.slice(0, -1))
    }),
  )
})

test("any bytes whatever give lines with numbers in order, or a reason; nothing is thrown", () => {
  const newlines = fc.constantFrom(0x0a, 0x0d, 0xe9, 0xc3, 0xa9, 0x22, 0x3b, 0x41, 0)
  fc.assert(
    fc.property(fc.array(fc.oneof(newlines, fc.nat(255)), { maxLength: 200 }), (numbers) => {
      const decoded = decode(Uint8Array.from(numbers))
      if (decoded.kind === "unreadable") return decoded.why.length > 0
      return [...decoded.lines()].every((line, index) => line.line === index + 1)
    }),
  )
})
