import { z } from "zod"
import { Claim, Place, PlaceCounts } from "../claims/model.ts"
import { happenings } from "../entitlements/model.ts"
import { conditions } from "../help-items/conditions.ts"
import { Arranged, Arrangement } from "./arranged-model.ts"
import { Filled, FillingChoices } from "./filling-model.ts"

export const urgencies = ["today", "thisWeek", "later"] as const
export type Urgency = (typeof urgencies)[number]
export const urgencyLabels: Record<Urgency, string> = { today: "Vandaag", thisWeek: "Deze week", later: "Later" }

export const needSteps = ["takenUp", "done", "notDone", "withdrawn"] as const
export type NeedStep = (typeof needSteps)[number]
export const needStates = ["open", ...needSteps] as const
export type NeedState = (typeof needStates)[number]
export const stateLabels: Record<NeedState, string> = {
  open: "Wacht op iemand",
  takenUp: "Opgepakt",
  done: "Gelukt",
  notDone: "Niet gelukt",
  withdrawn: "Ingetrokken",
}

/** What was arranged for it did not go on. */
export const waitsAgain = "Wacht weer op iemand"

export const NeedId = z.uuid("Deze hulpvraag is er niet")
export const Note = z.string().trim().max(1000, "Houd het bij 1000 tekens").default("")

/** Through which door it came in. */
export const entries = ["worker", "connector", "group", "phone", "paper", "kiosk"] as const
export type NeedEntry = (typeof entries)[number]
export const entryLabels: Record<NeedEntry, string> = {
  worker: "Door een werker",
  connector: "Door een sleutelpersoon",
  group: "Door een bewonersgroep",
  phone: "Per telefoon",
  paper: "Op papier",
  kiosk: "Aan een balie",
}

const Step = z.object({ step: z.enum(needSteps), on: z.string(), note: z.string() })
export const Need = z.object({
  id: z.uuid(),
  alias: z.string(),
  ask: z.string(),
  area: z.string().nullable(),
  urgency: z.enum(urgencies),
  askedOn: z.string(),
  state: z.enum(needStates),
  item: z.string().nullable(),
  /** The item and the amount in words: 'Vervoer: 3 ritten, minder dan 2 helpt niet'. */
  what: z.string().nullable(),
  /** Somebody wrote the ask; else it is only the name of the item. */
  written: z.boolean(),
  units: z.number().int(),
  least: z.number().int(),
  /** 1 comes first; null: nobody chose a line. */
  tier: z.number().int().nullable(),
  languages: z.array(z.string()),
  requires: z.array(z.enum(conditions)),
  /** Parts of the week, a bit each. */
  slots: z.number().int(),
  until: z.string().nullable(),
  entry: z.enum(entries),
})
export type Need = z.output<typeof Need>

const NotedRight = z.object({ code: z.string(), name: z.string(), happened: z.enum(happenings), on: z.string() })

/** One need with its steps, for who asked it. */
export const OneNeed = Need.extend({
  steps: z.array(Step),
  /** The line of the criteria that was chosen, as it reads now. */
  tierLine: z.string().nullable(),
  /** What was and is arranged for it. */
  matches: z.array(Arrangement),
  /** The newest of each right that was gone through. */
  rights: z.array(NotedRight),
  /** What was left open and filled in later. */
  filled: z.array(Filled),
  /** From what one chooses where something is still open. */
  choices: FillingChoices,
})
export type OneNeed = z.output<typeof OneNeed>

/** The same for the volunteer coordinators. */
export const OpenNeed = OneNeed.extend({
  claim: Claim,
  arranged: Arranged,
  /** Through whom the resident is reached: only for who plans it. */
  intermediary: z.object({ name: z.string(), organisation: z.string(), email: z.string() }).nullable(),
})
export type OpenNeed = z.output<typeof OpenNeed>

/** A need in the list of who asked it. */
export const OwnNeed = Need.extend({ arranged: Arranged })
/** A need in the list that coordinators go through. */
export const ListedNeed = Need.extend({ claim: Claim, arranged: Arranged })
export type ListedNeed = z.output<typeof ListedNeed>
/** Only those in own words of which nobody said yet what they are. */
export const Kind = z.enum(["eigen"], "Kies wat je wilt zien").optional()
export const OpenNeeds = z.object({
  needs: z.array(ListedNeed),
  counts: PlaceCounts,
  bij: Place,
  soort: Kind,
  /** How many are in own words. */
  ownWords: z.number().int(),
  /** The lines of who comes first. */
  tiers: z.array(z.string()),
})
export type OpenNeeds = z.output<typeof OpenNeeds>
