import { z } from "zod"
import { action } from "../../platform/http/action.ts"
import { conflict, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { ApplicationId, Note } from "./model.ts"
import { heldApplication, note } from "./noting.ts"
import { applicants } from "./people-rules.ts"
import type { ApplicationRow } from "./store.ts"
import { stateWords } from "./words.ts"

const Done = z.object({ id: z.uuid() })
const changed = (state: ApplicationRow["state"]) =>
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
  async run(changing, { id, note: said }) {
    const row = await heldApplication(changing, id)
    if (row.applicantId !== personOf(changing.who).id) throw notFound()
    if (!["waiting", "halfway", "reserved"].includes(row.state)) throw changed(row.state)
    const flow = row.state === "reserved" ? "released" : undefined
    return note(changing, row, { step: "withdrawn", said, flow })
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
  async run(changing, { id, note: said }) {
    const row = await heldApplication(changing, id)
    const person = personOf(changing.who)
    const isColleague = row.organisationId === person.organisation.id && person.roles.includes("coordinator")
    if (row.applicantId !== person.id && !(isColleague && row.state === "paid")) throw notFound()
    if (row.state !== "paid") throw changed(row.state)
    return note(changing, row, { step: "handedOver", said })
  },
})
