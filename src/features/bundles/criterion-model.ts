import { z } from "zod"
import { BundleId } from "./model.ts"

export const judgements = ["met", "notMet", "unsure"] as const
export type Judgement = (typeof judgements)[number]

/** The four parts of criterion 7. */
export const ticks = ["clear", "neutral", "recognised", "shared"] as const
export type Tick = (typeof ticks)[number]

export const NewJudgement = z.object({
  id: BundleId,
  criterion: z.number("Kies een kenmerk").int().min(1, "Er zijn elf kenmerken").max(11, "Er zijn elf kenmerken"),
  judgement: z.enum(judgements, "Kies: voldoet, voldoet niet, of nog niet zeker"),
  ticks: z.array(z.enum(ticks)).default([]),
  note: z.string().trim().max(1000, "Houd de toelichting bij 1000 tekens").default(""),
})

export const CriterionJudgement = z.object({
  criterion: z.number(),
  judgement: z.enum(judgements),
  ticks: z.array(z.string()),
  note: z.string(),
  judgedBy: z.string().nullable(),
  judgedAt: z.date(),
})
export type CriterionJudgement = z.output<typeof CriterionJudgement>

export const judgementLabels: Record<Judgement, string> = {
  met: "Voldoet",
  notMet: "Voldoet niet",
  unsure: "Nog niet zeker",
}
export const tickLabels: Record<Tick, string> = {
  clear: "Duidelijk: wie het leest, snapt wat er misgaat",
  neutral: "Neutraal: geen oplossing en geen schuldige in de zin",
  recognised: "Herkend: andere organisaties zien dit ook",
  shared: "Gedeeld: alle organisaties staan achter deze woorden",
}

/** When people may call something structural: the eleven criteria that practitioners in Ghent, the CAWs and the RIVM use. */
export const criteria: readonly { number: number; title: string; meaning: string }[] = [
  { number: 1, title: "Het komt terug", meaning: "Het is niet één keer gebeurd. Werkers zien het in meer weken." },
  {
    number: 2,
    title: "Het gaat verder dan één persoon",
    meaning: "Het raakt meer mensen, in verschillende situaties. Eén persoon bij één werker is nooit genoeg.",
  },
  {
    number: 3,
    title: "Meer werkers zien het",
    meaning: "Verschillende werkers, teams en organisaties zien dit los van elkaar.",
  },
  {
    number: 4,
    title: "De oorzaak ligt buiten de persoon",
    meaning: "Het komt door een regel, te weinig aanbod, slechte afstemming, gebrek aan informatie of door beleid.",
  },
  {
    number: 5,
    title: "Eén organisatie kan het niet zelf oplossen",
    meaning: "Je hebt het zelf geprobeerd, of je kunt uitleggen waarom dat niet kan.",
  },
  {
    number: 6,
    title: "De oplossing vraagt meer organisaties",
    meaning: "Verschillende organisaties of de overheid moeten samen iets doen.",
  },
  {
    number: 7,
    title: "Duidelijk, neutraal, herkend en gedeeld",
    meaning: "Alle organisaties herkennen het knelpunt en vinden dat het eerlijk is opgeschreven.",
  },
  {
    number: 8,
    title: "Het is meer dan je zou verwachten",
    meaning: "Vergeleken met een landelijk cijfer, een eerder jaar of een andere plek komt het hier vaker voor.",
  },
  {
    number: 9,
    title: "Het is ernstig of dringend",
    meaning: "De gevolgen zijn groot, het wordt snel erger, of het raakt mensen die weinig kunnen hebben.",
  },
  {
    number: 10,
    title: "Iemand kan er iets aan doen",
    meaning: "Er is iemand die dit mag en kan veranderen: een gemeente, een organisatie of het Rijk.",
  },
  {
    number: 11,
    title: "De mensen zelf herkennen het",
    meaning: "Mensen die het meemaken, zeggen dat dit klopt. Je hebt het hun gevraagd.",
  },
]
