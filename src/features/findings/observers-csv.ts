import type { Line } from "./csv.ts"
import type { Finding } from "./model.ts"
import type { Observers, Without } from "./observers-model.ts"
import { outcomeWords } from "./speech.ts"

function effectiveLines(label: string, effective: Observers["reporters"]): Line[] {
  if (!effective) return []
  const { order1, order2 } = effective
  return [
    ["niet één drukke werker", `even drukke ${label}, orde 1`, null, order1.least, order1.most],
    ["niet één drukke werker", `even drukke ${label}, orde 2`, null, order2.least, order2.most],
  ]
}

function withoutLines(part: string, without: Without): Line[] {
  if (without.kind === "notMade") return [[part, "niet gerekend", without.why]]
  const left = (
    { outcome, ratio, chance }: Extract<Without, { kind: "recomputed" }>["found"],
    also: string,
  ): Line[] => [
    [part, `uitkomst${also}`, outcomeWords[outcome]],
    [part, `keer zo vaak${also}`, ratio?.value ?? null, ratio?.low, ratio?.high],
    [part, `kans na Holm${also}`, chance],
  ]
  const { found, ifUnknownToo } = without
  return [...left(found, ""), ...(ifUnknownToo ? left(ifUnknownToo, ", ook zonder onbekenden") : [])]
}

/** Who stands behind it, weighed by how busy they are; and how many reported anything at all. */
export function observersLines({ observers, effort }: Finding): Line[] {
  const who: Line[] = observers
    ? [
        ...effectiveLines("melders", observers.reporters),
        ...effectiveLines("organisaties", observers.organisations),
        ...withoutLines("zonder de grootste organisatie", observers.withoutOrganisation),
        ...withoutLines("zonder de grootste melder", observers.withoutReporter),
      ]
    : []
  if (!effort) return who
  const { here, before, perReporter } = effort
  return [
    ...who,
    ["inspanning", "actieve melders hier", null, here.least, here.most],
    ["inspanning", "actieve melders ervoor", null, before.least, before.most],
    ...(perReporter
      ? ([
          ["inspanning", "van bekende melders hier", perReporter.here.count, null, null, perReporter.here.of],
          ["inspanning", "van bekende melders daar", perReporter.there.count, null, null, perReporter.there.of],
          [
            "inspanning",
            "keer zo vaak per bekende melder",
            perReporter.ratio.value,
            perReporter.ratio.low,
            perReporter.ratio.high,
          ],
        ] satisfies Line[])
      : []),
  ]
}
