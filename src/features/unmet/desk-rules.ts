import type { Quarter } from "../../methods/calendar/quarter.ts"
import { type Minima, safeSteps } from "../../methods/privacy/disclosure.ts"
import type { Running, UnmetDesk } from "./desk-model.ts"
import { heardOf } from "./fold-rules.ts"
import { type UnmetKind, type UnmetQuarter, unmetKinds } from "./model.ts"
import type { Tallied } from "./quarter-store.ts"

/** What was counted so far of a quarter that runs. */
export function runningOf(
  { code }: Quarter,
  numbers: readonly Tallied[],
  nameOf: (theme: string) => string,
  minima: Minima,
): Running {
  const stepsOf = (kind: UnmetKind) =>
    [...Map.groupBy(numbers, (one) => one.theme)].flatMap(([theme, all]) => {
      const own = all.filter((one) => one.kind === kind)
      const { people, organisations } = heardOf(kind, own)
      const [told] = safeSteps([organisations >= minima.sources ? people : 0], minima)
      if (told?.kind !== "shown") return []
      const least = organisations - (organisations % minima.sources)
      return [{ code: theme, name: nameOf(theme), atLeast: told.value, organisations: least }]
    })
  return { quarter: code, help: stepsOf("help"), right: stepsOf("right") }
}

/** The themes whose total is shown in a table. */
const told = (quarter: UnmetQuarter, kind: UnmetKind) => {
  const table = quarter[kind]
  if (table.kind !== "table") return []
  return table.themes.filter(({ code }, at) => code !== "rest" && table.cells.at(-1)?.[at]?.kind === "shown")
}

/** Themes that stood in the newest of these quarters and in others right before it. @param quarters the newest first */
export function inARowOf(quarters: readonly UnmetQuarter[]): UnmetDesk["inARow"] {
  const of = (kind: UnmetKind) =>
    quarters.slice(0, 1).flatMap((newest) =>
      told(newest, kind).flatMap((theme) => {
        const gap = quarters.findIndex((one) => !told(one, kind).some(({ code }) => code === theme.code))
        const many = gap < 0 ? quarters.length : gap
        return many > 1 ? [{ ...theme, quarters: many }] : []
      }),
    )
  const [help, right] = unmetKinds.map(of)
  return { help: help ?? [], right: right ?? [] }
}
