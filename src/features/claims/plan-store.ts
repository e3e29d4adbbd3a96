import type { Changing } from "../../platform/http/action.ts"
import { personOf } from "../../platform/http/who.ts"
import { claimFor, elsewhere, mayPlan } from "./rules.ts"
import { addClaimStep } from "./step-store.ts"
import { holdClaim, standingOf } from "./store.ts"

async function claimNow({ database, who }: Changing, needId: string) {
  await holdClaim(database, needId)
  return claimFor(await standingOf(database, needId), personOf(who).organisation.id)
}

/** Stops whoever would plan a need that lies at another organisation. */
export async function notElsewhere(changing: Changing, needId: string): Promise<void> {
  const claim = await claimNow(changing, needId)
  if (!mayPlan(claim)) throw elsewhere(claim)
}

/** The same, and what is free becomes theirs: whoever plans it is from now on the one that others see. */
export async function planHere(changing: Changing, needId: string): Promise<void> {
  const claim = await claimNow(changing, needId)
  if (!mayPlan(claim)) throw elsewhere(claim)
  const person = personOf(changing.who)
  if (claim.place === "ours" || !person.roles.includes("volunteerCoordinator")) return
  await addClaimStep(changing.database, {
    ...{ needId, step: "claimed", organisationId: person.organisation.id },
    ...{ takenBy: person.id, takenAt: changing.now },
  })
}
