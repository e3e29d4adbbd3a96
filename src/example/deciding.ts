import { answerQuestion } from "../features/agenda/answer-actions.ts"
import { putOnAgenda } from "../features/agenda/put-actions.ts"
import { escalate, followUp } from "../features/agenda/step-actions.ts"
import { enterBaseline, giveConsent } from "../features/bundles/consent-actions.ts"
import { judgeCriterion } from "../features/bundles/criterion-actions.ts"
import { decideBundle } from "../features/findings/bundle-actions.ts"
import { addDays, dayOf } from "../methods/calendar/week.ts"
import { bundle, townHall } from "./bundling.ts"
import { closedCentre, type PlayedSignal, studyDebt } from "./reports.ts"
import { act, daysBefore, type Stage } from "./stage.ts"

const consenting = ["saskia", "bram", "chantal", "ruth", "gerda", "noor"]

const notes: [criterion: number, judgement: "met" | "notMet" | "unsure", note: string][] = [
  [1, "met", "Het hele jaar door, en de laatste maanden vaker."],
  [2, "met", "Jongeren, ouders en mensen die later willen leren."],
  [3, "met", "Alle organisaties in de werkgroep horen dit."],
  [4, "met", "De regels van de studielening en het gebrek aan uitleg daarover."],
  [5, "met", "Voorlichting van onszelf hielp, maar neemt de schuld niet weg."],
  [6, "met", "Gemeente, scholen en het Rijk hebben er elk een deel van."],
  [7, "met", "De zin is twee keer aangepast tot iedereen erachter stond."],
  [8, "met", "Zie de bewijskaart."],
  [9, "unsure", "Groot voor wie het raakt; over hoe dringend verschillen wij."],
  [10, "met", "De gemeente kan informatie en een noodpot regelen."],
  [11, "met", "Besproken met veertien jongeren in het jongerencentrum."],
]

/** The bundle that goes all the way: decided, addressed, answered, under way. */
export async function playStudyDebt(stage: Stage, shared: readonly PlayedSignal[]): Promise<void> {
  const at = (days: number) => daysBefore(stage.changing.now, days)
  const id = await bundle(stage, shared, {
    by: "bram",
    bottleneck: "Jongeren beginnen niet aan een opleiding of stoppen ermee, omdat zij bang zijn voor een studieschuld.",
    explanation:
      "Vooral in gezinnen waar al schulden zijn. Ouders raden het af, en jongeren rekenen zelf met verkeerde bedragen.",
    theme: studyDebt,
    daysAgo: 12,
  })
  await act(stage, "bram", at(9), enterBaseline, {
    id,
    percent: 12,
    label: "van de jongeren, landelijk",
    source: "Verzonnen landelijk cijfer",
    year: 2025,
    seen: 40,
    asked: 200,
  })
  for (const [criterion, judgement, note] of notes)
    await act(stage, "els", at(9), judgeCriterion, { id, criterion, judgement, note })
  await act(stage, "els", at(8), decideBundle, {
    id,
    decision: "structural",
    why: "Alle organisaties herkennen het, het is meer dan elders, en niemand kan het alleen oplossen.",
    dissent: "Eén lid vindt de cijfers nog te jong en had liever een half jaar gewacht.",
  })
  for (const key of consenting) await act(stage, key, at(7), giveConsent, { id, agreed: "yes" })
  const item = await act(stage, "els", at(7), putOnAgenda, {
    id,
    addresseeId: townHall(stage),
    contactName: "Wim Schuurman",
    contactEmail: "wim@voorbeeld.example",
    question:
      "Wat kan de gemeente doen zodat jongeren weten wat studeren echt kost, en niet stoppen uit angst voor schuld?",
    reason: "De werkgroep noemt dit een structureel signaal. De gemeente gaat over het jeugdbeleid en de noodpotten.",
    dueOn: addDays(dayOf(at(7)), 42),
  })
  await act(stage, "wim", at(3), answerQuestion, {
    id: item.id,
    kind: "partly",
    reasons:
      "Over de studielening zelf gaat het Rijk. Wel kunnen wij zorgen voor betere uitleg en voor hulp bij schulden thuis.",
    steps: "Vanaf februari een spreekuur op de drie scholen. In het voorjaar een gesprek met het ministerie.",
  })
  await act(stage, "els", at(1), followUp, {
    id: item.id,
    state: "underway",
    note: "De eerste twee scholen hebben een datum gekozen voor het spreekuur.",
  })
}

/** The bundle that nobody answered: its term passed, and the working group took a step. */
export async function playClosedCentre(stage: Stage, shared: readonly PlayedSignal[]): Promise<void> {
  const at = (days: number) => daysBefore(stage.changing.now, days)
  const id = await bundle(stage, shared, {
    by: "gerda",
    bottleneck:
      "Sinds het buurthuis dicht is, hebben ouderen en ouders met jonge kinderen geen plek meer om elkaar te treffen.",
    explanation: "De activiteiten zijn verspreid over de stad en voor veel mensen te ver.",
    theme: closedCentre,
    daysAgo: 12,
  })
  for (const key of consenting) await act(stage, key, at(8), giveConsent, { id, agreed: "yes" })
  const item = await act(stage, "gerda", at(8), putOnAgenda, {
    id,
    addresseeId: townHall(stage),
    contactName: "Wim Schuurman",
    contactEmail: "wim@voorbeeld.example",
    question: "Waar kunnen bewoners van Lindehof en omgeving deze winter terecht om elkaar te ontmoeten?",
    reason: "De winter begint. Wachten op een besluit over het structurele duurt voor deze mensen te lang.",
    dueOn: addDays(dayOf(at(8)), 5),
  })
  await act(stage, "gerda", at(1), escalate, {
    id: item.id,
    step: "conversation",
    note: "Gebeld en een gesprek gevraagd; de agenda is vol tot januari.",
    letter:
      "Geachte heer Schuurman, graag praten wij met u over een plek om elkaar te ontmoeten in Lindehof en omgeving.",
  })
}
