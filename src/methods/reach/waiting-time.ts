import { type Interval, mustBeLevel } from "../statistics/interval.ts"
import { normalUpperQuantile } from "../statistics/normal.ts"

/** Somebody who was followed for so many days, and whether what they waited for came on the last of them. */
type Followed = { days: number; reached: boolean }

/** Days until half had it, with margins. `Infinity`: within the days that were followed it was not so far. */
type WaitingTime = { followed: number; reached: number; median: number; margin: Interval }

/** The share that still waits after a day on which somebody was helped, with margins; these are not known once nobody waits. */
type Step = { day: number; atRisk: number; waiting: number; low: number; high: number }

/**
 * The curve of Kaplan and Meier: who still waits is counted for as long as they were followed, and not after it.
 * @param followed days from 0; whoever left on the day that somebody was helped, was still waiting then
 * @param level such as 0.95
 * @returns one step for each day on which somebody was helped; margins on a log scale with Greenwood's variance, as `survfit` of R
 *   makes them by default
 * @throws RangeError when a day is below 0 or the level lies not between 0 and 1
 * @source E. L. Kaplan and P. Meier (1958), JASA 53:457-481; M. Greenwood (1926)
 */
export function waitingCurve(followed: readonly Followed[], level: number): Step[] {
  mustBeLevel(level)
  if (followed.some(({ days }) => !(days >= 0))) throw new RangeError("somebody is followed for 0 days or more")
  const z = normalUpperQuantile((1 - level) / 2)
  const byDay = Map.groupBy(followed, ({ days }) => days)
  const days = [...byDay.keys()].sort((a, b) => a - b)
  const steps: Step[] = []
  let [atRisk, waiting, variance] = [followed.length, 1, 0]
  for (const day of days) {
    const left = byDay.get(day) ?? []
    const helped = left.filter(({ reached }) => reached).length
    if (helped > 0) {
      waiting *= 1 - helped / atRisk
      variance += helped / (atRisk * (atRisk - helped))
      const factor = Math.exp(z * Math.sqrt(variance))
      const known = atRisk > helped
      const [low, high] = known ? [waiting / factor, Math.min(1, waiting * factor)] : [Number.NaN, Number.NaN]
      steps.push({ day, atRisk, waiting: known ? waiting : 0, low, high })
    }
    atRisk -= left.length
  }
  return steps
}

/** What lies so near a half is a half: it came about by multiplying. */
const nearly = 1e-9

/** The first day on which a curve is at a half or below; where it stays at a half, the middle of that stretch. */
function dayAtHalf(steps: readonly Step[], of: (step: Step) => number): number {
  const at = steps.findIndex((step) => of(step) <= 0.5 + nearly)
  const [step, next] = [steps[at], steps[at + 1]]
  if (!step) return Number.POSITIVE_INFINITY
  return next && of(step) >= 0.5 - nearly ? (step.day + next.day) / 2 : step.day
}

/**
 * After how many days half of all had it. Who still waits counts as waiting until today, and not as never helped.
 * @param followed at least one
 * @param level such as 0.95: the margin is where the margins of the curve cross a half (Brookmeyer & Crowley 1982)
 * @throws RangeError when nobody was followed
 * @source as `survfit` of R's package survival; it gives 31 (18, –) and 23 (8, –) weeks for its data `aml`
 */
export function waitingTime(followed: readonly Followed[], level: number): WaitingTime {
  if (followed.length === 0) throw new RangeError("nobody was followed")
  const steps = waitingCurve(followed, level)
  return {
    followed: followed.length,
    reached: followed.filter(({ reached }) => reached).length,
    median: dayAtHalf(steps, ({ waiting }) => waiting),
    margin: [dayAtHalf(steps, ({ low }) => low), dayAtHalf(steps, ({ high }) => high)],
  }
}
