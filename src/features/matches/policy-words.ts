import type { Policy } from "../../methods/matching/model.ts"

export const policyLabels: Record<Policy, string> = {
  kmajor: "Eerst iedereen een eerste portie",
  fair: "Regel voor regel, eerst eerste porties",
  lex: "Regel voor regel, alles wat zij vragen",
  max: "Zo dichtbij mogelijk, zonder regels",
}

export const policyHints: Record<Policy, string> = {
  kmajor:
    "Iedereen krijgt eerst een eerste portie, wie op regel 1 staat het eerst. Dan tweede porties, enzovoort. Zo worden de meeste mensen geholpen. Hiermee begint elke soort hulp.",
  fair: "Eerst wie op regel 1 staat: allemaal een eerste portie, dan een tweede. Pas als zij alles hebben, komt regel 2. Past bij hulp waar een deel weinig helpt.",
  lex: "Eerst alles voor regel 1, dan alles voor regel 2. Wie op dezelfde regel staat, telt even zwaar: de een kan alles krijgen en de ander niets.",
  max: "Niemand gaat voor: wie het dichtst bij een helper woont, is het eerst aan de beurt. Alleen als er voor iedereen genoeg is.",
}

/** How it goes, in a sentence for whoever waits or plans. */
export const policySentences: Record<Policy, string> = {
  kmajor: "Iedereen krijgt eerst een eerste portie, wie op regel 1 staat het eerst. Dan komen tweede porties.",
  fair: "Eerst komt regel 1, met eerste porties en dan tweede. Daarna regel 2, enzovoort.",
  lex: "Eerst krijgt regel 1 alles, dan regel 2, enzovoort. Op dezelfde regel telt iedereen even zwaar.",
  max: "Hier gaat niemand voor: er worden zoveel porties gegeven als kan, zo dichtbij mogelijk.",
}
