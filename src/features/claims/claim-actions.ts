import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { type Person, personOf } from "../../platform/http/who.ts"
import { type Claim, ClaimedNeedId, Note } from "./model.ts"
import { lyingNeed } from "./need-store.ts"
import { planners } from "./people-rules.ts"
import { releaseReasons } from "./reason-model.ts"
import { claimFor, elsewhere, requireOurs, type Standing } from "./rules.ts"
import { addClaimStep } from "./step-store.ts"
import { holdClaim, standingOf } from "./store.ts"

export const Done = z.object({ id: z.uuid() })

type Held = { person: Person; standing: Standing | undefined; claim: Claim }

/** Where a need that has not ended lies, with nobody else acting on it. */
export async function held({ database, who, now }: Changing, needId: string): Promise<Held> {
  const person = personOf(who)
  await holdClaim(database, needId)
  const need = await lyingNeed(database, needId, dayOf(now))
  if (!need) throw notFound()
  if (need.ended) throw conflict("Deze hulpvraag is al afgesloten. Je hoeft niets meer te doen.")
  const standing = await standingOf(database, needId)
  return { person, standing, claim: claimFor(standing, person.organisation.id) }
}

/** Of 'something else' one says what. */
export function maskedReason(reason: string, note: string) {
  if (reason === "other" && note.length < 5)
    throw invalid("note", "Schrijf kort waarom. Wie de vraag plant of overneemt, leest dit")
  return maskPersonalData(note).masked
}

export const claimNeed = action({
  name: "claimNeed",
  method: "POST",
  path: "/needs/:id/claims",
  summary: "Claim a need for one's organisation: it plans the need, and no other organisation can",
  may: planners,
  input: z.object({ id: ClaimedNeedId, from: z.enum(["planning", "lijst"]).optional() }),
  output: Done,
  async run(changing, { id }) {
    const { person, claim } = await held(changing, id)
    if (claim.place === "theirs" || claim.place === "asked") throw elsewhere(claim)
    // Pressed twice, or by a colleague at the same moment: it is theirs already.
    if (claim.place === "free")
      await addClaimStep(changing.database, {
        ...{ needId: id, step: "claimed", organisationId: person.organisation.id },
        ...{ takenBy: person.id, takenAt: changing.now },
      })
    return { id }
  },
})

export const keepClaim = action({
  name: "keepClaim",
  method: "POST",
  path: "/needs/:id/claim-renewals",
  summary: "Say that one's organisation is still at it, so that the need does not fall free",
  may: planners,
  input: z.object({ id: ClaimedNeedId, note: Note }),
  output: Done,
  async run(changing, { id, note }) {
    const { person, claim } = await held(changing, id)
    requireOurs(claim)
    await addClaimStep(changing.database, {
      ...{ needId: id, step: "kept", organisationId: person.organisation.id, note: maskPersonalData(note).masked },
      ...{ takenBy: person.id, takenAt: changing.now },
    })
    return { id }
  },
})

export const releaseClaim = action({
  name: "releaseClaim",
  method: "POST",
  path: "/needs/:id/claim-releases",
  summary: "Let a need go that one's organisation claimed, with a reason: any organisation can claim it then",
  may: planners,
  input: z.object({ id: ClaimedNeedId, reason: z.enum(releaseReasons, "Kies waarom"), note: Note }),
  output: Done,
  async run(changing, { id, reason, note }) {
    const { person, claim } = await held(changing, id)
    requireOurs(claim)
    await addClaimStep(changing.database, {
      ...{ needId: id, step: "released", organisationId: person.organisation.id, reason },
      ...{ note: maskedReason(reason, note), takenBy: person.id, takenAt: changing.now },
    })
    return { id }
  },
})
