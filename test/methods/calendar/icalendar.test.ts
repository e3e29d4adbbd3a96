import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { test } from "node:test"
import { type CalendarEntry, icalendar } from "../../../src/methods/calendar/icalendar.ts"

const entry: CalendarEntry = {
  uid: "5f1c9a52-9b1c-4f0e-8a59-0c8de6b2c001",
  sequence: 2,
  starts: new Date("2026-11-23T09:00:00Z"),
  ends: new Date("2026-11-23T10:30:00Z"),
  changedAt: new Date("2026-11-20T08:15:30.250Z"),
  title: "Boodschappen; samen, of \\ apart, in Kessel-Lo – dicht bij de école primaire van het Vlaamse Huis",
  about: "Eerste regel\nTweede regel; met komma's, en €",
  address: "https://nabij.example/hulp/afspraak/5f1c9a52-9b1c-4f0e-8a59-0c8de6b2c001?een=lang&adres=dat&gevouwen=wordt",
  cancelled: false,
}
const made = (entries: CalendarEntry[]) =>
  icalendar({ name: "Nabij: hulp", language: "nl", madeAt: new Date("2026-11-22T12:00:00Z"), entries })

/** The way back of RFC 5545: unfold (3.1), split name from value, take the escapes away (3.3.11). */
function read(text: string): [name: string, value: string][] {
  const lines = text.replaceAll("\r\n ", "").split("\r\n").slice(0, -1)
  return lines.map((line) => {
    const at = line.indexOf(":")
    const value = line.slice(at + 1).replace(/\\(.)/g, (_, sign) => (sign === "n" ? "\n" : sign))
    return [line.slice(0, at), value]
  })
}

test("no line is longer than 75 octets, every line ends in CRLF, and no sign is cut in two", () => {
  const text = made([entry, { ...entry, title: "€".repeat(200) }])
  assert.ok(text.endsWith("END:VCALENDAR\r\n"))
  for (const line of text.split("\r\n")) {
    assert.ok(Buffer.byteLength(line) <= 75, line)
    assert.doesNotMatch(line, /[\r\n\uFFFD]/)
  }
})

test("what is written is read back the same: text, times in UTC, how often it changed", () => {
  const fields = new Map(read(made([entry])).slice(9))
  assert.equal(fields.get("SUMMARY"), entry.title)
  assert.equal(fields.get("DESCRIPTION"), entry.about)
  assert.equal(fields.get("URL"), entry.address)
  assert.equal(fields.get("DTSTART"), "20261123T090000Z")
  assert.equal(fields.get("DTEND"), "20261123T103000Z")
  assert.equal(fields.get("LAST-MODIFIED"), "20261120T081530Z")
  assert.equal(fields.get("DTSTAMP"), "20261122T120000Z")
  assert.deepEqual([fields.get("SEQUENCE"), fields.get("STATUS"), fields.get("UID")], ["2", "CONFIRMED", entry.uid])
})

test("what is called off stays in the calendar as called off", () =>
  assert.match(made([{ ...entry, cancelled: true }]), /\r\nSTATUS:CANCELLED\r\n/))

test("nothing that somebody writes becomes a line of its own", () => {
  const text = made([{ ...entry, title: "a\r\nATTENDEE:mailto:x@y.example\u0000", about: "" }])
  assert.equal(text.match(/^ATTENDEE/gm), null)
  assert.equal(new Map(read(text)).get("SUMMARY"), "a\nATTENDEE:mailto:x@y.example")
})

const reader = `
import sys, json, icalendar
found = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
print(json.dumps([[str(e['SUMMARY']), str(e['DESCRIPTION']), str(e['UID']), int(e['SEQUENCE']), str(e['STATUS']),
  e.decoded('DTSTART').isoformat(), e.decoded('DTEND').isoformat()] for e in found.walk('VEVENT')]))`
const known = spawnSync("python3", ["-c", "import icalendar"]).status === 0

test("an independent program reads the same (icalendar for Python)", {
  skip: known ? false : "python3-icalendar is not installed",
}, () => {
  const odd = { ...entry, sequence: 0, title: "ü".repeat(120), about: "x", cancelled: true }
  const out = spawnSync("python3", ["-c", reader], { input: made([entry, odd]) })
  assert.equal(out.status, 0, String(out.stderr))
  const times = ["2026-11-23T09:00:00+00:00", "2026-11-23T10:30:00+00:00"]
  assert.deepEqual(JSON.parse(String(out.stdout)), [
    [entry.title, entry.about, entry.uid, 2, "CONFIRMED", ...times],
    [odd.title, odd.about, odd.uid, 0, "CANCELLED", ...times],
  ])
})
