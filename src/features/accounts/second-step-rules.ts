import { addDays, type Day, dayOf } from "../../methods/calendar/week.ts"
import { roles as everyRole, type Role } from "../../platform/http/who.ts"

export const levels = ["nobody", "administrators", "coordinators", "everybody"] as const
export type Level = (typeof levels)[number]

/** Of whom a second step is asked, counted from when, and how many days one has to set it up. */
export type SecondStepRule = { level: Level; graceDays: number; since: Date }

export const standardGraceDays = 14

const administrators: readonly Role[] = ["administrator", "analyst"]
export const demandedRoles: Record<Level, readonly Role[]> = {
  nobody: [],
  administrators,
  coordinators: ["coordinator", "workingGroup", ...administrators],
  everybody: everyRole,
}

/** The first day on which a role is there only for who has a second step. */
const demandedFrom = (rule: SecondStepRule, heldSince: Date): Day =>
  addDays(dayOf(heldSince > rule.since ? heldSince : rule.since), rule.graceDays)

export type Demand = { kind: "none" } | { kind: "from"; day: Day }

/** Whether somebody with these roles needs a second step, and from which day. */
export function demandOn(rule: SecondStepRule, roles: readonly { role: Role; since: Date }[]): Demand {
  const days = roles
    .filter(({ role }) => demandedRoles[rule.level].includes(role))
    .map(({ since }) => demandedFrom(rule, since))
    .sort()
  return days[0] ? { kind: "from", day: days[0] } : { kind: "none" }
}

/**
 * The roles that wait because the second step is not there while the days of grace are over. Each role has its own days:
 * who became an administrator today can set things right before that role waits.
 */
export const heldRoles = (
  rule: SecondStepRule,
  roles: readonly { role: Role; since: Date }[],
  today: Day,
): readonly Role[] =>
  roles
    .filter(({ role, since }) => demandedRoles[rule.level].includes(role) && demandedFrom(rule, since) <= today)
    .map(({ role }) => role)
