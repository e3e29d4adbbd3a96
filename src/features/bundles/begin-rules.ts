import type { ReadableSignal } from "../weighing/model.ts"
import type { Reach } from "./model.ts"

/** An internal bundle where everything is one's own and some of it was not sent on; otherwise a shared one. */
export const firstReach = (signals: readonly ReadableSignal[], coordinates: boolean): Reach =>
  coordinates &&
  signals.length > 0 &&
  signals.every(({ own }) => own) &&
  signals.some((one) => one.outcome !== "external")
    ? "internal"
    : "shared"

/** The theme that most of some signals have. */
export function mostCommonTheme(signals: readonly { themeCode: string | null }[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { themeCode } of signals) if (themeCode) counts.set(themeCode, (counts.get(themeCode) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** The form once more, for what it was opened, with an area chosen on the map. */
export function addressWith(from: Record<string, string | undefined>, area: string): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(from)) if (value) query.set(name, value)
  query.set("gebied", area)
  return `/bundels/nieuw?${query}`
}
