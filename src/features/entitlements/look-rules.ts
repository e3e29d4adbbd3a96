import { addDays, type Day } from "../../methods/calendar/week.ts"
import { sayDay, sayPartsOf } from "../../platform/words/day.ts"
import type { Entitlement } from "./model.ts"
import { holdsOn } from "./rules.ts"
import { startRightsKnownOn } from "./start-set.ts"

/** Rules change each year: so long somebody may rely on what was gone through. */
const yearOfDays = 365

/** Rights that hold today and that nobody went through for a year. */
export const toLookAt = (all: readonly Entitlement[], today: Day): Entitlement[] =>
  all.filter((one) => holdsOn(one, today) && (one.lookedOn ?? startRightsKnownOn) <= addDays(today, -yearOfDays))

/** "Nagekeken op 3 mei 2027", or that it is as it came. */
export const sayLooked = ({ lookedOn }: Pick<Entitlement, "lookedOn">): string =>
  lookedOn
    ? `Nagekeken op ${sayDay(lookedOn)}`
    : `Zoals bekend in ${sayPartsOf(startRightsKnownOn, { month: "long", year: "numeric" })}; controleer bij de bron`

/** How a link to a source reads: whether it is about this right, or a front page on which one has to look further. */
export function saySource(source: string): string {
  const { hostname, pathname } = new URL(source)
  const site = hostname.replace(/^www\./, "")
  return /^\/(nl(-be)?\/?)?$/.test(pathname) ? `Voorpagina van ${site}: zoek daar verder` : `Lees verder op ${site}`
}
