import type { Day } from "../../methods/calendar/week.ts"
import type { NeedCounting } from "./consent-model.ts"
import { wholeNeed } from "./count-rules.ts"
import type { AskedNeed, RightNotGot } from "./ripe-store.ts"
import { closesOn, weekOf } from "./week-rules.ts"

const answerOf = ({ agreed }: AskedNeed): NeedCounting["answer"] =>
  agreed === null ? "notAsked" : agreed ? "yes" : "no"

function helpOf(need: AskedNeed, today: Day): NeedCounting["help"] {
  if (need.counted.includes(wholeNeed)) return { kind: "counted" }
  if (need.unmetSince === null) return { kind: "notUnmet" }
  return need.unmetSince <= today ? { kind: "unmet", since: need.unmetSince } : { kind: "waits", until: need.term }
}

/** Since when there is something to count that was not counted yet, the earliest first. */
export function openDays(need: AskedNeed, rights: readonly RightNotGot[], { today, belongs }: When): Day[] {
  const help = helpOf(need, today)
  const waits = help.kind === "unmet" && !lacksTheme(need, belongs)
  const open = rights.filter(({ code }) => !need.counted.includes(code)).map(({ since }) => since)
  return [...(waits ? [help.since] : []), ...open].sort()
}

/** The resident said yes before anybody said what it was about: until then the help itself cannot be counted. */
export const lacksTheme = ({ agreed, statedTheme }: AskedNeed, belongs: boolean): boolean =>
  agreed === true && !belongs && statedTheme === null

type When = { today: Day; belongs: boolean }
type Known = When & { nameOf(code: string): string }

/** What can be counted of a need, as its intermediary reads it. */
export function countingOf(
  need: AskedNeed,
  rights: readonly RightNotGot[],
  { today, nameOf, belongs }: Known,
): NeedCounting {
  const [first] = openDays(need, rights, { today, belongs })
  const since = need.agreed && need.saidWeek ? need.saidWeek : today
  return {
    ...{ id: need.id, alias: need.alias, answer: answerOf(need), help: helpOf(need, today) },
    rights: rights.map(({ code }) => ({ code, name: nameOf(code), counted: need.counted.includes(code) })),
    countedOn: first === undefined ? null : countedOn(first, since, today),
    ...{ asksTheme: !belongs, theme: need.statedTheme },
  }
}

/** With a yes since a week; what should have been counted already is counted at the next turn. */
function countedOn(first: Day, saidWeek: Day, today: Day): Day {
  const day = closesOn(weekOf(first, saidWeek))
  return day < today ? today : day
}
