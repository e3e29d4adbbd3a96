import { z } from "zod"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { centsOf, sayEuros } from "./amount-rules.ts"
import { addFlow, balance, flowById, flows, holdFund } from "./flow-store.ts"
import { GiftBack, NewGift } from "./manage-model.ts"
import { keepers } from "./people-rules.ts"

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
