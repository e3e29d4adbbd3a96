import { addDays } from "../../methods/calendar/week.ts"
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

/** The options of `exceed` with which it judges the last step as the look did; nothing where no method judged it. */
function optionsOf({ span, outcome }: Look, last: number): object | undefined {
  if (outcome.kind !== "judged") return undefined
  const { learned } = outcome
  if (learned.method === "ears") return { ...early, range: [last] }
  const { reweight, trend, powertrans, weightsThreshold, ...chosen } = options[span]
  return { method: "farringtonFlexible", ...chosen, b: learned.years, range: [last] }
}

/** The series behind each look, with the command that judges it. */
export function unusualDepth({ unusual }: Finding, series: WeekSeries | undefined): Made<Depth["unusual"]> {
  if (!unusual || !series || series.count.length === 0) return { section: { commands: [], files: [] }, files: [] }
  const looks = unusual.looks.map((look) => ({ look, file: fileOf(series, look.span) }))
  const commands = looks.flatMap(({ look, file }) => {
    const asked = optionsOf(look, stepsOf(series, lengths[look.span]).count.length)
    return asked ? [`nabij exceed --options '${JSON.stringify(asked)}' ${file.name}`] : []
  })
  const files = looks.map(({ file }) => file)
  return { section: { commands, files: files.map(({ name }) => name) }, files }
}
