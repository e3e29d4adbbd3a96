import type { Minima, SafeCount, SafeShare } from "../../methods/privacy/disclosure.ts"
import type { SafeFinding } from "../findings/safe-model.ts"

type Cell = readonly [name: string, value: number]

const counted = (name: string, count: SafeCount): Cell[] => (count.kind === "shown" ? [[name, count.value]] : [])
const shared = (name: string, share: SafeShare | { kind: "known" }): Cell[] =>
  share.kind !== "shown"
    ? []
    : [
        [`${name} count`, share.count],
        [`${name} of`, share.of],
      ]

/** Every number of people or signals that a finding shows outside, under a name that another finding has too. */
function cellsOf({ signals, reporters, people, course, comparisons, places }: SafeFinding): Map<string, number> {
  return new Map([
    ...counted("signals", signals),
    ...counted("reporters", reporters),
    ...counted("people", people),
    ...(course.kind === "shown" ? course.parts.flatMap(({ label, count }) => counted(`part ${label}`, count)) : []),
    ...comparisons.flatMap((one) => [
      ...shared(`${one.with} here`, one.here),
      ...shared(`${one.with} there`, one.there),
    ]),
    ...places.list.flatMap(({ code, share }) => shared(`place ${code}`, share)),
  ])
}

/**
 * Whether somebody who has both findings can take one from the other and be left with a number under the minimum: then the
 * later one stays inside.
 */
export function tellsBySubtraction(earlier: SafeFinding, later: SafeFinding, minima: Minima): boolean {
  const before = cellsOf(earlier)
  const small = (difference: number, least: number) => difference !== 0 && Math.abs(difference) < least
  return [...cellsOf(later)].some(([name, value]) => small(value - (before.get(name) ?? value), minima.count))
}
