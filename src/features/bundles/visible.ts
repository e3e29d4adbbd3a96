import { describeMasked, type MaskedText, maskPersonalData } from "../../methods/text/personal-data.ts"
import type { Asking } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { representationOf } from "../accounts/store.ts"
import { type Reader, readerOf } from "../weighing/rules.ts"
import type { Bundle } from "./model.ts"
import { bundleFor } from "./store.ts"

export const bundlers = only("coordinator", "workingGroup")
export const answerers = only("coordinator", "volunteerCoordinator")

/** A bundle that this person may see; for anybody else it does not exist. */
export async function visibleBundle({ database, who }: Asking, id: string): Promise<Bundle> {
  const bundle = await bundleFor(database, who, id)
  if (!bundle) throw notFound()
  return bundle
}

export const reading = ({ who }: Asking): { reader: Reader; country: "nl" | "be" } => {
  const person = personOf(who)
  return { reader: readerOf(person), country: person.organisation.country }
}

/** Whether somebody answers for the own organisation: its coordinator, or the volunteer coordinator where there is none. */
export async function answersFor({ database, who }: Asking): Promise<boolean> {
  const { organisation, roles } = personOf(who)
  if (roles.includes("coordinator")) return true
  return roles.includes("volunteerCoordinator") && (await representationOf(database, organisation.id)) !== "coordinator"
}

/** Texts as they may be stored, and one sentence on what was hidden in them. */
export function maskAll<Name extends string>(texts: Record<Name, string>) {
  const parts = Object.entries<string>(texts).map(([name, text]) => ({ name, ...maskPersonalData(text) }))
  const spans = parts.flatMap((part) => part.spans)
  const masked = Object.fromEntries(parts.map((part) => [part.name, part.masked])) as Record<Name, MaskedText>
  return { masked, hidden: spans.length > 0 ? describeMasked(spans, "nl") : "" }
}
