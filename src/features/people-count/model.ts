import { z } from "zod"
import type { SafeCount } from "../../methods/privacy/disclosure.ts"

export const CountId = z.uuid("Deze telling is er niet")

const Day = z.iso.date({
  error: ({ input }) => (input === undefined ? "Kies de dag van de DPIA" : "Schrijf een dag als 2026-03-31"),
})

/** Turning it on or off for an organisation. On only with the day and the reference of its DPIA. */
export const NewPermission = z.object({
  organisationId: z.uuid("Kies een organisatie uit de lijst"),
  allowed: z.enum(["ja", "nee"], "Kies aan of uit"),
  dpiaOn: Day.optional(),
  dpiaReference: z.string().trim().max(200, "Houd het kenmerk bij 200 tekens").optional(),
  why: z.string().trim().max(400, "Houd de reden bij 400 tekens").optional(),
})
export type NewPermission = z.output<typeof NewPermission>

export const Permission = z.object({
  organisation: z.object({ id: z.uuid(), name: z.string() }),
  allowed: z.boolean(),
  dpiaOn: z.string().nullable(),
  dpiaReference: z.string(),
  why: z.string(),
  changedBy: z.string().nullable(),
  changedAt: z.date(),
})
export type Permission = z.output<typeof Permission>

export const NewCount = z.object({
  theme: z.string("Kies een thema").min(1, "Kies een thema").max(60),
  area: z.string().max(40).optional(),
  year: z.coerce.number("Kies een jaar").int().min(2000, "Kies een jaar").max(2199, "Kies een jaar"),
})

/** Elements of the group ristretto255, 32 bytes each: keys that were hidden on the device of whoever counts. */
const Element = z.string().regex(/^[0-9a-f]{64}$/, "Dit is geen verborgen sleutel")
export const mostElements = 90
export const Elements = z.object({
  id: CountId,
  elements: z
    .array(Element, "Hier ontbreken verborgen sleutels")
    .min(1, "Hier ontbreken verborgen sleutels")
    .max(mostElements, `Vraag ten hoogste ${mostElements} sleutels per keer`),
})
const Answered = z.object({ elements: z.array(z.string()), proof: z.string() })
/** What both parties made of the elements, one after the other, each with its proof. */
export const Evaluation = z.object({ first: Answered, second: Answered })

const Token = z.string().regex(/^[0-9a-f]{32}$/, "Dit is geen code")
export const mostPeople = 1000
export const NewList = z.object({
  id: CountId,
  people: z
    .array(z.object({ strict: Token, fuzzy: z.array(Token).max(7) }), "Er staat niemand op de lijst")
    .min(1, "Er staat niemand op de lijst")
    .max(mostPeople, `Stuur ten hoogste ${mostPeople} mensen per keer`),
})

export const CountEnd = z.object({ id: CountId })
export const CountStop = z.object({
  id: CountId,
  why: z.string("Schrijf waarom").trim().min(5, "Schrijf in één zin waarom").max(400, "Houd de reden bij 400 tekens"),
})

const Safe = z.custom<SafeCount>()
const Ended = z.union([
  z.object({ kind: z.literal("counted"), atLeast: Safe, atMost: Safe, organisations: Safe }),
  z.object({ kind: z.literal("tooFew") }),
  z.object({ kind: z.literal("stopped"), why: z.string() }),
])

/** A count as everybody who counts may see it: never who sent what. */
export const PeopleCount = z.object({
  id: z.uuid(),
  theme: z.object({ code: z.string(), labelNl: z.string(), labelBe: z.string() }),
  area: z.object({ code: z.string(), name: z.string() }).nullable(),
  year: z.number().int(),
  begunAt: z.date(),
  /** Of one's own organisation, which then also closes it. */
  own: z.boolean(),
  state: z.union([z.object({ kind: z.literal("open") }), Ended]),
})
export type PeopleCount = z.output<typeof PeopleCount>
