import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Changing } from "../../platform/http/action.ts"
import { addState, currentState } from "../bundles/store.ts"
import { stateAfter } from "./rules.ts"

/** Lets the bundle follow what happened on the agenda; the id of its new state, or nothing where it stays. */
export async function moveTo(
  { database, now }: Changing,
  bundleId: string,
  wanted: Parameters<typeof stateAfter>[1],
  why: MaskedText,
  changedBy: string | null,
): Promise<string | undefined> {
  const state = stateAfter(await currentState(database, bundleId), wanted)
  return state && (await addState(database, { bundleId, state, why, dissent: "", changedBy, changedAt: now }))
}
