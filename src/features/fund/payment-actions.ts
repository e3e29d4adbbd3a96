import { z } from "zod"
import { action } from "../../platform/http/action.ts"
import { conflict } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { tellApplicant } from "./mails.ts"
import { GivenBack, Paid } from "./manage-model.ts"
import type { FundState } from "./model.ts"
import { heldApplication, note } from "./noting.ts"
import { keepers } from "./people-rules.ts"
import type { ApplicationRow } from "./store.ts"
import { stateWords } from "./words.ts"

const Done = z.object({ id: z.uuid() })
function mustBe(state: FundState, row: ApplicationRow): void {
  if (row.state !== state) throw conflict(`Dit kan nu niet: ${stateWords[row.state].toLowerCase()}.`)
}

export const noteFundPayment = action({
  name: "noteFundPayment",
  method: "POST",
  path: "/fund-applications/:id/payment",
  summary: "Note that what was reserved was paid to the organisation that asked; never by who asked",
  may: keepers,
  input: Paid,
  output: Done,
  async run(changing, { id, note: said }) {
    const row = await heldApplication(changing, id)
    if (row.applicantId === personOf(changing.who).id)
      throw conflict("Dit vroeg je zelf aan. Een andere beheerder noteert dat het betaald is.")
    mustBe("reserved", row)
    await tellApplicant(changing, row)
    return note(changing, row, { step: "paid", said, flow: "paid" })
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
    const row = await heldApplication(changing, id)
    mustBe("paid", row)
    await tellApplicant(changing, row)
    return note(changing, row, { step: "returned", said: why, flow: "returned" })
  },
})
