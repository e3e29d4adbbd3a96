import { beforeEach } from "node:test"
import { nabij, openForAll } from "../support/in-house.ts"

const morning = new Date("2026-11-18T10:00:00Z")
/** The moment in a house that `openWithClock` opened: each test begins on the same morning. */
export let now = morning

/** A house for all tests of a file, of which a test moves the clock by seconds or to a day. */
export function openWithClock(settings: Record<string, string> = {}): void {
  openForAll(
    async () => {
      nabij.house.clock = () => now
    },
    async () => settings,
  )
  beforeEach(() => {
    now = morning
  })
}

export function later(seconds: number): void {
  now = new Date(now.getTime() + seconds * 1000)
}
export function moveTo(day: string): void {
  now = new Date(`${day}T10:00:00Z`)
}
