import { z } from "zod"
import { isDay } from "../../methods/calendar/week.ts"
import type { Drawing } from "../../methods/geography/outline-path.ts"
import type { SafeCount } from "../../methods/privacy/disclosure.ts"
import type { safeFinding } from "../findings/rules.ts"

export const ItemId = z.uuid("Deze vraag staat niet op de agenda")
export const BundleId = z.uuid("Deze bundel is er niet")
export const answerKinds = ["accepted", "partly", "rejected"] as const
export const escalationSteps = ["conversation", "letter", "council", "public"] as const
export const followUpStates = ["underway", "resolved", "persists"] as const
export const reminderMoments = ["before", "due", "after"] as const
export type AnswerKind = (typeof answerKinds)[number]
export type EscalationStep = (typeof escalationSteps)[number]
export type FollowUpState = (typeof followUpStates)[number]
export type ReminderMoment = (typeof reminderMoments)[number]

const words = (least: number, most: number, ask: string) =>
  z.string(ask).trim().min(least, ask).max(most, `Houd het bij ${most} tekens`)

/** A day of the calendar; days are compared as texts. */
const DayField = z.string("Kies een dag").refine(isDay, "Kies een dag uit de kalender, of schrijf die als 2026-12-31")

const contact = {
  contactName: words(2, 120, "Vul in aan wie je schrijft; een functie mag ook"),
  contactEmail: z.email("Dit is geen e-mailadres. Kijk of er een @ en een punt in staan").max(200).toLowerCase(),
}

export const PutOnAgenda = z.object({
  id: BundleId,
  addresseeId: z.uuid("Kies een organisatie uit de lijst").optional(),
  newAddressee: z.string().trim().min(2).max(120, "Houd de naam bij 120 tekens").optional(),
  newKind: z.enum(["municipality", "addressee"], "Kies wat voor organisatie het is").default("addressee"),
  contactName: contact.contactName,
  contactEmail: contact.contactEmail.optional(),
  question: words(10, 1000, "Schrijf de vraag in ten minste één zin"),
  reason: words(10, 1000, "Schrijf in ten minste één zin waarom je dit nu voorlegt"),
  ownerId: z.uuid("Kies een trekker uit de lijst").optional(),
  dueOn: DayField.optional(),
})
export type PutOnAgenda = z.output<typeof PutOnAgenda>

export const SendAgain = z.object({
  id: ItemId,
  contactName: contact.contactName,
  contactEmail: contact.contactEmail.optional(),
})

const answerFields = {
  kind: z.enum(answerKinds, "Kies een van de drie antwoorden"),
  reasons: words(10, 4000, "Schrijf in ten minste één zin waarom"),
  steps: z.string().trim().max(4000, "Houd het bij 4000 tekens").default(""),
}
export const NewAnswer = z.object({ id: ItemId, ...answerFields })
export const NewLetterAnswer = z.object({
  token: z.string().max(120),
  ...answerFields,
  name: words(2, 120, "Vul je naam in"),
})

export const NewEscalation = z.object({
  id: ItemId,
  step: z.enum(escalationSteps, "Kies een stap"),
  note: words(5, 2000, "Schrijf kort wat je deed of gaat doen"),
  letter: words(20, 8000, "Schrijf de brief; ten minste één zin"),
})
export const NewFollowUp = z.object({
  id: ItemId,
  state: z.enum(followUpStates, "Kies hoe het ervoor staat"),
  note: words(10, 2000, "Schrijf in ten minste één zin waaraan je dat ziet"),
})

const Named = z.object({ id: z.uuid(), name: z.string() })
export const AgendaForm = z.object({
  bundleId: z.uuid(),
  bottleneck: z.string(),
  structural: z.boolean(),
  addressees: z.array(Named),
  owners: z.array(Named),
  self: z.uuid(),
  dueOn: z.string(),
  today: z.string(),
})

/** The evidence as addressees and the public may know it: computed when the question was asked, every number through the gate. */
export type Evidence = { finding: ReturnType<typeof safeFinding>; drawing: Drawing }
export const Evidence = z.custom<Evidence>().optional()
export const Safe = z.custom<SafeCount>()

export const Standing = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("waiting"), days: z.number().int() }),
  z.object({ kind: z.literal("noAnswer"), days: z.number().int() }),
  z.object({ kind: z.literal("answered"), answer: z.enum(answerKinds) }),
  z.object({ kind: z.literal("followUp"), state: z.enum(followUpStates) }),
])
export type Standing = z.output<typeof Standing>

/** One thing that happened to an item, dated by day. */
export const Moment = z.object({
  id: z.string(),
  kind: z.enum(["asked", "reminded", "termPassed", "answered", "escalated", "followedUp"]),
  on: z.string(),
  title: z.string(),
  texts: z.array(z.string()),
  /** Who did it; only where signed-in colleagues look. */
  by: z.string().optional(),
  letter: z.string().optional(),
})
export type Moment = z.output<typeof Moment>

export const Item = z.object({
  id: z.uuid(),
  bundleId: z.uuid(),
  bottleneck: z.string(),
  addresseeId: z.uuid(),
  addressee: z.string(),
  addresseeCountry: z.enum(["nl", "be"]),
  contactName: z.string(),
  contactEmail: z.string().nullable(),
  findingId: z.string().nullable(),
  question: z.string(),
  reason: z.string(),
  ownerId: z.string().nullable(),
  owner: z.string().nullable(),
  askedOn: z.string(),
  dueOn: z.string(),
})
export type Item = z.output<typeof Item>
