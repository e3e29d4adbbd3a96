import type { Day } from "../../methods/calendar/week.ts"
import { sayDay } from "../../platform/words/day.ts"
import type { Country } from "../../platform/words/words.ts"
import type { CallUpState, EndReason, PledgeSource } from "./model.ts"
import { lastMailDay } from "./rules.ts"

export const sourceLabels: Record<PledgeSource, string> = {
  person: "Ikzelf",
  group: "Een groep, zoals een naaiclub of de buren",
  shop: "Een winkel of bedrijf",
  organisation: "Een organisatie",
}
export const stateLabels: Record<CallUpState, string> = { open: "Loopt", over: "Voorbij", ended: "Afgesloten" }
export const endLabels: Record<EndReason, string> = {
  enough: "Er is genoeg",
  over: "De tijd is om",
  notNeeded: "Het is niet meer nodig",
}

/** After closing: how many were thanked by mail. */
export const saidMailed = (mailed: number): string =>
  mailed === 0
    ? "Er ging geen mail uit: niemand gaf een mailadres, of het is al verwijderd."
    : mailed === 1
      ? "Er ging 1 mail uit."
      : `Er gingen ${mailed} mails uit.`

/** Of a call-up whose last day has passed: why not to wait with closing it. */
export const sayOver = (until: Day, today: Day): string =>
  today <= lastMailDay(until)
    ? `Sluit hem af en bedank wie meedeed: tot en met ${sayDay(lastMailDay(until))} kan dat per mail.`
    : "Sluit hem af: wie meedeed, leest dan op de eigen pagina hoe het afliep."

/** What is asked, with what it is called in each country. */
export type Asked = { labelNl: string; labelBe: string; unitOne: string; unitMany: string }

const number = (units: number): string => units.toLocaleString("nl-NL")

/** '300 mondmaskers', '40 voedselpakketten', '12 pakken luiers': an amount of something as people say it. */
export function sayGoods(asked: Asked, units: number, country: Country): string {
  const label = (country === "be" ? asked.labelBe : asked.labelNl).toLowerCase()
  const unit = (units === 1 ? asked.unitOne : asked.unitMany).toLowerCase()
  const one = asked.unitOne.toLowerCase()
  if (one === "stuk" && units !== 1 && /^[\p{L}]+s$/u.test(label)) return `${number(units)} ${label}`
  if (label.startsWith(one) && /^\P{L}|^$/u.test(label.slice(one.length)))
    return `${number(units)} ${unit}${label.slice(one.length)}`
  if (label.endsWith(one)) return `${number(units)} ${label.slice(0, -one.length)}${unit}`
  return `${number(units)} ${unit} ${label}`
}

/** '120' with the thousands apart. */
export const sayNumber = number
