import { numberText } from "../../platform/html/chart-scale.ts"

export const tenths = (value: number): string =>
  numberText(value >= 100 ? Math.round(value) : Math.round(value * 10) / 10)
/** How many times as often, in tenths; in hundredths where a tenth would say 0 or 1 of what is neither. */
export function timesValue(times: number): number {
  if (times >= 100) return Math.round(times)
  const tenth = Math.round(times * 10) / 10
  if (tenth !== 0 && tenth !== 1) return tenth
  return times < 0.005 ? Number(times.toPrecision(1)) : Math.round(times * 100) / 100
}
export const times = (value: number): string => numberText(timesValue(value))
/** Two figures that matter, also for small rates: 0,034 stays 0,034. */
export const figure = (value: number): string => numberText3(Number(value.toPrecision(2)))
const numberText3 = (value: number): string => numberText(value, "nl", value < 0.1 ? 4 : value < 10 ? 2 : 0)
export const percent = (share: number): string => `${numberText(Math.round(share * 1000) / 10)} %`
export const wholePercent = (share: number): string => `${Math.round(share * 100)} %`

export const plural = (count: number, one: string, more: string): string =>
  `${numberText(count)} ${count === 1 ? one : more}`
export const signalsText = (count: number): string => plural(count, "signaal", "signalen")

/** "31" where it is sure, "31 tot 40" where unknown reports make it unsure. */
export const boundsText = ({ least, most }: { least: number; most: number }): string =>
  least === most ? numberText(least) : `${numberText(least)} tot ${numberText(most)}`
