import { createHmac, randomInt } from "node:crypto"
import { type Day, mondayOf, mondayOfWeekCode } from "../../methods/calendar/week.ts"
import type { NewSignal } from "./model.ts"

/** Who speaks for the reporter's organisation: its coordinator, somebody else there, or for now nobody. */
export type Represented = "coordinator" | "other" | "nobody"

const withoutCoordinator = (organisation: string) =>
  `${organisation} heeft nu geen signaalcoördinator. Daarom leest de werkgroep signalen je tekst, zonder te zien van wie en van welke groep die komt.`
// Who speaks for nobody has to be asked by the working group itself, which then knows which group it is.
const consentOf = (organisation: string, represented: Represented) =>
  represented === "nobody"
    ? ` Wordt het knelpunt misschien openbaar, dan ziet de werkgroep dat ${organisation} meedoet en vraagt zij jullie toestemming.`
    : ""

const seenReading = "Leest iemand je naam, dan zie jij wie, wanneer en waarom."

/** What each way of reporting promises, in a few sentences. The permission tests hold these promises. */
export const promises = {
  named: (organisation: string, represented: Represented) =>
    represented === "coordinator"
      ? `De signaalcoördinator van ${organisation} ziet je naam en je tekst. De werkgroep ziet alleen de tekst. Verder ziet niemand wie je bent. ${seenReading}`
      : `${withoutCoordinator(organisation)}${consentOf(organisation, represented)} Krijgen jullie later een coördinator, dan ziet die je naam en je tekst. Verder ziet niemand wie je bent. ${seenReading}`,
  code: (organisation: string, represented: Represented) =>
    represented === "coordinator"
      ? `De signaalcoördinator van ${organisation} ziet je tekst en een code, niet je naam. Met die code telt Nabij hoeveel werkers iets zien.`
      : `${withoutCoordinator(organisation)}${consentOf(organisation, represented)} Krijgen jullie later een coördinator, dan ziet die je tekst en een code, niet je naam. Met die code telt Nabij hoeveel werkers iets zien.`,
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

/** Why a form that was opened for one organisation is not sent for another, in words that tell what to do. */
export const otherTab = (organisation: string): string =>
  `Je opende dit formulier voor een andere organisatie. Nu werk je voor ${organisation}. Er is nog niets doorgegeven, je tekst staat er nog. Hoort dit bij ${organisation}, druk dan nog eens op Doorgeven. Zo niet, wissel dan eerst terug bij je account`

/** Whether the two numbers of people fit together. */
export const peopleFit = ({ peopleLeast, peopleMost }: Pick<NewSignal, "peopleLeast" | "peopleMost">): boolean =>
  peopleMost === undefined || peopleMost >= peopleLeast

const keyed = (secret: Uint8Array, purpose: string, value: string) =>
  createHmac("sha256", secret).update(`${purpose}:${value}`).digest()

/**
 * Counts one reporter under a code as one, without saying who. Purpose-bound: it cannot be laid beside another table, and
 * who reports by name has another key there, so that no table ties a code to a name.
 */
export const reporterKey = (secret: Uint8Array, personId: string): string =>
  keyed(secret, "reporter", personId).toString("base64url").slice(0, 22)

/** Counts one reporter by name as one. */
export const namedKey = (secret: Uint8Array, personId: string): string =>
  keyed(secret, "named reporter", personId).toString("base64url").slice(0, 22)

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

/** The author of a signal: by the keys of name and code, or by the receipt. No table holds a plain link to the person. */
export type Author = { keys: readonly string[] } | { receiptHash: string }
export const keysOf = (secret: Uint8Array, personId: string): string[] => [
  reporterKey(secret, personId),
  namedKey(secret, personId),
]
export const authorOf = (person: { id: string }, secret: Uint8Array): Author => ({ keys: keysOf(secret, person.id) })

/** How many of one's own signals a page shows. */
export const ownOnPage = 20
