import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { type Asking, question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { wayTo } from "../../platform/mail/reach.ts"
import { mayPlan } from "../claims/rules.ts"
import { claimOf } from "../claims/store.ts"
import { helpItems } from "../help-items/store.ts"
import { askers } from "../needs/people-rules.ts"
import { contactOf } from "../offers/contact-store.ts"
import { callsToHelper } from "./call-store.ts"
import { choicesOf } from "./choice-list.ts"
import { Choices } from "./choice-model.ts"
import { Cover, coverKinds, coverReasons } from "./cover-model.ts"
import { coverOfMatch } from "./covering.ts"
import { giverOf } from "./giver-store.ts"
import { stepsOf } from "./match-step-store.ts"
import { type MatchRow, matchById, runningMatches } from "./match-store.ts"
import { MatchId, Unnamed } from "./model.ts"
import { isEnded } from "./rules.ts"
import { sayAmount, sayItem, unnamed } from "./speech.ts"
import { matchSteps } from "./state-model.ts"

const Listed = z.object({
  id: z.uuid(),
  alias: z.string(),
  item: z.string(),
  amount: z.string(),
  state: z.enum(matchSteps),
  needEnded: z.boolean(),
})

async function listed({ database, who }: Asking, rows: MatchRow[]): Promise<z.output<typeof Listed>[]> {
  const items = new Map((await helpItems(database)).map((item) => [item.code, item]))
  const { country } = personOf(who).organisation
  return rows.map(({ id, alias, state, needEnded, item, units }) => ({
    ...{ id, alias, state, needEnded },
    item: sayItem(items.get(item), country),
    amount: sayAmount(items.get(item), units),
  }))
}

export const myMatches = question({
  name: "myMatches",
  path: "/help-matches",
  summary: "The help that is being arranged for what one asked, and where one may choose a helper oneself",
  may: askers,
  input: z.object({}),
  output: z.object({
    running: z.array(Listed),
    /** What still waits and of which one may approve a helper oneself, by the mode of the organisation. */
    choices: Choices,
  }),
  run: async (asking) => ({
    running: await listed(asking, await runningMatches(asking.database, personOf(asking.who).id)),
    choices: await choicesOf(asking),
  }),
})

export const OneMatch = Listed.extend({
  need: z.uuid(),
  metres: z.number().int(),
  steps: z.array(
    z.object({
      ...{ step: z.enum(matchSteps), on: z.string(), reason: z.string().nullable(), note: z.string() },
      ...{ cover: z.enum(coverKinds).nullable(), coverReason: z.enum(coverReasons).nullable() },
    }),
  ),
  /** Whether one asked it oneself, and may say what the resident and the outcome were. */
  own: z.boolean(),
  coordinates: z.boolean(),
  /** Who is or would be asked, without a name: what a resident wants to know before a yes. Nothing after the end. */
  giver: Unnamed.nullable(),
  /** The organisation that plans it, and calls where nothing else reaches the helper. */
  plannedBy: z.string().nullable(),
  /** How the helper is reached: for a coordinator from the approval on, for who asked after the helper said yes. */
  helper: z.object({ name: z.string(), email: z.string().nullable(), phone: z.string().nullable() }).nullable(),
  /** What is known of the insurance, where a helper came forward and somebody still has to choose. */
  cover: Cover.nullable(),
  /** How Nabij tells the helper something, where somebody still waits for it; at `call` a person does. */
  reachedBy: z.enum(["mail", "sms", "call"]).nullable(),
})
export type OneMatch = z.output<typeof OneMatch>

export const helpMatch = question({
  name: "helpMatch",
  path: "/help-matches/:id",
  summary: "One match with its steps and, for who needs it now, how the helper is reached",
  may: askers,
  input: z.object({ id: MatchId }),
  output: OneMatch,
  protected: true,
  async run(asking, { id }) {
    const { database, who } = asking
    const person = personOf(who)
    const match = await matchById(database, id)
    const own = match?.intermediaryId === person.id
    if (!match) throw notFound()
    const claim = await claimOf(database, match.needId, person.organisation.id)
    const coordinator = person.roles.includes("volunteerCoordinator")
    // At another organisation: how they go about it is not ours to read, and whom they call even less.
    if (!own && (!coordinator || claim.place === "theirs")) throw notFound()
    const coordinates = coordinator && mayPlan(claim)
    const [one] = await listed(asking, [match])
    if (!one) throw notFound()
    return {
      ...{ ...one, own, coordinates, metres: match.metres, steps: await stepsOf(database, id) },
      ...{ need: match.needId, giver: await giverIn(asking, match), plannedBy: claim.holder },
      cover: match.state === "offered" ? await coverOfMatch(asking, match) : null,
      ...(await reachOf(asking, match, coordinates)),
    }
  },
})

async function giverIn({ database, now }: Asking, match: MatchRow): Promise<Unnamed | null> {
  if (isEnded(match.state)) return null
  const giver = await giverOf(database, match.offerId, dayOf(now))
  return giver ? unnamed(giver, match.metres) : null
}

/** Who asked hears before the helper's yes in which way the helper is asked, and nothing of whom. */
async function reachOf(
  { database, house, now }: Asking,
  { id, state, offerId }: MatchRow,
  coordinates: boolean,
): Promise<Pick<OneMatch, "helper" | "reachedBy">> {
  const reaches = state === "accepted" || (coordinates && (state === "approved" || state === "agreed"))
  const contact = reaches || state === "agreed" ? await contactOf(database, offerId) : undefined
  if (!contact) return { helper: null, reachedBy: null }
  const { name, email, phone } = contact
  const missed = state === "agreed" && (await callsToHelper(database, id, now))
  return {
    helper: reaches ? { name, email: email ?? null, phone: phone ?? null } : null,
    reachedBy: missed ? "call" : wayTo(house.settings, contact).kind,
  }
}
