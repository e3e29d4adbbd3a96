import type { Claim, ClaimStep, Place } from "./model.ts"

export const placeLabels: Record<Place, string> = {
  asked: "aan ons gevraagd",
  ours: "van ons",
  free: "vrij",
  theirs: "bij een ander",
}

/** Where a need lies, in one sentence. */
export function sayClaim({ place, holder, asked, left }: Claim): string {
  if (place === "ours")
    return asked
      ? `Deze vraag ligt bij jullie. Jullie vroegen ${asked} om de vraag over te nemen. Zolang daar niemand ja zegt, plannen jullie de hulp.`
      : "Deze vraag ligt bij jullie: jullie plannen de hulp. Andere organisaties zien dat."
  if (place === "asked") return `Deze vraag ligt bij ${holder}. Die organisatie vraagt of jullie de vraag overnemen.`
  if (place === "theirs")
    return `Deze vraag ligt bij ${holder}: die organisatie plant de hulp. Jullie hoeven niets te doen.`
  if (left === "fellFree")
    return "Deze vraag ligt bij niemand: er gebeurde te lang niets mee, en toen viel de vraag vrij."
  return left
    ? "Deze vraag ligt weer bij niemand: de organisatie die de hulp plande, liet de vraag los."
    : "Deze vraag ligt nog bij niemand. Elke organisatie die hulp plant, kan de vraag oppakken."
}

type Said = { step: ClaimStep; organisation: string; asked: string | null }

/** What happened, as one reads it back. */
export function sayStep({ step, organisation, asked }: Said): string {
  const said: Record<ClaimStep, string> = {
    claimed: `${organisation} pakte de vraag op`,
    kept: `${organisation} is er nog mee bezig`,
    askedOver: `${organisation} vroeg ${asked} om de vraag over te nemen`,
    takenBack: `${organisation} nam de vraag aan ${asked} terug`,
    accepted: `${asked} nam de vraag over van ${organisation}`,
    refused: `${asked} nam de vraag niet over; die bleef bij ${organisation}`,
    warned: `Er gebeurde een tijd niets: ${organisation} kreeg bericht`,
    released: `${organisation} liet de vraag los`,
    fellFree: `Er gebeurde te lang niets: de vraag ligt niet meer bij ${organisation}`,
  }
  return said[step]
}
