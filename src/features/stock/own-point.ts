import type { Changing } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { pointById } from "./store.ts"

/** The point, where it is of the organisation of who asks. */
export async function ownPoint({ database, who }: Changing, id: string) {
  const point = await pointById(database, id)
  if (point?.organisationId !== personOf(who).organisation.id) throw notFound()
  return point
}
