import { mostKeys } from "../../methods/person-key/match-keys.ts"
import type { Settings } from "../../platform/config.ts"
import type { Asking } from "../../platform/http/action.ts"
import { conflict, notFound, Problem } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import type { FromKeyholder } from "../../platform/keyholder.ts"
import { minimaOf } from "../../platform/minima.ts"
import type { PeopleCount } from "./model.ts"
import { isAllowed } from "./permission-store.ts"
import { type CountKeys, countById } from "./store.ts"

const nothingLost = "Er is niets bewaard."

export const ownId = ({ who }: Pick<Asking, "who">): string => personOf(who).organisation.id

/** How many keys an organisation may have evaluated on a day. */
export const mostElementsOfDay = (settings: Settings): number => settings.PEOPLE_COUNT_PER_DAY * mostKeys

/** Stops whoever works for an organisation for which counting people is off. */
export async function mustBeAllowed(asking: Asking): Promise<void> {
  if (await isAllowed(asking.database, ownId(asking))) return
  throw conflict(
    "Mensen tellen staat uit voor jouw organisatie. Je beheerder zet het aan als de DPIA van jouw organisatie het toelaat.",
  )
}

/** The count of an address; there is none for whoever works for an organisation for which this is off. */
export async function countFor(asking: Asking, id: string): Promise<{ count: PeopleCount; keys: CountKeys }> {
  const found = await countById(asking.database, id, ownId(asking), minimaOf(asking.house.settings))
  if (!found || !(await isAllowed(asking.database, ownId(asking)))) throw notFound()
  return found
}

export const closed = (): Problem => conflict(`Deze telling is al afgesloten. ${nothingLost}`)
export const tooManyToday = (): Problem =>
  new Problem(
    429,
    "too-many",
    `Jouw organisatie heeft vandaag genoeg mensen laten tellen. Morgen kan het weer. ${nothingLost}`,
  )

/** What the keyholder answered. Throws what may be told where he did not. */
export function answerOf<Value>(given: FromKeyholder<Value>): Value {
  if (given.kind === "answered") return given.value
  if (given.kind === "none")
    throw conflict(`Deze installatie heeft nog geen sleutelbewaarder. Daarom kan er niet geteld worden. ${nothingLost}`)
  if (given.kind === "silent")
    throw conflict(`De sleutelbewaarder is nu niet te bereiken. Probeer het straks nog eens. ${nothingLost}`)
  if (given.why === "day") throw tooManyToday()
  if (given.why === "count")
    throw new Problem(
      429,
      "too-many",
      `De sleutelbewaarder heeft voor deze telling al zoveel uitgerekend als mag. ${nothingLost}`,
    )
  if (given.why === "organisation")
    throw conflict(
      `De sleutelbewaarder kent jouw organisatie nog niet. Vraag je beheerder om jullie daar aan te melden. ${nothingLost}`,
    )
  throw conflict(`De sleutelbewaarder wil dit niet uitrekenen. Vraag je beheerder om het na te kijken. ${nothingLost}`)
}
