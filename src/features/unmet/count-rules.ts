import type { Day } from "../../methods/calendar/week.ts"
import type { Cause } from "../entitlements/model.ts"
import type { UnmetKind } from "./model.ts"
import type { AskedNeed, RightNotGot } from "./ripe-store.ts"
import { closesOn, lastDayOf } from "./week-rules.ts"

export type Counted = { needId: string; entitlementCode: string }
type Behind = { themeCode: string; areaCode: string; organisationId: string }
/** What a week comes to. Nothing of it but `counted` says of which need it is. */
export type WeekCount = {
  numbers: { kind: UnmetKind; themeCode: string; areaCode: string; times: number; needs: number }[]
  causes: { cause: Cause; times: number; needs: number }[]
  sources: (Behind & { kind: UnmetKind | "cause" })[]
  counted: Counted[]
}

type Given = {
  week: Day
  needs: readonly AskedNeed[]
  rights: readonly RightNotGot[]
  themeOf(kind: "item" | "right", code: string): string | null
  areaOf(code: string | null): string
}

/** What is counted of the need itself; of rights their code. */
export const wholeNeed = ""

class Tally {
  readonly #sums = new Map<string, { times: number; needs: number }>()

  add(key: readonly string[], isNew: boolean): void {
    const at = JSON.stringify(key)
    const sum = this.#sums.get(at) ?? { times: 0, needs: 0 }
    this.#sums.set(at, { times: sum.times + 1, needs: sum.needs + (isNew ? 1 : 0) })
  }

  /** In the order of the keys: the order in which needs came must not be found in the rows. */
  rows(): { key: string[]; times: number; needs: number }[] {
    return [...this.#sums]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, sum]) => ({ key: JSON.parse(key), ...sum }))
  }
}

/**
 * Counts a week: all that stands since its last day or before, may be counted, was not counted yet and belongs to a theme.
 * A need counts once as help that failed; of its rights each counts once, and the need once for each theme and each cause.
 */
export function countWeek({ week, needs, rights, themeOf, areaOf }: Given): WeekCount {
  const [numbers, causes, sources] = [new Tally(), new Tally(), new Tally()]
  const counted: Counted[] = []
  const rightsOf = Map.groupBy(rights, ({ needId }) => needId)
  const isDue = (since: Day | null) => since !== null && since <= lastDayOf(week)
  for (const need of needs) {
    if (!need.agreed || need.saidWeek === null || need.saidWeek >= closesOn(week)) continue
    const area = areaOf(need.area)
    const note = (code: string, keys: { kind: UnmetKind; theme: string; isNew: boolean }) => {
      numbers.add([keys.kind, keys.theme, area], keys.isNew)
      sources.add([keys.kind, keys.theme, area, need.organisationId], false)
      counted.push({ needId: need.id, entitlementCode: code })
    }
    const theme = (need.item === null ? null : themeOf("item", need.item)) ?? need.statedTheme
    if (theme && isDue(need.unmetSince) && !need.counted.includes(wholeNeed))
      note(wholeNeed, { kind: "help", theme, isNew: true })
    const own = rightsOf.get(need.id) ?? []
    const before = own.filter(({ code }) => need.counted.includes(code))
    const seen = new Set(before.flatMap(({ code, cause }) => [`theme ${themeOf("right", code)}`, cause]))
    for (const { code, cause, since } of own) {
      const of = themeOf("right", code)
      if (!of || !isDue(since) || need.counted.includes(code)) continue
      note(code, { kind: "right", theme: of, isNew: !seen.has(`theme ${of}`) })
      causes.add([cause], !seen.has(cause))
      sources.add(["cause", cause, "", need.organisationId], false)
      seen.add(`theme ${of}`).add(cause)
    }
  }
  return {
    numbers: numbers.rows().map(({ key: [kind, themeCode, areaCode], ...sum }) => ({
      ...({ kind, themeCode, areaCode } as { kind: UnmetKind; themeCode: string; areaCode: string }),
      ...sum,
    })),
    causes: causes.rows().map(({ key: [cause], ...sum }) => ({ cause: cause as Cause, ...sum })),
    sources: sources.rows().map(({ key: [kind, themeCode, areaCode, organisationId] }) => {
      return { kind, themeCode, areaCode, organisationId } as WeekCount["sources"][number]
    }),
    counted: counted.sort((one, other) => (one.needId < other.needId ? -1 : 1)),
  }
}
