import { dayOf } from "../../methods/calendar/week.ts"
import type { Asking } from "../../platform/http/action.ts"
import { sayDay } from "../../platform/words/day.ts"
import { organisations } from "../accounts/organisation-store.ts"
import { sealingKey } from "../escrow/key-store.ts"
import { currentSetting } from "../escrow/setting-store.ts"
import { standing, usualMonths } from "../history/retention-rules.ts"
import { rules } from "../history/retention-store.ts"
import { installation } from "../installation/store.ts"
import { permissions } from "../people-count/permission-store.ts"
import type { Facts, Part } from "./filling-rules.ts"

type From = Pick<Asking, "database" | "now" | "house">

/** What an installation knows of itself that the papers need. Who takes part is only in papers for the administrator. */
export async function factsOf({ database, now, house }: From): Promise<Facts> {
  const { settings } = house
  const own = await installation(database)
  const country = own?.country ?? settings.COUNTRY
  const names = (await organisations(database)).filter(({ kind }) => kind !== "addressee").map(({ name }) => name)
  const escrow = await currentSetting(database)
  const counting = settings.KEYHOLDER_URL !== undefined && (await permissions(database)).some(({ allowed }) => allowed)
  const present = new Set<Part>([country])
  if (settings.MAIL_URL) present.add("mail")
  if (counting) present.add("counting")
  if (await sealingKey(database)) present.add("escrow")
  return {
    parts: present,
    values: {
      installation: own?.name ?? "Nabij",
      address: settings.BASE_URL,
      date: sayDay(dayOf(now)),
      authority: country === "be" ? "Gegevensbeschermingsautoriteit" : "Autoriteit Persoonsgegevens",
      host: settings.HOSTED_BY ?? "wie deze installatie beheert",
      contact: settings.PRIVACY_CONTACT ?? "de organisatie waarmee je te maken hebt",
      responsible: settings.PRIVACY_RESPONSIBLE
        ? `Dit zijn: ${settings.PRIVACY_RESPONSIBLE}.`
        : "Welke dat zijn, hoor je van het adres hieronder.",
      organisations: names.map((name) => `- ${name.replaceAll("|", "/")}`).join("\n"),
      organisationsInline: names.join(", ").replaceAll("|", "/"),
      signatures: names.map((name) => `| ${name.replace(/[|[\]<>`]/g, "")} | | | |`).join("\n"),
      keyholder: settings.KEYHOLDER_URL ?? "",
      escrowMonths: String(escrow.setting.months),
      ...numbersOf(settings),
      ...(await termsOf(database, now)),
    },
  }
}

const numbersOf = (settings: From["house"]["settings"]) => ({
  minimumCount: String(settings.MINIMUM_COUNT),
  minimumDenominator: String(settings.MINIMUM_DENOMINATOR),
  minimumSources: String(settings.MINIMUM_SOURCES),
  sessionDays: String(settings.SESSION_DAYS),
  sessionIdleDays: String(settings.SESSION_IDLE_DAYS),
  sessionIdleDaysDeciding: String(Math.min(settings.SESSION_IDLE_DAYS, settings.SESSION_IDLE_DAYS_DECIDING)),
})

/** How long things are kept, by the rule that works or else the one that comes. */
async function termsOf(database: From["database"], now: Date) {
  const { works, waits } = standing(await rules(database), dayOf(now))
  const months = works ?? waits ?? usualMonths
  const note = () => {
    if (works && !waits) return "Deze termijnen werken nu."
    if (works && waits)
      return `Vanaf ${sayDay(waits.worksFrom)} gelden andere termijnen. Tot dan telt de langste van de twee.`
    if (waits) return `Deze termijnen werken vanaf ${sayDay(waits.worksFrom)}.`
    return "Deze termijnen werken vanaf een maand nadat deze installatie begon."
  }
  return {
    bundledMonths: String(months.bundledMonths),
    unbundledMonths: String(months.unbundledMonths),
    authorMonths: String(months.authorMonths),
    helpMonths: String(months.helpMonths),
    retentionNote: note(),
  }
}
