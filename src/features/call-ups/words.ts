import type { Country } from "../../platform/words/words.ts"
import type { CallUpState, EndReason, PledgeSource } from "./model.ts"

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
