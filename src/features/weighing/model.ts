import { z } from "zod"
import { Likeness } from "../likeness/reason-rules.ts"

export const outcomes = ["internal", "external", "individual", "none"] as const
export type Outcome = (typeof outcomes)[number]

/** The outcome as the reporter reads it, and for the coordinator what follows from it. */
export const outcomeLabels: Record<Outcome, { label: string; hint: string }> = {
  internal: {
    label: "Wij pakken dit eerst zelf op",
    hint: "Je eigen organisatie kan hier iets aan doen. Andere organisaties zien de tekst niet.",
  },
  external: {
    label: "Gaat mee naar de werkgroep signalen",
    hint: "Andere coördinatoren en de werkgroep mogen de tekst lezen, zonder naam en zonder organisatie.",
  },
  individual: {
    label: "Hulp voor deze persoon",
    hint: "Dit gaat over één persoon. Vertel in je reden waar hulp te vinden is.",
  },
  none: {
    label: "Wordt geen signaal",
    hint: "Het telt niet mee. Leg uit waarom, zodat de volgende keer duidelijk is.",
  },
}

const Reason = z
  .string("Schrijf in één of twee zinnen waarom. Wie dit doorgaf, leest het")
  .trim()
  .min(10, "Schrijf in één of twee zinnen waarom. Wie dit doorgaf, leest het")
  .max(600, "Houd de reden bij 600 tekens")

/** One weighing for one signal, or the same for several at once. */
export const NewWeighing = z.object({
  signals: z
    .array(z.uuid("Een van de gekozen signalen is er niet"), "Kies ten minste één signaal")
    .min(1, "Kies ten minste één signaal")
    .max(50, "Weeg ten hoogste 50 signalen tegelijk"),
  outcome: z.enum(outcomes, "Kies wat er met dit signaal gebeurt"),
  reason: Reason,
  /** The theme that the signal gets from here on; without it the theme stays. */
  settledTheme: z.string().max(60).optional(),
  /** The newest weighing that was on screen: one that came after it is said before anything is stored. */
  seen: z.number().int().optional(),
})

/** A signal as whoever weighs it reads it. */
export const InboxSignal = z.object({
  id: z.uuid(),
  account: z.string(),
  themeCode: z.string().nullable(),
  theme: z.string().nullable(),
  areaCode: z.string().nullable(),
  area: z.string().nullable(),
  week: z.string(),
  peopleLeast: z.number(),
  peopleMost: z.number().nullable(),
  ageBand: z.string().nullable(),
  situation: z.string().nullable(),
  causes: z.array(z.string()),
  /** "group": from an organisation without coordinator, for the working group, which is told no more than that. */
  mode: z.enum(["named", "code", "anonymous", "imported", "group"]),
  /** A code, for the coordinator of the reporter's own organisation alone. A name is asked for by itself, and that is written down. */
  reporter: z.string().nullable(),
  outcome: z.enum(outcomes).nullable(),
  reason: z.string().nullable(),
  /** Shared bundles that it is about too, says who reported it. */
  joined: z.array(z.object({ id: z.uuid(), bottleneck: z.string() })),
})
export type InboxSignal = z.output<typeof InboxSignal>

/** A signal as others than its own coordinator read it: never with who reported it. */
export const ReadableSignal = z.object({
  id: z.uuid(),
  account: z.string(),
  themeCode: z.string().nullable(),
  theme: z.string().nullable(),
  areaCode: z.string().nullable(),
  area: z.string().nullable(),
  week: z.string(),
  peopleLeast: z.number(),
  peopleMost: z.number().nullable(),
  /** Whether it was reported in the reader's own organisation; of others the organisation is not told. */
  own: z.boolean(),
  organisationId: z.uuid().nullable(),
  outcome: z.string().nullable(),
})
export type ReadableSignal = z.output<typeof ReadableSignal>

/** A signal that resembles another text, with why. */
export const Companion = ReadableSignal.extend({ likeness: Likeness, sameTheme: z.boolean(), sameArea: z.boolean() })
export type Companion = z.output<typeof Companion>

export const PastWeighing = z.object({
  outcome: z.enum(outcomes),
  reason: z.string(),
  theme: z.string().nullable(),
  weighedBy: z.string().nullable(),
  weighedAt: z.date(),
})

export const InboxFilter = z.object({
  theme: z.string().max(60).optional(),
  area: z.string().max(40).optional(),
  week: z
    .string()
    .regex(/^\d{4}-W\d{2}$/, "Schrijf de week als 2026-W07")
    .optional(),
  page: z.number().int().min(1).max(100_000).default(1),
})

export const Inbox = z.object({
  signals: z.array(InboxSignal),
  waiting: z.number(),
  found: z.number(),
  page: z.number(),
  pages: z.number(),
  /** Of the newest weighing that is shown or could be; goes back with the form. */
  seen: z.number(),
  filter: z.object({ theme: z.string().optional(), area: z.string().optional(), week: z.string().optional() }),
  themes: z.array(z.object({ code: z.string(), label: z.string() })),
  areas: z.array(z.object({ code: z.string(), name: z.string() })),
})
export type Inbox = z.output<typeof Inbox>
