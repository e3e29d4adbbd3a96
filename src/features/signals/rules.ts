import { createHmac, randomInt } from "node:crypto"
import { type Day, mondayOf, mondayOfWeekCode } from "../../methods/calendar/week.ts"
import type { NewSignal } from "./model.ts"

/** What each way of reporting promises, in one sentence. The permission tests hold these promises. */
export const promises = {
  named: (organisation: string) =>
    `De signaalcoördinator van ${organisation} ziet je naam en je tekst. De werkgroep ziet alleen de tekst. Verder ziet niemand wie je bent.`,
  code: (organisation: string) =>
    `De signaalcoördinator van ${organisation} ziet je tekst en een code, niet je naam. Met die code telt Nabij hoeveel werkers iets zien.`,
  anonymous: () =>
    "Alleen de werkgroep signalen leest je tekst. Nabij bewaart niet wie je bent en niet bij welke organisatie je werkt. Je krijgt een bon van 16 cijfers om te zien wat ermee gebeurt.",
} as const

export type WeekJudgement = { kind: "week"; monday: Day } | { kind: "unclear"; why: string }

/** The Monday of the week that somebody named; the future cannot be noticed yet. */
export function judgeWeek(code: string, today: Day): WeekJudgement {
  const monday = mondayOfWeekCode(code)
  if (!monday)
    return {
      kind: "unclear",
      why: `Week ${code} bestaat niet. Kies een week uit de kalender, of schrijf die als 2026-W07`,
    }
  if (monday > mondayOf(today))
    return { kind: "unclear", why: `Week ${code} ligt in de toekomst. Kies deze week of een eerdere` }
  if (monday < "2000-01-01") return { kind: "unclear", why: `Week ${code} is te lang geleden. Kies een week na 2000` }
  return { kind: "week", monday }
}

/** Whether the two numbers of people fit together. */
export const peopleFit = ({ peopleLeast, peopleMost }: Pick<NewSignal, "peopleLeast" | "peopleMost">): boolean =>
  peopleMost === undefined || peopleMost >= peopleLeast

const keyed = (secret: Uint8Array, purpose: string, value: string) =>
  createHmac("sha256", secret).update(`${purpose}:${value}`).digest()

/** Counts one reporter as one, without saying who. Purpose-bound: it cannot be laid beside another table. */
export const reporterKey = (secret: Uint8Array, personId: string): string =>
  keyed(secret, "reporter", personId).toString("base64url").slice(0, 22)

const alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789"

/** The code under which a coordinator knows a reporter: the same for the same person in the same organisation. */
export function reporterCode(secret: Uint8Array, personId: string, organisationId: string): string {
  const bytes = keyed(secret, "code", `${organisationId}:${personId}`)
  const letters = Array.from(bytes.subarray(0, 6), (byte) => alphabet[byte % alphabet.length])
  return `${letters.slice(0, 3).join("")}-${letters.slice(3).join("")}`
}

/** Sixteen digits in four groups: 53 bits, looks like any number. */
export const newReceipt = (): string =>
  Array.from({ length: 4 }, () => String(randomInt(0, 10_000)).padStart(4, "0")).join(" ")

export const receiptHash = (secret: Uint8Array, receipt: string): string =>
  keyed(secret, "receipt", receipt.replace(/\D/g, "")).toString("base64url")

export const isReceipt = (text: string): boolean => text.replace(/[\s.-]/g, "").match(/^\d{16}$/) !== null

/** The author of a signal: by name, by the key of a code, or by the receipt. */
export type Author = { personId: string; reporterKey: string } | { receiptHash: string }
export const authorOf = (person: { id: string }, secret: Uint8Array): Author => ({
  personId: person.id,
  reporterKey: reporterKey(secret, person.id),
})
