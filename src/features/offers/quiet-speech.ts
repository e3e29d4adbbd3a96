import type { Country } from "../../platform/words/words.ts"
import { languageLabel } from "../help-items/languages.ts"
import type { HelpItem } from "../help-items/model.ts"
import { labelFor } from "../help-items/rules.ts"
import { saidParts } from "../help-items/week-parts.ts"
import type { Quiet, QuietReason } from "./quiet-model.ts"

export type QuietWords = { country: Country; fewest: number; items: readonly HelpItem[]; item: string }

const people = (atLeast: number, fewest: number) =>
  atLeast === 0 ? `minder dan ${fewest} mensen` : `ten minste ${atLeast} mensen`

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} of ${words.at(-1)}`

const labelOf = ({ items, country }: QuietWords, code: string): string => {
  const item = items.find((one) => one.code === code)
  return item ? labelFor(item, country) : code
}

/** Why nobody asked yet, in sentences: about what people need, and never about who gives. */
export function sayQuiet(quiet: Quiet, words: QuietWords): string[] {
  const { fewest, item } = words
  const label = labelOf(words, item)
  const asked = people(quiet.asked, fewest)
  const said: Record<QuietReason, string> = {
    hardlyAsked: `Bijna niemand in je omgeving vroeg de laatste acht weken om ‘${label}’.`,
    moreOffered: `In je omgeving is nu meer aanbod dan vraag: ${people(quiet.offered, fewest)} boden ‘${label}’ aan, ${asked} vroegen erom.`,
    otherLanguage: `In je omgeving vroegen ${asked} om ‘${label}’, vaak in een taal die je niet noemde.`,
    otherTimes: `In je omgeving vroegen ${asked} om ‘${label}’, vaak op een ander moment van de week.`,
    otherConditions: `In je omgeving vroegen ${asked} om ‘${label}’, vaak aan iemand die wij al ontmoet hebben of van wie wij een bewijs van goed gedrag zagen.`,
    noFit: `In je omgeving vroegen ${asked} om ‘${label}’, maar dat paste meestal niet bij je aanbod, of ging naar een ander.`,
    otherwise: `In je omgeving vroegen ${asked} om ‘${label}’. Zij zijn anders geholpen, of dichterbij.`,
  }
  return [said[quiet.why], "Dat ligt niet aan jou."]
}

/** What would be of use, where enough people ask it that nobody can be recognised. */
export function sayUseful(quiet: Quiet, words: QuietWords): string[] {
  const { language, radius, slots, itemCodes, why } = quiet
  return [
    ...(language === null ? [] : [`Spreek je ook ${languageLabel(language)}? Daar wordt naar gevraagd.`]),
    ...(slots === null ? [] : [`Er wordt gevraagd naar hulp op ${saidParts(slots)}.`]),
    ...(radius === null
      ? []
      : [`Kun je tot ${(radius / 1000).toLocaleString("nl-NL")} kilometer ver? Daar wordt er wel om gevraagd.`]),
    ...(why === "otherConditions" ? ["Kom eens kennismaken: dan kunnen wij je ook daarvoor vragen."] : []),
    ...(itemCodes.length === 0
      ? []
      : [`Mensen bij jou in de buurt wachten op ${listed(itemCodes.map((code) => `‘${labelOf(words, code)}’`))}.`]),
  ]
}
