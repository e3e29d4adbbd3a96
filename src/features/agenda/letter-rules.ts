import { sayDay } from "../../platform/words/day.ts"
import type { Words } from "../../platform/words/words.ts"
import type { History } from "./history-model.ts"
import type { EscalationStep, Item } from "./model.ts"
import { answerTitles, followUpLabels, sentence } from "./words.ts"

/** What a letter can be drafted from: no name of a person, no organisation that contributed, no unsafe number. */
export type Material = {
  item: Pick<Item, "bottleneck" | "addressee" | "question" | "reason" | "askedOn" | "dueOn">
  history: History
  /** The evidence in sentences; empty where nothing may be said. */
  evidence: string
  place: string
  today: string
  /** The public page of the item. */
  address: string
}
type Draft = { subject: string; body: string }

const paragraphs = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join("\n\n")
const greeting = (place: string) => `Met vriendelijke groet,\nde werkgroep signalen van ${place}`
/** "Antwoord: deels" within a sentence: 'antwoord: deels'. */
const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const heading = (text: string) => text.replace(/[.:]+$/, "")

/** What became of the question so far. */
function courseOf({ item, history, today }: Material): string {
  const answer = history.answers.at(-1)
  const seen = history.followUps.at(-1)
  const lines = [
    answer
      ? `Op ${sayDay(answer.on)} kregen wij ${lowered(answerTitles[answer.kind])}. ${answer.reasons}`
      : today > item.dueOn
        ? `De termijn liep tot en met ${sayDay(item.dueOn)}. Wij kregen geen antwoord.`
        : `De termijn loopt tot en met ${sayDay(item.dueOn)}.`,
    ...(seen
      ? [`Op ${sayDay(seen.on)} zagen wij: ${followUpLabels[seen.state].label.toLowerCase()}. ${seen.note}`]
      : []),
  ]
  return lines.join(" ")
}

const askedBefore = ({ item }: Material) =>
  `Op ${sayDay(item.askedOn)} legden wij ${item.addressee} deze vraag voor:\n${item.question}`

function conversation(material: Material): Draft {
  const { item, evidence, place } = material
  return {
    subject: "Zullen wij erover praten?",
    body: paragraphs(
      `Beste mensen van ${item.addressee},`,
      askedBefore(material),
      courseOf(material),
      evidence,
      "Wij praten hier graag met u over, bij u of bij ons. Een half uur is genoeg. Wij komen met wat wij elke week horen, niet met een eis. Welke oplossing past, bekijken wij liever samen.",
      "Kan dat in de komende twee weken? Noem gerust een dag die u past.",
      greeting(place),
    ),
  }
}

function letter(material: Material, words: Words): Draft {
  const { item, evidence, place } = material
  return {
    subject: "Een knelpunt dat om een antwoord vraagt",
    body: paragraphs(
      `Geachte ${words.alderman},`,
      `Wij vragen u om een knelpunt op te pakken, en ons binnen zes weken te schrijven wat het ${words.board} doet, of waarom niet.`,
      `Het gaat om iets dat groter is dan één persoon. ${sentence(item.bottleneck)}`,
      evidence,
      askedBefore(material),
      courseOf(material),
      "Welke oplossing past, is aan u. Wij denken graag mee.",
      greeting(place),
    ),
  }
}

function council(material: Material, words: Words): Draft {
  const { item, evidence, place, address } = material
  return {
    subject: `Een knelpunt voor de ${words.council}`,
    body: paragraphs(
      `Geachte leden van de ${words.council},`,
      `Wij vragen u om een knelpunt op uw agenda te zetten, en het ${words.board} om een antwoord te vragen.`,
      `Werkers in ${place} zien iets dat groter is dan één persoon. ${sentence(item.bottleneck)}`,
      evidence,
      askedBefore(material),
      courseOf(material),
      before(material),
      "Wij schrijven u geen oplossing voor.",
      `Alles wat er met deze vraag gebeurde, leest u op ${address}`,
      greeting(place),
    ),
  }
}

const stepNames: Record<EscalationStep, string> = {
  conversation: "een gesprek",
  letter: "een brief aan het bestuur",
  council: "een brief aan de raad",
  public: "een openbaar bericht",
}
/** The steps that were taken before this one. */
function before({ history }: Material): string {
  const taken = history.escalations.map(({ on, step }) => `– ${sayDay(on)}: ${stepNames[step]}`)
  return taken.length > 0 ? `Eerder deden wij dit:\n${taken.join("\n")}` : ""
}

function press(material: Material): Draft {
  const { item, evidence, place, today, address } = material
  return {
    subject: heading(item.bottleneck),
    body: paragraphs(
      `Bericht voor de pers, ${place}, ${sayDay(today)}`,
      `${sentence(item.bottleneck)} Dat zien werkers in ${place}.`,
      evidence,
      askedBefore(material),
      courseOf(material),
      before(material),
      "De werkgroep wijst niemand aan als schuldige en schrijft geen oplossing voor. Zij vraagt om een antwoord, voor de mensen die dit elke dag merken.",
      `Alle stappen, met wat ervoor en ertegen spreekt, staan op ${address}`,
    ),
  }
}

/** A first version of the letter that goes with a step; people change it before they send it. */
export function draftLetter(step: EscalationStep, material: Material, words: Words): Draft {
  switch (step) {
    case "conversation":
      return conversation(material)
    case "letter":
      return letter(material, words)
    case "council":
      return council(material, words)
    case "public":
      return press(material)
  }
}
