import { addDays, type Day } from "../../methods/calendar/week.ts"
import type { Settings } from "../../platform/config.ts"
import type { Person, Role } from "../../platform/http/who.ts"
import { demandedRoles } from "./second-step-rules.ts"
import { newToken, tokenHash } from "./secrets.ts"

const formerWorks = 60_000
/** How long one has to type the code of the second step. */
export const halfMinutes = 10

type Terms = Pick<Settings, "SESSION_IDLE_DAYS" | "SESSION_IDLE_DAYS_DECIDING">

/** Until when a session lasts without a visit: shorter for who reads what others said, as an open browser shows more there. */
export function idleUntil(today: Day, terms: Terms, roles: readonly Role[]): Day {
  const decides = roles.some((role) => demandedRoles.coordinators.includes(role))
  const { SESSION_IDLE_DAYS: all, SESSION_IDLE_DAYS_DECIDING: deciding } = terms
  return addDays(today, decides ? Math.min(all, deciding) : all)
}

/** What a token is given out for, as one text: another organisation or another set of roles makes another. */
export const givenFor = ({
  organisation,
  roles,
  held = [],
}: Pick<Person, "roles" | "held"> & { organisation: { id: string } }) =>
  givenForRoles(organisation.id, [...roles, ...held])

export const givenForRoles = (organisationId: string, roles: readonly Role[]): string =>
  [organisationId, ...[...roles].sort()].join(" ")

/** A new token, with what is kept of it; the former one works for a minute more. */
export function newTokenFor(due: string, now: Date) {
  const token = newToken()
  return { token, tokenHash: tokenHash(token), givenFor: due, formerUntil: new Date(now.getTime() + formerWorks) }
}
