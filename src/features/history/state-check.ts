import { nextStates } from "../bundles/rules.ts"
import type { Break } from "./break-model.ts"
import type { Step } from "./state-store.ts"

/** States that a bundle cannot have come to from the one before it, and those that nothing on the agenda goes with. */
export const impossible = (steps: readonly Step[]): Break[] => steps.flatMap((step) => [...jump(step), ...bare(step)])

function jump({ id, bundleId, state, before }: Step): Break[] {
  const from = before ?? "individual"
  const can = (["coordinator", "workingGroup", "agenda"] as const).some((by) => nextStates(from, by).includes(state))
  if (can || (before === null && state === "individual")) return []
  return [
    {
      check: "states",
      where: `bundle_state ${id}`,
      what: {
        nl: `Bundel ${bundleId} ging van '${from}' naar '${state}': die stap bestaat niet.`,
        en: `Bundle ${bundleId} went from '${from}' to '${state}': there is no such step.`,
      },
    },
  ]
}

function bare({ id, bundleId, state, basis }: Step): Break[] {
  if (basis) return []
  return [
    {
      check: "states",
      where: `bundle_state ${id}`,
      what: {
        nl: `Bundel ${bundleId} staat op '${state}', maar op de agenda is dat niet gebeurd.`,
        en: `Bundle ${bundleId} is '${state}', but on the agenda that did not happen.`,
      },
    },
  ]
}
