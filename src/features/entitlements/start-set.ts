import type { Entitlement, PeopleKind, Topic } from "./model.ts"
import { belgianRights } from "./start-set-be.ts"
import { dutchRights } from "./start-set-nl.ts"

/** What was known when the set was written; nobody opened the sources for it. docs/rights.md says what to do with that. */
export const startRightsKnownOn = "2026-11-01"

export type StartRight = {
  code: string
  name: string
  about: string
  place: string
  source: string
  topics: Topic[]
  people?: PeopleKind[]
  worksFrom?: string
  worksUntil?: string
}

const made = (country: "nl" | "be", rights: readonly StartRight[]): Entitlement[] =>
  rights.map((right) => ({
    ...{ version: 0, country, people: [], worksFrom: null, worksUntil: null, lookedOn: null },
    ...right,
  }))

/** The rights that Nabij begins with, made to be changed. No amounts: those change each year. */
export const startRights: readonly Entitlement[] = [...made("nl", dutchRights), ...made("be", belgianRights)]
