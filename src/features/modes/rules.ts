import type { Person } from "../../platform/http/who.ts"
import { type Mode, modes, modesFor } from "./model.ts"

/** A need, with what its organisation ruled on the day it was asked and rules now. */
export type ModedNeed = {
  id: string
  item: string | null
  requires: readonly string[]
  intermediaryId: string
  organisationId: string
  organisationKind: Person["organisation"]["kind"]
  asked: Mode
  now: Mode
  /** What the organisation leaves to people, now. */
  items: readonly string[]
}

/**
 * The mode of one need: stricter holds at once, freer only for what is asked from then on, as somebody asked it under what was
 * told then. Of a group and people between themselves neither is the stricter: then who asked chooses.
 */
export function modeOf({ asked, now }: Pick<ModedNeed, "asked" | "now">): Mode {
  if (asked === now) return now
  const stricter = modes.indexOf(asked) < modes.indexOf(now) ? asked : now
  return stricter === "group" ? "intermediary" : stricter
}

/** Where somebody must have been checked, no mode takes a coordinator's look away. */
const asksCheck = ({ requires }: Pick<ModedNeed, "requires">) =>
  requires.includes("known") || requires.includes("certificate")

/** Whether its helpers may come forward themselves, and only those whom somebody met. */
export const isBetweenPeople = (need: ModedNeed): boolean =>
  modeOf(need) === "betweenPeople" && !asksCheck(need) && need.items.includes(need.item ?? "")

/**
 * Who may approve, beside volunteer coordinators: what Nabij `proposed`, what is `spare` (proposed, or left over when everybody has
 * what is proposed), the same of helpers somebody met (`spareKnown`), or nothing.
 */
export type MayApprove = "proposed" | "spare" | "spareKnown" | "nothing"

export function mayApprove(need: ModedNeed, { id, organisation }: Pick<Person, "id" | "organisation">): MayApprove {
  const mode = modeOf(need)
  const asker = need.intermediaryId === id
  if (mode === "professional")
    return asker && modesFor(need.organisationKind).includes("professional") ? "proposed" : "nothing"
  if (mode === "coordinator" || asksCheck(need)) return "nothing"
  if (mode === "group") return asker || organisation.id === need.organisationId ? "spare" : "nothing"
  if (!asker) return "nothing"
  if (mode === "intermediary") return "spare"
  return isBetweenPeople(need) ? "spareKnown" : "nothing"
}
