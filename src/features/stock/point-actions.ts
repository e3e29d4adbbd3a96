import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { areaByCode } from "../areas/store.ts"
import { NewPoint } from "./model.ts"
import { keepers } from "./rules.ts"
import { addPoint } from "./store.ts"

const Done = z.object({ id: z.uuid() })

export const addStockPoint = action({
  name: "addStockPoint",
  method: "POST",
  path: "/stock-points",
  summary: "Open a collection point of one's own organisation, in a neighbourhood",
  may: keepers,
  input: NewPoint,
  output: Done,
  async run({ database, who, now }, { name, area }) {
    const { masked } = maskPersonalData(name)
    if (masked !== name)
      throw invalid(
        "name",
        "Dit lijkt op een naam of adres van iemand. Noem het punt naar de plek, zoals 'Buurthuis Noord'",
      )
    const known = await areaByCode(database, area)
    if (!known) throw invalid("area", `Het gebied '${area}' kennen wij niet. Kies uit de lijst`)
    const { id, organisation } = personOf(who)
    const point = { organisationId: organisation.id, name: masked, areaCode: area, addedBy: id, addedOn: dayOf(now) }
    return { id: await addPoint(database, point) }
  },
})
