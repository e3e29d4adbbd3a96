import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { toHex } from "../../methods/oblivious/hex.ts"
import { mostKeys } from "../../methods/person-key/match-keys.ts"
import { question } from "../../platform/http/action.ts"
import { minimaOf } from "../../platform/minima.ts"
import { countFor, mostElementsOfDay, ownId } from "./asking.ts"
import { listsOf, organisationsIn, usedOn } from "./list-store.ts"
import { CountId, PeopleCount } from "./model.ts"
import { counters } from "./rules.ts"

const OneCount = z.object({
  count: PeopleCount,
  /** What one's own organisation sent; nobody sees what others sent. */
  lists: z.array(z.object({ id: z.uuid(), people: z.number().int(), sentOn: z.string() })),
  /** How many organisations sent a list, and how many are needed to count. */
  organisations: z.number().int(),
  neededOrganisations: z.number().int(),
  leastPeople: z.number().int(),
  peopleLeftToday: z.number().int(),
  /** The open halves of both parties, hexadecimal: each proof is held against them. */
  open: z.object({ own: z.string(), keyholder: z.string() }),
})
export type OneCount = z.output<typeof OneCount>

export const onePeopleCount = question({
  name: "onePeopleCount",
  path: "/people-counts/:id",
  summary: "One count: one's own lists, how far it is, what came out, and the open halves of both parties",
  may: counters,
  input: z.object({ id: CountId }),
  output: OneCount,
  async run(asking, { id }) {
    const { database, now, house } = asking
    const { count, keys } = await countFor(asking, id)
    const minima = minimaOf(house.settings)
    const used = await usedOn(database, ownId(asking), dayOf(now))
    return {
      count,
      lists: await listsOf(database, id, ownId(asking)),
      organisations: await organisationsIn(database, id),
      neededOrganisations: minima.sources,
      leastPeople: minima.count,
      peopleLeftToday: Math.max(0, Math.floor((mostElementsOfDay(house.settings) - used) / mostKeys)),
      open: { own: toHex(keys.ownOpen), keyholder: toHex(keys.keyholderOpen) },
    }
  },
})
