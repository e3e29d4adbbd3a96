import { z } from "zod"
import { type Asking, question } from "../../platform/http/action.ts"
import { personOf } from "../../platform/http/who.ts"
import { organisations, peopleWithRole } from "../accounts/store.ts"
import { balance, type FlowRow, flows } from "./flow-store.ts"
import { Flow, FundManagement } from "./manage-model.ts"
import { keepers } from "./people-rules.ts"
import { referenceOf } from "./rules.ts"
import { namedDeciders, seats, settings } from "./setting-store.ts"
import { running } from "./store.ts"

const asFlow = ({ applicationId, takesBack: _, ...flow }: FlowRow): Flow => ({
  ...flow,
  reference: applicationId && referenceOf(applicationId),
})

/** Who could be named: coordinators and the working group, with where they work. */
async function candidates(database: Asking["database"], named: readonly { id: string }[]) {
  const found = [
    ...(await peopleWithRole(database, "coordinator")),
    ...(await peopleWithRole(database, "workingGroup")),
  ]
  const names = new Map((await organisations(database)).map(({ id, name }) => [id, name]))
  const people = new Map<string, { name: string; places: Set<string> }>()
  for (const { id, name, organisationId } of found) {
    const one = people.get(id) ?? { name, places: new Set() }
    one.places.add(names.get(organisationId) ?? "")
    people.set(id, one)
  }
  return [...people]
    .filter(([id]) => !named.some((one) => one.id === id))
    .map(([id, { name, places }]) => ({ value: id, label: `${name} (${[...places].join(", ")})` }))
}

export const fundManagement = question({
  name: "fundManagement",
  path: "/fund-management",
  summary:
    "The emergency fund as who keeps it sees it: balance, limits, who decides, what is to be paid, the newest flows",
  may: keepers,
  input: z.object({}),
  output: FundManagement,
  async run({ database, who }) {
    const [held, named, going] = [await settings(database), await namedDeciders(database), await running(database)]
    const me = personOf(who).id
    const [now] = held
    const inState = (state: "reserved" | "paid") =>
      going
        .filter((row) => row.state === state)
        .map(({ id, cents, organisation, applicantId }) => ({
          ...{ id, reference: referenceOf(id), cents, organisation, own: applicantId === me },
        }))
    return {
      ...(await balance(database)),
      setting: now ? { applicationCents: now.applicationCents, householdCents: now.householdCents } : null,
      settings: held,
      deciders: named.map(({ id, name, where }) => ({ id, name, where })),
      candidates: await candidates(database, named),
      seats: await seats(database),
      ...{ toPay: inState("reserved"), paid: inState("paid") },
      flows: (await flows(database, 50)).map(asFlow),
    }
  },
})

export const fundFlows = question({
  name: "fundFlows",
  path: "/fund-flows",
  summary: "Every flow of money of the emergency fund, the newest first; nothing of a household",
  may: keepers,
  input: z.object({}),
  output: z.array(Flow),
  run: async ({ database }) => (await flows(database, 100_000)).map(asFlow),
})
