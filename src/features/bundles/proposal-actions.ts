import { z } from "zod"
import { action, type Changing } from "../../platform/http/action.ts"
import { conflict, invalid } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import * as links from "./link-store.ts"
import { Why } from "./model.ts"
import { ProposalId } from "./proposal-model.ts"
import * as store from "./proposal-store.ts"
import { linkable } from "./rules.ts"
import { askSearch } from "./search-store.ts"
import { holdBundle } from "./store.ts"
import { bundlers, maskAll, reading, visibleBundle } from "./visible.ts"

export const searchProposals = action({
  name: "searchProposals",
  method: "POST",
  path: "/bundle-searches",
  summary: "Look for possible bundles now instead of tonight; what is found stands in the list a little later",
  may: bundlers,
  input: z.object({}),
  output: z.object({ asked: z.literal(true) }),
  async run({ database, now }) {
    await askSearch(database, now)
    return { asked: true as const }
  },
})

/** The proposal, held until the end of this change, or a kind word where it was renewed or answered meanwhile. */
async function held(changing: Changing, id: string): Promise<void> {
  await store.holdProposal(changing.database, id)
  const [found] = await store.proposalsFor(changing.database, reading(changing).reader, id)
  if (!found)
    throw conflict(
      "Dit voorstel is er niet meer: het is vernieuwd of iemand anders was je voor. Er is niets veranderd.",
    )
}

export const dismissProposal = action({
  name: "dismissProposal",
  method: "POST",
  path: "/bundle-proposals/:id/dismissals",
  summary: "Say that a possible bundle is none, with why; it comes back only when it grew by half",
  may: bundlers,
  input: z.object({ id: ProposalId, why: Why }),
  output: z.object({ id: z.uuid(), hidden: z.string() }),
  async run(changing, { id, why }) {
    const { database, now } = changing
    await held(changing, id)
    const person = personOf(changing.who)
    const members = await store.membersOf(database, reading(changing).reader, id)
    const readsAll = members.every(({ readable }) => readable)
    const { masked, hidden } = maskAll({ why })
    await store.addAnswer(database, {
      proposalId: id,
      bundleId: null,
      organisationId: readsAll ? null : person.organisation.id,
      why: masked.why,
      answeredBy: person.id,
      answeredAt: now,
    })
    return { id, hidden }
  },
})

export const addProposal = action({
  name: "addProposal",
  method: "POST",
  path: "/bundle-proposals/:id/additions",
  summary: "Link the signals of a possible bundle that one may read to a bundle that there is already",
  may: bundlers,
  input: z.object({ id: ProposalId, bundle: z.uuid("Kies een bundel uit de lijst"), why: Why }),
  output: z.object({ id: z.uuid(), linked: z.number(), left: z.number(), hidden: z.string() }),
  audit: ({ id, bundle }, { linked }) => ({ subject: bundle, detail: { proposal: id, linked } }),
  run: add,
})

async function add(changing: Changing, { id, bundle: bundleId, why }: { id: string; bundle: string; why: string }) {
  const { database, now } = changing
  const { reader, country } = reading(changing)
  await held(changing, id)
  const bundle = await visibleBundle(changing, bundleId)
  await holdBundle(database, bundleId)
  const signals = await store.membersToRead(database, reader, country, id)
  const fits = signals.filter((signal) => linkable(bundle, signal).kind === "yes")
  const [first] = signals.map((signal) => linkable(bundle, signal)).filter((one) => one.kind === "no")
  if (fits.length === 0) throw invalid("bundle", first?.why ?? "Er is geen signaal meer om te koppelen")
  const answeredBy = personOf(changing.who).id
  await store.answerWithBundle(changing, reader, { proposalId: id, bundleId, answeredBy })
  const { masked, hidden } = maskAll({ why })
  const by = { changedBy: answeredBy, changedAt: now }
  for (const { id: signalId } of fits)
    await links.addLink(database, { bundleId, signalId, linked: true, why: masked.why, ...by })
  return { id: bundleId, linked: fits.length, left: signals.length - fits.length, hidden }
}
