import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { holdPoint } from "./flow-store.ts"
import { PointPlace } from "./model.ts"
import { ownPoint } from "./own-point.ts"
import { lookAtHours, lookAtStreet } from "./place-rules.ts"
import { keepers } from "./rules.ts"
import { addPlace } from "./store.ts"

type Written = { id: string; name: string; street: string; hours: string }

/** Writes where a point of who asks is and when it is open; refuses a name or number of somebody. */
export async function writePlace({ database, who, now }: Changing, point: Written): Promise<void> {
  const { id: writtenBy, organisation } = personOf(who)
  const known = [point.name, organisation.name]
  const street = lookAtStreet(point.street, known)
  if (street.kind === "personal")
    throw invalid(
      "street",
      "Hier staat misschien een naam, een telefoonnummer of een mailadres in. Iedereen kan dit lezen: laat dat weg en schrijf alleen de straat en het nummer",
    )
  const hours = lookAtHours(point.hours, known)
  if (hours.kind === "personal")
    throw invalid(
      "hours",
      "Hier staat misschien een naam, een telefoonnummer of een mailadres in. Iedereen kan dit lezen: laat dat weg en schrijf alleen de dagen en de uren",
    )
  await addPlace(database, {
    ...{ pointId: point.id, street: street.text, hours: hours.text, writtenBy, writtenOn: dayOf(now) },
  })
}

export const placeStockPoint = action({
  name: "placeStockPoint",
  method: "PUT",
  path: "/stock-points/:id/place",
  summary:
    "Say in which street a point of one's own organisation is and when it is open, for everybody to read; what it said before goes after a year",
  may: keepers,
  input: PointPlace,
  output: z.object({ id: z.uuid() }),
  async run(changing, { id, street, hours }) {
    await holdPoint(changing.database, id)
    const point = await ownPoint(changing, id)
    if (point.street !== street || point.hours !== hours) await writePlace(changing, { ...point, street, hours })
    return { id }
  },
})
