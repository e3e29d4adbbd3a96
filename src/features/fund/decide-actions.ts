import { z } from "zod"
import { action, question } from "../../platform/http/action.ts"
import { conflict, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { sayEuros } from "./amount-rules.ts"
import { DecideDesk, NewDecision, OneToDecide, type ToDecide } from "./decide-model.ts"
import { balance } from "./flow-store.ts"
import { tellApplicant } from "./mails.ts"
import { ApplicationId, type FundState, fundStates } from "./model.ts"
import { heldApplication, note } from "./noting.ts"
import { deciders } from "./people-rules.ts"
import { rightNames } from "./right-names.ts"
import { fitsCaps, type MayDecide, mayDecide } from "./rules.ts"
import { namedDeciders, settings } from "./setting-store.ts"
import * as store from "./store.ts"
import { asApplication, asWhole } from "./view-rules.ts"
import { mayNotWords } from "./words.ts"

const said = (may: MayDecide): ToDecide["may"] => (may.kind === "may" ? "may" : may.why)

export const fundToDecide = question({
  name: "fundToDecide",
  path: "/fund-decisions",
  summary:
    "For who is named to decide on the emergency fund: what waits for a decision, how long, and how much there is",
  may: deciders,
  input: z.object({}),
  output: DecideDesk,
  protected: true,
  async run({ database, who, now }) {
    const named = await namedDeciders(database)
    const { id } = personOf(who)
    if (!named.some((one) => one.id === id)) return { named: false, free: 0, waiting: [] }
    const waiting = await store.undecided(database)
    return {
      named: true,
      free: (await balance(database)).free,
      waiting: waiting.map((row) => ({
        ...{ ...asApplication(row, now), organisation: row.organisation },
        may: said(mayDecide(id, named, row, row.steps)),
      })),
    }
  },
})

export const fundApplicationToDecide = question({
  name: "fundApplicationToDecide",
  path: "/fund-decisions/:id",
  summary: "One application to the emergency fund with its plan, for who is named to decide, until it is decided",
  may: deciders,
  input: z.object({ id: ApplicationId }),
  output: OneToDecide,
  protected: true,
  async run({ database, who, now }, { id }) {
    const named = await namedDeciders(database)
    const person = personOf(who)
    const row = await store.applicationById(database, id)
    if (!row || !named.some((one) => one.id === person.id)) throw notFound()
    const may = said(mayDecide(person.id, named, row, row.steps))
    // Once it is decided, the plan is for who decided on it and nobody else of them.
    if (may === "decided" && !row.steps.some((step) => isDecision(step) && step.takenBy === person.id)) throw notFound()
    const { free } = await balance(database)
    return { ...asWhole(row, await rightNames(database), now), organisation: row.organisation, may, free }
  },
})

const isDecision = ({ step }: store.StepRow) => step === "approved" || step === "refused"

export const decideOnFund = action({
  name: "decideOnFund",
  method: "POST",
  path: "/fund-applications/:id/decisions",
  summary: "Say yes or no to an application to the emergency fund, with a reason: two people say yes, one no is a no",
  may: deciders,
  input: NewDecision,
  output: z.object({ id: z.uuid(), state: z.enum(fundStates) }),
  async run(changing, { id, decision, why }) {
    const { database } = changing
    const row = await heldApplication(changing, id)
    const person = personOf(changing.who)
    const named = await namedDeciders(database)
    if (!named.some((one) => one.id === person.id)) throw notFound()
    const may = mayDecide(person.id, named, row, row.steps)
    if (may.kind === "mayNot") throw conflict(`${mayNotWords[may.why]} Er is niets veranderd.`)
    const isLast = decision === "approved" && row.state === "halfway"
    if (isLast) await affordable(database, row)
    const flow = isLast ? "reserved" : undefined
    await note(changing, row, { step: decision, said: why, ownOrganisation: may.ownOrganisation, flow })
    await tellApplicant(changing, row)
    const state: FundState = decision === "refused" ? "refused" : isLast ? "reserved" : "halfway"
    return { id, state }
  },
})

/** The money is there and the limits of today hold, looked at while nobody else can take from the fund. */
async function affordable(database: Parameters<typeof balance>[0], row: store.ApplicationRow): Promise<void> {
  const { free } = await balance(database)
  if (free < row.cents)
    throw conflict(
      `Er is nu ${sayEuros(free)} in het fonds, en gevraagd is ${sayEuros(row.cents)}. De aanvraag blijft staan tot er genoeg is. Je kunt ook nee zeggen.`,
    )
  const [caps] = await settings(database)
  if (!caps) throw notFound()
  if (fitsCaps(row.cents, caps, await store.askedBefore(database, row.householdKey, row.id)).kind !== "fits")
    throw conflict(
      "Deze aanvraag past niet meer binnen de grenzen van het fonds. Zeg nee met die reden, of vraag de beheerder.",
    )
}
