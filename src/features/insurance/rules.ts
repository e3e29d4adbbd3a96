import { momentHere } from "../../methods/calendar/wall-clock.ts"
import { type Cover, type Policy as Covering, coverOf, type Use } from "../../methods/insurance/cover.ts"
import type { Activity, CoverAnswer } from "./cover-model.ts"
import type { Policy } from "./model.ts"

const hour = 3_600_000

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
