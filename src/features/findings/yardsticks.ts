import { besideAnother, besideBaseline, judgeTogether, type Raw } from "./comparisons.ts"
import type { Evidence } from "./evidence-model.ts"
import { judgementOf } from "./judgement.ts"
import type { Sources } from "./model.ts"
import { tally } from "./tally.ts"

function yardsticksFor(evidence: Evidence): Raw[] {
  const { scope, denominators, baseline } = evidence
  const { here, rest, before } = tally(evidence)
  const raws: Raw[] = baseline ? [besideBaseline(baseline)] : []
  if (!scope.theme) return raws
  if (scope.area && denominators.kind === "unknown")
    raws.push({ kind: "unclear", with: "population", why: denominators.why })
  if (scope.area && denominators.kind === "known") {
    const { here: people, rest: others } = denominators
    const figure = { label: "inwoners", year: people.year, source: people.source }
    raws.push(
      besideAnother(
        "population",
        { count: here.count, of: people.value },
        { count: rest.count, of: others.value },
        figure,
      ),
    )
  }
  if (scope.area) raws.push(besideAnother("share", here, rest))
  raws.push(besideAnother("before", here, before))
  return raws
}

/** By every yardstick that there is for this evidence, and what they come to together. */
export function judge(evidence: Evidence, sources: Sources) {
  const comparisons = judgeTogether(yardsticksFor(evidence).map((raw) => ({ raw, sources })))
  return { comparisons, judgement: judgementOf(comparisons, sources) }
}
