import { z } from "zod"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action } from "../../platform/http/action.ts"
import { conflict, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { addFlow, holdFund } from "./flow-store.ts"
import { tellApplicant } from "./mails.ts"
import { GivenBack, Paid } from "./manage-model.ts"
import { keepers } from "./people-rules.ts"
import * as store from "./store.ts"
import { stateWords } from "./words.ts"

const Done = z.object({ id: z.uuid() })

export const noteFundPayment = action({
  name: "noteFundPayment",
  method: "POST",
  path: "/fund-applications/:id/payment",
  summary: "Note that what was reserved was paid to the organisation that asked; never by who asked",
  may: keepers,
  input: Paid,
  output: Done,
  async run(changing, { id, note }) {
    const { database, who, now } = changing
    await holdFund(database)
    const row = await store.applicationById(database, id)
    const madeBy = personOf(who).id
    if (!row) throw notFound()
    if (row.applicantId === madeBy)
      throw conflict("Dit vroeg je zelf aan. Een andere beheerder noteert dat het betaald is.")
    if (row.state !== "reserved") throw conflict(`Dit kan nu niet: ${stateWords[row.state].toLowerCase()}.`)
    const masked = maskPersonalData(note).masked
    await store.addStep(database, { applicationId: id, step: "paid", note: masked, takenBy: madeBy, takenAt: now })
    await addFlow(database, { kind: "paid", cents: row.cents, applicationId: id, madeBy, madeAt: now })
    await tellApplicant(changing, row)
    return { id }
  },
})

export const noteFundReturn = action({
  name: "noteFundReturn",
  method: "POST",
  path: "/fund-applications/:id/return",
  summary: "Note that an organisation gave back what it was paid, as it could not be handed over",
  may: keepers,
  input: GivenBack,
  output: Done,
  async run(changing, { id, why }) {
    const { database, who, now } = changing
    await holdFund(database)
    const row = await store.applicationById(database, id)
    const madeBy = personOf(who).id
    if (!row) throw notFound()
    if (row.state !== "paid") throw conflict(`Dit kan nu niet: ${stateWords[row.state].toLowerCase()}.`)
    const note = maskPersonalData(why).masked
    await store.addStep(database, { applicationId: id, step: "returned", note, takenBy: madeBy, takenAt: now })
    await addFlow(database, { kind: "returned", cents: row.cents, applicationId: id, madeBy, madeAt: now })
    await tellApplicant(changing, row)
    return { id }
  },
})
