import { z } from "zod"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { centsOf, sayEuros } from "./amount-rules.ts"
import { addFlow, balance, flowById, flows, holdFund } from "./flow-store.ts"
import { tellApplicant } from "./mails.ts"
import { GiftBack, GivenBack, NewGift, Paid } from "./manage-model.ts"
import { keepers } from "./model.ts"
import * as store from "./store.ts"
import { stateWords } from "./words.ts"

const Done = z.object({ id: z.uuid() })

export const noteFundGift = action({
  name: "noteFundGift",
  method: "POST",
  path: "/fund-gifts",
  summary: "Note a gift that came in for the emergency fund: what kind of giver, and no name",
  may: keepers,
  input: NewGift,
  output: Done,
  async run({ database, who, now }, { giver, amount, note }) {
    const cents = centsOf(amount)
    if (cents < 1) throw invalid("amount", "Vul in hoeveel er binnenkwam")
    await holdFund(database)
    const id = await addFlow(database, {
      ...{ kind: "given", cents, giver, note: maskPersonalData(note).masked },
      ...{ madeBy: personOf(who).id, madeAt: now },
    })
    return { id }
  },
})

export const takeBackFundGift = action({
  name: "takeBackFundGift",
  method: "POST",
  path: "/fund-gifts/:id/correction",
  summary: "Take back a gift that was noted by mistake, as long as its money is still free; both lines stay",
  may: keepers,
  input: GiftBack,
  output: Done,
  async run({ database, who, now }, { id, why }) {
    await holdFund(database)
    const gift = await flowById(database, id)
    if (gift?.kind !== "given") throw notFound()
    const again = (await flows(database, 100_000)).find((flow) => flow.id === id)?.takenBack
    if (again) throw conflict("Deze gift was al teruggenomen. Er is niets veranderd.")
    const { free } = await balance(database)
    if (free < gift.cents)
      throw conflict(`Van deze gift is al geld toegezegd: er is nog ${sayEuros(free)} vrij. Er is niets veranderd.`)
    await addFlow(database, {
      ...{ kind: "takenBack", cents: gift.cents, takesBack: id, note: maskPersonalData(why).masked },
      ...{ madeBy: personOf(who).id, madeAt: now },
    })
    return { id }
  },
})

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
