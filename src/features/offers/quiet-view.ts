import type { Asking } from "../../platform/http/action.ts"
import { minimaOf } from "../../platform/minima.ts"
import { labelFor } from "../help-items/rules.ts"
import { helpItems } from "../help-items/store.ts"
import type { OwnQuiet } from "./model.ts"
import { sayQuiet, sayUseful } from "./quiet-speech.ts"
import { quietOf } from "./quiet-store.ts"
import type { OfferRow } from "./store.ts"

/** What was told last of an offer that stood still, in sentences. */
export async function quietView({ database, house }: Asking, { id, itemCode }: OfferRow): Promise<OwnQuiet | null> {
  const quiet = await quietOf(database, id)
  if (!quiet) return null
  const [items, country] = [await helpItems(database), house.settings.COUNTRY]
  const words = { items, country, item: itemCode, fewest: minimaOf(house.settings).count }
  const known = quiet.itemCodes.flatMap((code) => items.find((one) => one.code === code && !one.retired) ?? [])
  return {
    ...{ why: sayQuiet(quiet, words), useful: sayUseful(quiet, words), on: quiet.notedOn },
    items: known.map((item) => ({ code: item.code, label: labelFor(item, country) })),
  }
}
