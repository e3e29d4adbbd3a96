import { addDays, type Day } from "../../methods/calendar/week.ts"
import type { MyCounted } from "./consent-model.ts"
import { countingOf, lacksTheme, openDays } from "./consent-rules.ts"
import { wholeNeed } from "./count-rules.ts"
import type { AskedNeed, RightNotGot } from "./ripe-store.ts"

/** After so many days a question about it comes too late; on its own page it can still be answered. */
const daysToAsk = 13 * 7

type Known = { today: Day; belongs(need: AskedNeed): boolean }

/** What was counted of what one asked, and what one can still ask about. */
export function ownCounted(
  needs: readonly AskedNeed[],
  rights: readonly RightNotGot[],
  { today, belongs }: Known,
): MyCounted {
  const rightsOf = Map.groupBy(rights, ({ needId }) => needId)
  const open = needs.map((need) => {
    const known = { today, nameOf: (code: string) => code, belongs: belongs(need) }
    const own = rightsOf.get(need.id) ?? []
    return { need, own, known, days: openDays(need, own, known), help: isUnmet(need, today) }
  })
  const waiting = open.filter(({ need, days }) => days.length > 0 && need.agreed === true)
  const days = waiting.map(({ need, own, known }) => countingOf(need, own, known).countedOn ?? today)
  const isRecent = (day: Day | null | undefined) => (day ?? "") >= addDays(today, -daysToAsk)
  const isNamed = ({ need, known, days, help }: (typeof open)[number]) =>
    need.agreed === null ? isRecent(days.at(-1)) : help && lacksTheme(need, known.belongs) && isRecent(need.unmetSince)
  return {
    help: needs.filter(({ counted }) => counted.includes(wholeNeed)).length,
    rights: needs.reduce((sum, { counted }) => sum + counted.filter((code) => code !== wholeNeed).length, 0),
    ...{ waiting: waiting.length, nextOn: days.sort()[0] ?? null },
    said: {
      yes: needs.filter(({ agreed }) => agreed === true).length,
      no: needs.filter(({ agreed }) => agreed === false).length,
    },
    toAsk: open.filter(isNamed).map(({ need, own, help }) => ({
      ...{ id: need.id, alias: need.alias, help, theme: need.agreed === true },
      rights: own.filter(({ code }) => !need.counted.includes(code)).length,
    })),
  }
}

const isUnmet = ({ unmetSince, counted }: AskedNeed, today: Day): boolean =>
  unmetSince !== null && unmetSince <= today && !counted.includes(wholeNeed)
