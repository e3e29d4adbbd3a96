import type { Day } from "../../methods/calendar/week.ts"
import { type Cover, type Policy as Covering, coverOf, type Use } from "../../methods/insurance/cover.ts"
import type { Activity, CoverAnswer } from "./cover-model.ts"
import type { Policy } from "./model.ts"

const hour = 3_600_000
const clockHere = new Intl.DateTimeFormat("en-GB", {
  ...{ timeZone: "Europe/Amsterdam", hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit" },
  ...{ hour: "2-digit", minute: "2-digit" },
})

/** What the clock on the wall says at a moment, as if it stood in UTC. */
function wallClock(at: Date): number {
  const part = Object.fromEntries(clockHere.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour: hours = 0, minute = 0 } = part
  return Date.UTC(year, month - 1, day, hours, minute)
}

/** The moment at which the clock on the wall, here, says this; an hour that is skipped in spring is the next one. */
export function momentHere(day: Day, time: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`)
  const first = wall - (wallClock(new Date(wall)) - wall)
  return new Date(wall - (wallClock(new Date(first)) - first))
}

export const asCovering = (policy: Policy): Covering => ({
  ...{ id: policy.id, items: policy.items, areas: policy.areas, sources: policy.sources },
  ...{ knownOnly: policy.knownOnly, from: policy.worksFrom, until: policy.worksUntil ?? undefined },
  ...{ yearlyHours: policy.yearlyHours ?? undefined, hoursAhead: policy.hoursAhead },
})

type Known = { policies: readonly Policy[]; uses: readonly Use[]; areas: readonly string[]; now: Date }

/** Whether what is planned is insured, with by whom, or why not. */
export function judge(activity: Activity, { policies, uses, areas, now }: Known): CoverAnswer {
  if (policies.length === 0) return { kind: "noPolicy" }
  const { item, day, time = "00:00", source, known, hours } = activity
  const hoursUntilStart = (momentHere(day, time).getTime() - now.getTime()) / hour
  const asked = { item, areas, day, source, known, hours, hoursUntilStart }
  return answered(coverOf(policies.map(asCovering), asked, uses), policies, now)
}

function answered(cover: Cover, policies: readonly Policy[], now: Date): CoverAnswer {
  const named = (id: string) => {
    const { holder, number, exceptions } = policies.find((policy) => policy.id === id) as Policy
    return { id, holder, number, exceptions }
  }
  switch (cover.kind) {
    case "covered":
      return { kind: "covered", by: named(cover.policy) }
    case "toReport":
      return {
        ...{ kind: "toReport", by: named(cover.policy), hoursLeft: cover.hoursLeft ?? null },
        before: new Date(now.getTime() + cover.withinHours * hour),
      }
    case "notCovered":
      return {
        kind: "notCovered",
        refusals: cover.refusals.map(({ policy, refusal }) => ({
          id: policy,
          holder: named(policy).holder,
          ...refusal,
        })),
      }
  }
}
