import type { Country } from "../words/words.ts"

/** What somebody may be in an organisation. One person can have several roles, in several organisations. */
export const roles = [
  "worker",
  "coordinator",
  "workingGroup",
  "addressee",
  "volunteerCoordinator",
  "administrator",
  "analyst",
] as const
export type Role = (typeof roles)[number]

export const organisationKinds = ["professional", "informal", "municipality", "addressee"] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export type ActingOrganisation = { id: string; name: string; kind: OrganisationKind; country: Country }

export type Visitor = { kind: "visitor" }
/** Somebody who signed in and acts for one organisation at a time. */
export type Person = {
  kind: "person"
  id: string
  name: string
  sessionId: string
  organisation: ActingOrganisation
  roles: readonly Role[]
  /** Roles that this person has and that wait until a second step showed that it is really them. */
  held?: readonly Role[]
  /** Other organisations that this person can switch to. */
  organisations: readonly { id: string; name: string }[]
}
/** Somebody who opened a personal link from a letter: may see and answer one agenda item. */
export type LetterHolder = { kind: "letter"; agendaItemId: string; organisationId: string; name: string }
/** The installation itself: nightly jobs and the command line on the server. */
export type Installation = { kind: "installation" }

export type Who = Visitor | Person | LetterHolder | Installation

/** The person behind a request that only signed-in people can make. */
export function personOf(who: Who): Person {
  if (who.kind !== "person") throw new Error("this action is for people who signed in: its `may` should say so")
  return who
}
