import { z } from "zod"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action } from "../../platform/http/action.ts"
import { conflict, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { addFlow, holdFund } from "./flow-store.ts"
import { ApplicationId, Note } from "./model.ts"
import { applicants } from "./people-rules.ts"
import * as store from "./store.ts"
import { stateWords } from "./words.ts"

const Done = z.object({ id: z.uuid() })
const changed = (state: store.ApplicationRow["state"]) =>
  conflict(
    `Deze aanvraag is intussen veranderd: ${stateWords[state].toLowerCase()}. Kijk hoe het nu staat. Er is niets verloren.`,
  )

export const withdrawFundApplication = action({
  name: "withdrawFundApplication",
  method: "POST",
  path: "/fund-applications/:id/withdrawal",
  summary: "Withdraw an application to the emergency fund that is not paid yet; what was reserved goes back",
  may: applicants,
  input: z.object({ id: ApplicationId, note: Note }),
  output: Done,
  async run({ database, who, now }, { id, note }) {
    await holdFund(database)
    const row = await store.applicationById(database, id)
    const person = personOf(who)
    if (row?.applicantId !== person.id) throw notFound()
    if (!["waiting", "halfway", "reserved"].includes(row.state)) throw changed(row.state)
    const masked = maskPersonalData(note).masked
    await store.addStep(database, {
      applicationId: id,
      step: "withdrawn",
      note: masked,
      takenBy: person.id,
      takenAt: now,
    })
    if (row.state === "reserved")
      await addFlow(database, {
        ...{ kind: "released", cents: row.cents, applicationId: id, madeBy: person.id, madeAt: now },
      })
    return { id }
  },
})

export const noteFundHandedOver = action({
  name: "noteFundHandedOver",
  method: "POST",
  path: "/fund-applications/:id/hand-over",
  summary:
    "Note that money of the emergency fund reached the household: by who asked, or a coordinator of that organisation",
  may: applicants,
  input: z.object({ id: ApplicationId, note: Note }),
  output: Done,
  async run({ database, who, now }, { id, note }) {
    await holdFund(database)
    const row = await store.applicationById(database, id)
    const person = personOf(who)
    const isColleague = row?.organisationId === person.organisation.id && person.roles.includes("coordinator")
    if (!row || (row.applicantId !== person.id && !(isColleague && row.state === "paid"))) throw notFound()
    if (row.state !== "paid") throw changed(row.state)
    const masked = maskPersonalData(note).masked
    await store.addStep(database, {
      applicationId: id,
      step: "handedOver",
      note: masked,
      takenBy: person.id,
      takenAt: now,
    })
    return { id }
  },
})
