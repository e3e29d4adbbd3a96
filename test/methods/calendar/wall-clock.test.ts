import assert from "node:assert/strict"
import { test } from "node:test"
import { clockAt, isSkipped, momentHere } from "../../../src/methods/calendar/wall-clock.ts"

test("the clock on the wall is an hour ahead of UTC in winter and two in summer", () => {
  assert.deepEqual(clockAt(new Date("2026-11-18T10:00:59Z")), { day: "2026-11-18", time: "11:00" })
  assert.deepEqual(clockAt(new Date("2026-07-01T22:30:00Z")), { day: "2026-07-02", time: "00:30" })
  assert.equal(momentHere("2026-11-18", "11:00").toISOString(), "2026-11-18T10:00:00.000Z")
  assert.equal(momentHere("2026-07-02", "00:30").toISOString(), "2026-07-01T22:30:00.000Z")
})

test("Belgium and the Netherlands read the same clock, every hour of three years", () => {
  const [here, there] = ["Europe/Amsterdam", "Europe/Brussels"].map(
    (timeZone) => new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "short", timeStyle: "short" }),
  )
  for (let at = Date.UTC(2025, 0, 1); at < Date.UTC(2028, 0, 1); at += 3_600_000)
    assert.equal(here?.format(at), there?.format(at))
})

test("a moment reads back as it was written, through every night of the year; the skipped hour alone does not", () => {
  const skipped = []
  for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2027, 0, 1); day += 86_400_000)
    for (const time of ["00:00", "01:30", "02:00", "02:30", "03:00", "12:00", "23:59"]) {
      const date = new Date(day).toISOString().slice(0, 10)
      if (isSkipped(date, time)) skipped.push(`${date} ${time}`)
      else assert.deepEqual(clockAt(momentHere(date, time)), { day: date, time })
    }
  assert.deepEqual(skipped, ["2026-03-29 02:00", "2026-03-29 02:30"])
})
