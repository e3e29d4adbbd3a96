import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { action } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { helpItems } from "../help-items/store.ts"
import { Minimum } from "./model.ts"
import { ownPoint } from "./own-point.ts"
import { keepers } from "./rules.ts"
import { addMinimum } from "./store.ts"

const Done = z.object({ id: z.uuid() })

export const setStockMinimum = action({
  name: "setStockMinimum",
  method: "POST",
  path: "/stock-points/:id/minima",
  summary: "Say how many of an item a point wants at least; 0 where everything may go to others",
  may: keepers,
  input: Minimum,
  output: Done,
  audit: ({ id, item, units }) => ({ subject: id, detail: { item, units } }),
  async run(changing, { id, item, units }) {
    const { database, who, now } = changing
    await ownPoint(changing, id)
    if (!(await helpItems(database)).some(({ code, kind }) => code === item && kind === "goods"))
      throw invalid("item", "Dit staat niet op de lijst van spullen. Kies uit de lijst")
    await addMinimum(database, {
      ...{ pointId: id, itemCode: item, units, setBy: personOf(who).id, setOn: dayOf(now) },
    })
    return { id }
  },
})
