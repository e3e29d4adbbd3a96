import type { FundState, FundStep } from "./model.ts"

/** Within so many hours there is a decision. */
export const promisedHours = 24
const hour = 3_600_000

type Step = { step: FundStep; takenBy: string; ownOrganisation: boolean }
export type Member = { id: string; organisations: readonly string[] }
export type Asked = { applicantId: string; organisationId: string }

const last: FundStep[] = ["returned", "handedOver", "paid", "withdrawn", "refused"]

/** Where an application stands: two approvals of different people make a yes, one refusal makes a no. */
export function stateOf(steps: readonly Pick<Step, "step">[]): FundState {
  const ended = last.find((one) => steps.some(({ step }) => step === one))
  if (ended) return ended as FundState
  const approvals = steps.filter(({ step }) => step === "approved").length
  return approvals >= 2 ? "reserved" : approvals === 1 ? "halfway" : "waiting"
}

export type MayDecide =
  | { kind: "may"; ownOrganisation: boolean }
  | { kind: "mayNot"; why: "decided" | "notNamed" | "own" | "already" | "sameOrganisation" }

/**
 * Who may decide: somebody named for it, never who asked, nobody twice, and at most one of the two from the organisation that asked.
 * @param named who is named to decide, with every organisation that they work for
 */
export function mayDecide(person: string, named: readonly Member[], asked: Asked, steps: readonly Step[]): MayDecide {
  const state = stateOf(steps)
  if (state !== "waiting" && state !== "halfway") return { kind: "mayNot", why: "decided" }
  const member = named.find(({ id }) => id === person)
  if (!member) return { kind: "mayNot", why: "notNamed" }
  if (person === asked.applicantId) return { kind: "mayNot", why: "own" }
  if (steps.some(({ takenBy }) => takenBy === person)) return { kind: "mayNot", why: "already" }
  const ownOrganisation = member.organisations.includes(asked.organisationId)
  if (ownOrganisation && steps.some((step) => step.ownOrganisation)) return { kind: "mayNot", why: "sameOrganisation" }
  return { kind: "may", ownOrganisation }
}

/** Whether there are two people at all who could decide on something of this person and organisation. */
export function canBeDecided(named: readonly Member[], { applicantId, organisationId }: Asked): boolean {
  const others = named.filter(({ id }) => id !== applicantId)
  return others.length >= 2 && others.some(({ organisations }) => !organisations.includes(organisationId))
}

export type Caps = { applicationCents: number; householdCents: number }
export type Fits = { kind: "fits" } | { kind: "tooMuch"; of: "application" | "household"; left: number }

/** Whether an amount stays within what one application and one household a year may get. All in cents. */
export function fitsCaps(cents: number, { applicationCents, householdCents }: Caps, before: number): Fits {
  if (cents > applicationCents) return { kind: "tooMuch", of: "application", left: applicationCents }
  const left = Math.max(0, householdCents - before)
  return cents > left ? { kind: "tooMuch", of: "household", left } : { kind: "fits" }
}

/** Whole hours since it was asked. */
export const hoursWaiting = (appliedAt: Date, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - appliedAt.getTime()) / hour))

/** How many reminders there should have been: one for each day that it waits longer than promised, at most seven. */
export const remindersDue = (appliedAt: Date, now: Date): number =>
  Math.min(7, Math.floor(hoursWaiting(appliedAt, now) / promisedHours))

/** "3 uur", "2 dagen en 5 uur". */
export function sayWaiting(hours: number): string {
  if (hours < 1) return "minder dan een uur"
  const days = Math.floor(hours / 24)
  const rest = hours % 24
  const parts = [days > 0 ? `${days} ${days === 1 ? "dag" : "dagen"}` : "", rest > 0 ? `${rest} uur` : ""]
  return parts.filter(Boolean).join(" en ")
}

/** By which payment, letter and talk name an application: nothing of the household. */
export const referenceOf = (id: string): string => `NF-${id.slice(0, 8).toUpperCase()}`

/** A code as people write it, in one way: spaces, dots, lines and capitals make no other household. */
export const householdCode = (written: string): string =>
  written
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s.\-_/]/g, "")
