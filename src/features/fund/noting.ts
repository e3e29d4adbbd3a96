import { maskPersonalData } from "../../methods/text/personal-data.ts"
import type { Changing } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { addFlow, holdFund } from "./flow-store.ts"
import type { FlowKind, FundStep } from "./model.ts"
import { type ApplicationRow, addStep, applicationById } from "./store.ts"

/** An application as it stands, while nobody else takes from the fund or changes it. */
export async function heldApplication({ database }: Changing, id: string): Promise<ApplicationRow> {
  await holdFund(database)
  const row = await applicationById(database, id)
  if (!row) throw notFound()
  return row
}

type Noted = { step: FundStep; said: string; ownOrganisation?: boolean; flow?: FlowKind | undefined }

/** What was done with an application and what was said with it, and where its money went. */
export async function note(
  { database, who, now }: Changing,
  { id, cents }: ApplicationRow,
  { step, said, ownOrganisation = false, flow }: Noted,
): Promise<{ id: string }> {
  const by = personOf(who).id
  const { masked } = maskPersonalData(said)
  await addStep(database, { applicationId: id, step, note: masked, ownOrganisation, takenBy: by, takenAt: now })
  if (flow) await addFlow(database, { kind: flow, cents, applicationId: id, madeBy: by, madeAt: now })
  return { id }
}
