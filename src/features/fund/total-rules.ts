import type { SafeCount } from "../../methods/privacy/disclosure.ts"
import type { FundYear } from "./year-store.ts"

const told = (count: SafeCount): number | null => (count.kind === "shown" ? count.value : null)
/** In whole hundreds of euros, down: the last euros could be one known gift or payment. */
const rounded = (cents: number): number => Math.floor(cents / 10_000) * 100

/** A year as donors may know it: money is told only where enough different households, organisations and gifts made it. */
export function safeYear(
  { year, paidCents, givenCents }: FundYear,
  safe: { households: SafeCount; organisations: SafeCount; gifts: SafeCount },
) {
  const enough = safe.households.kind === "shown" && safe.organisations.kind === "shown"
  return {
    year,
    households: enough ? told(safe.households) : null,
    organisations: enough ? told(safe.organisations) : null,
    paidEuros: enough ? rounded(paidCents) : null,
    givenEuros: safe.gifts.kind === "shown" ? rounded(givenCents) : null,
  }
}
