import { addDays, mondayOfWeekCode } from "../../methods/calendar/week.ts"
import { type SealedContext, sealedContext } from "../../methods/escrow/context.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { Refused, tell } from "./asking.ts"
import { digestOf, encoded, randomBytes } from "./bytes.ts"
import { sealText } from "./signal-box.ts"

/** The key and the rule as the form showed them. */
export type Promised = { keyId: string; publicKey: string; others: number; organisations: number }
export type Sealed = { id: string; mode: (typeof modes)[number]; receipt?: string; readAt?: string }

const around = 4 * 7
const modes = ["code", "anonymous"] as const

function timeShown(fields: FormData): Pick<SealedContext, "from" | "until"> {
  const week = mondayOfWeekCode(text(fields, "week"))
  const shown = text(fields, "sealedTime")
  if (shown === "") return { from: null, until: null }
  if (week === undefined) throw new Refused("Kies een week, of laat de tijd niet zien.")
  return shown === "week" ? { from: week, until: week } : { from: addDays(week, -around), until: addDays(week, around) }
}

const text = (fields: FormData, name: string): string => String(fields.get(name) ?? "").trim()
const number = (fields: FormData, name: string): number | undefined => {
  const written = text(fields, name)
  if (written === "") return undefined
  if (!/^\d{1,6}$/.test(written) || Number(written) < 1)
    throw new Refused("Vul bij het aantal mensen een heel getal in, of laat het leeg.")
  return Number(written)
}

/** What goes inside: the masked text and the rest of the form, with random bits so that nobody can guess it from its digest. */
function inside(fields: FormData): string {
  const account = text(fields, "account")
  if (account.length < 10 || account.split(/\s+/).length < 3)
    throw new Refused("Schrijf ten minste één zin: wat gebeurt er, en bij wie zie je dat?")
  if (account.length > 2000) throw new Refused("Houd je tekst bij 2000 tekens.")
  if (mondayOfWeekCode(text(fields, "week")) === undefined) throw new Refused("Kies een week.")
  const people = { peopleLeast: number(fields, "peopleLeast") ?? 1, peopleMost: number(fields, "peopleMost") }
  if (people.peopleMost !== undefined && people.peopleMost < people.peopleLeast)
    throw new Refused("Ten hoogste is kleiner dan ten minste. Kijk de twee getallen na.")
  const orNothing = (name: string) => text(fields, name) || undefined
  return JSON.stringify({
    account: maskPersonalData(account).masked,
    area: orNothing("area"),
    week: text(fields, "week"),
    ...people,
    ageBand: orNothing("ageBand"),
    situation: orNothing("situation"),
    causes: fields.getAll("causes"),
    joins: fields.getAll("joins"),
    random: encoded(randomBytes(16)),
  })
}

/** Seals what stands on the form. @returns what may leave the browser: nothing in it can be read but its outside */
export async function sealedFrom(fields: FormData, promised: Promised) {
  const theme = text(fields, "theme")
  if (theme === "") throw new Refused("Kies waar het over gaat. Zonder thema kunnen wij niet vergelijken.")
  const mode = modes.find((one) => one === text(fields, "mode"))
  if (!mode)
    throw new Refused(
      "Verzegeld doorgeven kan onder een code of anoniem. Kies een van de twee bij ‘Hoe geef je dit door?’",
    )
  const { keyId, publicKey, others, organisations } = promised
  const context: SealedContext = {
    id: crypto.randomUUID(),
    keyId,
    mode,
    others,
    organisations,
    theme,
    area: text(fields, "sealedPlace") || null,
    ...timeShown(fields),
    topics: fields.getAll("sealedTopics").map(String),
  }
  const plain = inside(fields)
  const box = await sealText(plain, publicKey, sealedContext(context))
  const outside = {
    organisationId: text(fields, "organisationId") || undefined,
    proof: text(fields, "proof") || undefined,
  }
  return { ...context, mode, topics: [...context.topics], ...box, digest: await digestOf(plain), ...outside }
}

/** Seals what stands on the form and hands it in. */
export const sealForm = async (fields: FormData, promised: Promised): Promise<Sealed> =>
  tell("/sealed-signals", await sealedFrom(fields, promised))
