import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { type Asking, action, question } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { holdBundle } from "../bundles/store.ts"
import { sayEvidence } from "./evidence-rules.ts"
import { addEscalation, addFollowUp, historyOf } from "./history-store.ts"
import { agendaMakers, itemFor } from "./item-desk.ts"
import { draftLetter } from "./letter-rules.ts"
import { type EscalationStep, escalationSteps, type Item, ItemId, NewEscalation, NewFollowUp } from "./model.ts"
import { isPublicStep, nextSteps } from "./rules.ts"
import { publicAddress } from "./sending.ts"
import { masked, tooMuch, withoutNames } from "./speech-rules.ts"
import { moveTo } from "./state-step.ts"
import { placeName } from "./store.ts"
import { Letter } from "./view-model.ts"
import { discretionFor, wholeOf, wordsOf } from "./viewing.ts"
import { stepLabels } from "./words.ts"

const Step = z.enum(escalationSteps, "Deze stap bestaat niet")

/** Whether this step can be taken now; otherwise a sentence that says why not. */
async function takeable(asking: Asking, item: Item, step: EscalationStep) {
  const whole = await wholeOf(asking, item)
  if (!nextSteps(whole.history.escalations.map(({ step }) => step)).includes(step))
    throw conflict("Er is al een verdere stap gezet. Kies die stap, of een volgende.")
  if (isPublicStep(step) && !whole.publication.public)
    throw conflict(
      "Deze stap is openbaar. Dat kan pas als elke organisatie in de bundel akkoord is, of bezwaar liet vastleggen. Vraag erom op de pagina van de bundel.",
    )
  return whole
}

export const escalationDraft = question({
  name: "escalationDraft",
  path: "/agenda-items/:id/drafts/:step",
  summary: "A first version of the letter that goes with a step, from the evidence and what happened before",
  may: agendaMakers,
  input: z.object({ id: ItemId, step: Step }),
  output: z.object({ id: z.uuid(), step: Step, addressee: z.string(), letter: z.string() }),
  async run(asking, { id, step }) {
    const item = await itemFor(asking, id)
    const { history, evidence, publication } = await takeable(asking, item, step)
    const unnamed = publication.organisations.filter((name) => name !== item.addressee)
    const material = {
      item: { ...item, bottleneck: withoutNames(item.bottleneck, unnamed) },
      history,
      evidence: evidence ? sayEvidence(evidence) : "",
      place: await placeName(asking.database),
      today: dayOf(asking.now),
      address: publicAddress(asking.house, id),
    }
    const { subject, body } = draftLetter(step, material, wordsOf(item))
    return { id, step, addressee: item.addressee, letter: `${subject}\n\n${body}` }
  },
})

export const escalate = action({
  name: "escalate",
  method: "POST",
  path: "/agenda-items/:id/escalations",
  summary: "Log a step from charming to activist, with the letter as it was sent",
  may: agendaMakers,
  input: NewEscalation,
  output: z.object({ id: z.uuid(), item: z.uuid() }),
  async run(changing, { id, step, note, letter }) {
    const { database, who, now } = changing
    const item = await itemFor(changing, id)
    await holdBundle(database, item.bundleId)
    await takeable(changing, item, step)
    const discretion = await discretionFor(changing, item.bundleId, item.addressee)
    for (const [field, text] of [["note", note] as const, ["letter", letter] as const]) {
      const wrong = tooMuch(text, discretion)
      if (wrong) throw invalid(field, wrong)
    }
    const escalation = { agendaItemId: id, step, note: masked(note), letter: masked(letter) }
    const same = (await historyOf(database, id)).escalations.at(-1)
    if (same && same.step === step && same.letter === escalation.letter && same.note === escalation.note)
      return { id: same.id, item: id }
    return { id: await addEscalation(database, { ...escalation, takenBy: personOf(who).id, takenAt: now }), item: id }
  },
})

export const escalationLetter = question({
  name: "escalationLetter",
  path: "/agenda-items/:id/escalations/:escalation",
  summary: "The letter of a step as it was logged, ready to print",
  may: agendaMakers,
  input: z.object({ id: ItemId, escalation: z.uuid("Deze brief is er niet") }),
  output: Letter,
  async run(asking, { id, escalation }) {
    const item = await itemFor(asking, id)
    const found = (await historyOf(asking.database, id)).escalations.find((one) => one.id === escalation)
    if (!found) throw notFound()
    const [subject = "", ...rest] = found.letter.split("\n")
    const words = wordsOf(item)
    return {
      id,
      sender: `Werkgroep signalen van ${await placeName(asking.database)}`,
      recipient: recipientOf(found.step, item, words.alderman, words.council),
      on: found.on,
      subject: subject.trim() || stepLabels(words)[found.step].label,
      body: rest.join("\n").trim(),
    }
  },
})

function recipientOf(step: EscalationStep, item: Item, alderman: string, council: string): string[] {
  if (step === "letter") return [item.addressee, `Aan de ${alderman}`]
  if (step === "council") return [item.addressee, `Aan de ${council}`]
  return step === "public" ? [] : [item.addressee, `Ter attentie van ${item.contactName}`]
}

export const followUp = action({
  name: "followUp",
  method: "POST",
  path: "/agenda-items/:id/follow-ups",
  summary: "Say what came of it: under way, resolved, or it persists",
  may: agendaMakers,
  input: NewFollowUp,
  output: z.object({ id: z.uuid(), item: z.uuid() }),
  async run(changing, { id, state, note }) {
    const { database, who, now } = changing
    const item = await itemFor(changing, id)
    const wrong = tooMuch(note, await discretionFor(changing, item.bundleId, item.addressee))
    if (wrong) throw invalid("note", wrong)
    const words = masked(note)
    await holdBundle(database, item.bundleId)
    const last = (await historyOf(database, id)).followUps.at(-1)
    if (last && last.state === state && last.note === words) return { id: last.id, item: id }
    const person = personOf(who).id
    const added = { agendaItemId: id, state, note: words, notedBy: person, notedAt: now }
    const followed = await addFollowUp(database, added)
    await moveTo(changing, item.bundleId, state, words, person)
    return { id: followed, item: id }
  },
})
