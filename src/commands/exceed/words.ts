import type { Reason } from "../../methods/surveillance/outcome.ts"
import type { Bilingual, Language } from "../command.ts"

export const summary: Bilingual = {
  nl: "Zeg van aantallen in de tijd welke hoger zijn dan gewoonlijk",
  en: "Tell of counts over time which are higher than usual",
}

/** What was used wrongly, of what `exceed` alone asks. */
export const ownUsage = {
  options: {
    nl: `--options is een JSON-object, zoals '{"method": "C1"}'.`,
    en: `--options is a JSON object, such as '{"method": "C1"}'.`,
  },
  value: (name: string): Bilingual => ({
    nl: `De waarde van ${name} in --options klopt niet.`,
    en: `The value of ${name} in --options is not right.`,
  }),
  unknown: (name: string): Bilingual => ({
    nl: `Deze methode kent ${name} in --options niet.`,
    en: `This method knows no ${name} in --options.`,
  }),
  outside: (t: number, first: number, last: number): Bilingual => ({
    nl: `range noemt t = ${t}, maar de invoer loopt van t = ${first} tot en met ${last}.`,
    en: `range names t = ${t}, but the input runs from t = ${first} to ${last}.`,
  }),
}

/** Why there is no judgement, as people read it. */
export const reasons: Record<Language, Record<Reason, string>> = {
  nl: {
    noReferenceWeeks: "te weinig verleden",
    tooFewReferenceWeeks: "te weinig om van te leren",
    belowLimit: "te weinig gevallen",
    notConverged: "het model past niet",
    unbounded: "geen grens te geven",
    noSpread: "eerder steeds gelijk",
  },
  en: {
    noReferenceWeeks: "too little history",
    tooFewReferenceWeeks: "too little to learn from",
    belowLimit: "too few cases",
    notConverged: "the model does not fit",
    unbounded: "no bound can be given",
    noSpread: "always the same before",
  },
}
