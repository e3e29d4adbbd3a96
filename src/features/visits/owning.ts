import type { Asking } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { mayPlan } from "../claims/rules.ts"
import { claimOf } from "../claims/store.ts"
import { type MatchRow, matchById } from "../matches/match-store.ts"
import { visitById } from "./store.ts"

/** The match, for a coordinator whose organisation plans it. For others it is not there. */
export async function plannedMatch({ database, who }: Asking, id: string): Promise<MatchRow> {
  const person = personOf(who)
  const match = await matchById(database, id)
  if (!match || !person.roles.includes("volunteerCoordinator")) throw notFound()
  if (!mayPlan(await claimOf(database, match.needId, person.organisation.id))) throw notFound()
  return match
}

/** The same, and for who asked. */
export async function ownMatch(asking: Asking, id: string): Promise<MatchRow> {
  const match = await matchById(asking.database, id)
  return match?.intermediaryId === personOf(asking.who).id ? match : await plannedMatch(asking, id)
}

export async function ownVisit(asking: Asking, id: string) {
  const visit = await visitById(asking.database, id)
  if (!visit) throw notFound()
  return { visit, match: await ownMatch(asking, visit.matchId) }
}
