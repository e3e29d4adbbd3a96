import { addDays } from "../../methods/calendar/week.ts"
import { farringtonDesign } from "../../methods/surveillance/farrington-flexible.ts"
import { dataFile } from "./depth-csv.ts"
import type { Depth, DepthFile, Made } from "./depth-model.ts"
import type { Finding } from "./model.ts"
import type { WeekSeries } from "./unusual-counts.ts"
import type { Look } from "./unusual-model.ts"
import { early, lengths, options, stepsOf } from "./unusual-rules.ts"

const names: Record<Look["span"], string> = { week: "weken.csv", fourWeeks: "vier-weken.csv" }

/** The steps of a look with all signals there as the effort; in a step without any, half a signal. */
function fileOf(series: WeekSeries, span: Look["span"]): DepthFile {
  const { count, all } = stepsOf(series, lengths[span])
  const first = addDays(series.until, -7 * (count.length - 1))
  const time = (step: number) => (span === "week" ? addDays(first, 7 * step) : step + 1)
  return dataFile(
    names[span],
    [span === "week" ? "date" : "t", "observed", "population"],
    Array.from(count, (observed, step) => [time(step), observed, Math.max(all[step] ?? 0, 0.5)]),
  )
}

/** As many years as the series reaches back, and at least one. */
function reach(span: Look["span"], { count, days }: ReturnType<typeof stepsOf>): number {
  let { b } = options[span]
  while (b > 1 && !farringtonDesign(count.length, { ...options[span], b }, days).learn) b--
  return b
}

/** The options of `exceed` with which it says of the last step what the look said; nothing where there is no step. */
function optionsOf({ span, outcome }: Look, steps: ReturnType<typeof stepsOf>): object | undefined {
  const range = [steps.count.length]
  if (steps.count.length === 0) return undefined
  const learned = outcome.kind === "judged" ? outcome.learned : undefined
  // Of too few cases only Farrington's method speaks; of too short a past the one that needs the shortest.
  if (learned?.method === "ears" || (!learned && outcome.kind !== "tooFewCases")) return { ...early, range }
  const { reweight, trend, powertrans, weightsThreshold, ...chosen } = options[span]
  return { method: "farringtonFlexible", ...chosen, b: learned?.years ?? reach(span, steps), range }
}

/** The series behind each look, with the command that judges it. */
export function unusualDepth({ unusual }: Finding, series: WeekSeries | undefined): Made<Depth["unusual"]> {
  if (!unusual || !series || series.count.length === 0) return { section: { commands: [], files: [] }, files: [] }
  const looks = unusual.looks.map((look) => ({ look, file: fileOf(series, look.span) }))
  const commands = looks.flatMap(({ look, file }) => {
    const asked = optionsOf(look, stepsOf(series, lengths[look.span]))
    return asked ? [`nabij exceed --options '${JSON.stringify(asked)}' ${file.name}`] : []
  })
  const files = looks.map(({ file }) => file)
  return { section: { commands, files: files.map(({ name }) => name) }, files }
}
