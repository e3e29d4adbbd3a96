import { addDays, type Day } from "../../methods/calendar/week.ts"
import type { MyCounted } from "./consent-model.ts"
import { countingOf, openDays } from "./consent-rules.ts"
import { wholeNeed } from "./count-rules.ts"
import type { AskedNeed, RightNotGot } from "./ripe-store.ts"

/** After so many days a question about it comes too late; on its own page it can still be answered. */
const daysToAsk = 13 * 7

/** What was counted of what one asked, and what one can still ask about. */
export function ownCounted(needs: readonly AskedNeed[], rights: readonly RightNotGot[], today: Day): MyCounted {
  const rightsOf = Map.groupBy(rights, ({ needId }) => needId)
  const open = needs.map((need) => ({ need, days: openDays(need, rightsOf.get(need.id) ?? [], today) }))
  const due = open.filter(({ days }) => days.length > 0)
  const waiting = due.filter(({ need }) => need.agreed === true)
  const known = { today, nameOf: (code: string) => code, belongs: true }
  const days = waiting.map(({ need }) => countingOf(need, rightsOf.get(need.id) ?? [], known).countedOn ?? today)
  return {
    help: needs.filter(({ counted }) => counted.includes(wholeNeed)).length,
    rights: needs.reduce((sum, { counted }) => sum + counted.filter((code) => code !== wholeNeed).length, 0),
    ...{ waiting: waiting.length, nextOn: days.sort()[0] ?? null },
    said: {
      yes: needs.filter(({ agreed }) => agreed === true).length,
      no: needs.filter(({ agreed }) => agreed === false).length,
    },
    toAsk: due
      .filter(({ need, days }) => need.agreed === null && (days.at(-1) ?? "") >= addDays(today, -daysToAsk))
      .map(({ need }) => ({
        ...{ id: need.id, alias: need.alias, help: isUnmet(need, today) },
        rights: (rightsOf.get(need.id) ?? []).filter(({ code }) => !need.counted.includes(code)).length,
      })),
  }
}

const isUnmet = ({ unmetSince, counted }: AskedNeed, today: Day): boolean =>
  unmetSince !== null && unmetSince <= today && !counted.includes(wholeNeed)
