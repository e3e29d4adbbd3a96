import { OptionError } from "../../methods/surveillance/option-error.ts"
import { type Outcome, tooLittleHistory } from "../../methods/surveillance/outcome.ts"
import { type Records, WrongInput } from "../records.ts"
import { WrongUse } from "../wrong-use.ts"
import { type Series, seriesIn } from "./series.ts"
import type { Settings } from "./settings.ts"
import { ownUsage } from "./words.ts"

export type Row = Record<string, unknown>

/** The places in the series that are asked for, counted from 1. */
function weeksOf({ first, observed }: Series, range: readonly number[] | undefined): number[] {
  const last = first + observed.length - 1
  const [from = first, to = from] = range ?? [first, last]
  const isSpan = range === undefined || range.length === 2
  const asked = isSpan ? Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index) : range
  const outside = asked.find((t) => !Number.isInteger(t) || t < first || t > last)
  if (outside !== undefined) throw new WrongUse(ownUsage.outside(outside, first, last))
  if (asked.length === 0) throw new WrongUse(ownUsage.value("range"))
  return asked.map((t) => t - first + 1).sort((a, b) => a - b)
}

function judge(series: Series, { plan, range, byDate, needsPopulation }: Settings): Outcome[] {
  const judged = byDate ? series : { ...series, days: undefined }
  if (needsPopulation && !series.population) {
    const complaint = {
      nl: "deze kolom ontbreekt; populationOffset heeft haar nodig",
      en: "this column is missing; populationOffset needs it",
    }
    throw new WrongInput(complaint, 1, "population")
  }
  const weeks = weeksOf(series, range)
  if (range !== undefined) return plan.judge(judged, weeks)
  const early = weeks.filter((t) => t < plan.start)
  const late = weeks.filter((t) => t >= plan.start)
  return [
    ...early.map((t) => tooLittleHistory(t, series.observed[t - 1] as number)),
    ...(late.length > 0 ? plan.judge(judged, late) : []),
  ]
}

function rowOf(outcome: Outcome, { unit, first, dates }: Series): Row {
  const { t, observed, kind, expected, pvalue, score, mu0, phi, trend, statistic } = outcome
  return {
    ...(unit !== undefined && { unit }),
    t: t + first - 1,
    ...(dates && { date: dates[t - 1] }),
    observed,
    expected: expected ?? null,
    upperbound: ("upperbound" in outcome ? outcome.upperbound : undefined) ?? null,
    alarm: ("alarm" in outcome ? outcome.alarm : undefined) ?? null,
    kind,
    ...("why" in outcome && { why: outcome.why }),
    ...Object.fromEntries(
      Object.entries({ pvalue, score, mu0, phi, trend, statistic }).filter(([, value]) => value !== undefined),
    ),
  }
}

/** A row for every count that is judged, by unit in the order of the input. @throws WrongInput, WrongUse */
export function exceedRows(input: Records, settings: Settings): Row[] {
  try {
    return seriesIn(input, settings.freq).flatMap((series) =>
      judge(series, settings).map((outcome) => rowOf(outcome, series)),
    )
  } catch (error) {
    if (error instanceof OptionError) throw new WrongUse(ownUsage.value(error.option))
    throw error
  }
}
