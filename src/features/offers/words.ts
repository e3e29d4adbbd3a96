import type { Country } from "../../platform/words/words.ts"
import type { CheckKind, OfferState, OfferStep, Source } from "./model.ts"

export const sourceLabels: Record<Source, string> = {
  person: "Iemand zelf",
  group: "Een groep buren of vrienden",
  shop: "Een winkel of bedrijf",
  organisation: "Een organisatie",
  municipality: "De gemeente",
}

export const stateLabels: Record<OfferState, string> = {
  open: "Staat open",
  paused: "Even gestopt",
  withdrawn: "Ingetrokken",
  over: "Voorbij",
}
export const stepLabels: Record<OfferStep, string> = {
  paused: "Even gestopt",
  resumed: "Weer verder",
  withdrawn: "Ingetrokken",
}

/** The paper that says that nothing is known against somebody, as it is called in each country. */
export const certificateName = (country: Country): string =>
  country === "be" ? "uittreksel uit het strafregister (model 2)" : "VOG"

export const checkLabels = (country: Country): Record<CheckKind, string> => ({
  met: "Ontmoet",
  certificate: country === "be" ? "Uittreksel gezien" : "VOG gezien",
  introduced: "Meegebracht door iemand die wij kennen",
})

/** How far somebody goes, as one chooses it; the metres are those between the middles of two neighbourhoods. */
export const radii = (neighbourhood: string): { value: string; label: string }[] => [
  { value: "0", label: `Alleen in mijn eigen ${neighbourhood}` },
  { value: "1000", label: "Tot 1 kilometer" },
  { value: "2000", label: "Tot 2 kilometer" },
  { value: "5000", label: "Tot 5 kilometer" },
  { value: "10000", label: "Tot 10 kilometer" },
  { value: "25000", label: "Tot 25 kilometer" },
  { value: "100000", label: "Overal in de streek" },
]

export const saidRadius = (metres: number, neighbourhood: string): string =>
  radii(neighbourhood).find(({ value }) => value === String(metres))?.label ??
  `Tot ${(metres / 1000).toLocaleString("nl-NL")} kilometer`
