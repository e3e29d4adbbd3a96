import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { areaByCode } from "../areas/store.ts"
import { NewPoint } from "./model.ts"
import { writePlace } from "./place-actions.ts"
import { keepers } from "./rules.ts"
import { addPoint } from "./store.ts"

const Done = z.object({ id: z.uuid() })

export const addStockPoint = action({
  name: "addStockPoint",
  method: "POST",
  path: "/stock-points",
  summary:
    "Open a collection point of one's own organisation, in a neighbourhood; where exactly and when it is open may be said too",
  may: keepers,
  input: NewPoint,
  output: Done,
  async run(changing, { name, area, street, hours }) {
    const { database, who, now } = changing
    const { masked } = maskPersonalData(name)
    if (masked !== name)
      throw invalid(
        "name",
        "Dit lijkt op een naam of adres van iemand. Noem het punt naar de plek, zoals 'Buurthuis Noord'",
      )
    const known = await areaByCode(database, area)
    if (!known) throw invalid("area", `Het gebied '${area}' kennen wij niet. Kies uit de lijst`)
    const { id: addedBy, organisation } = personOf(who)
    const point = { organisationId: organisation.id, name: masked, areaCode: area, addedBy, addedOn: dayOf(now) }
    const id = await addPoint(database, point)
    if (street !== "" || hours !== "") await writePlace(changing, { id, name, street, hours })
    return { id }
  },
})
