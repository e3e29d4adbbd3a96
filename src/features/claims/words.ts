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
      ? `Deze vraag ligt bij jullie. Jullie vroegen ${asked} om haar over te nemen. Tot daar iemand ja zegt, plannen jullie haar.`
      : "Deze vraag ligt bij jullie: jullie plannen haar. Andere organisaties zien dat."
  if (place === "asked") return `Deze vraag ligt bij ${holder}. Die organisatie vraagt of jullie haar overnemen.`
  if (place === "theirs")
    return `Deze vraag ligt bij ${holder}: die organisatie plant haar. Jullie hoeven niets te doen.`
  if (left === "fellFree") return "Deze vraag ligt bij niemand: er gebeurde te lang niets mee, en toen viel ze vrij."
  return left
    ? "Deze vraag ligt weer bij niemand: de organisatie die haar plande, liet haar los."
    : "Deze vraag ligt nog bij niemand. Elke organisatie die hulp plant, kan haar oppakken."
}

type Said = { step: ClaimStep; organisation: string; asked: string | null }

/** What happened, as one reads it back. */
export function sayStep({ step, organisation, asked }: Said): string {
  const said: Record<ClaimStep, string> = {
    claimed: `${organisation} pakte de vraag op`,
    kept: `${organisation} is er nog mee bezig`,
    askedOver: `${organisation} vroeg ${asked} om haar over te nemen`,
    takenBack: `${organisation} nam de vraag aan ${asked} terug`,
    accepted: `${asked} nam haar over van ${organisation}`,
    refused: `${asked} nam haar niet over; ze bleef bij ${organisation}`,
    warned: `Er gebeurde een tijd niets: ${organisation} kreeg bericht`,
    released: `${organisation} liet haar los`,
    fellFree: `Er gebeurde te lang niets: ze viel vrij bij ${organisation}`,
  }
  return said[step]
}
