declare const checked: unique symbol

/** The smallest numbers that people outside the signal coordinators may see; settings of the installation. */
export type Minima = { count: number; denominator: number; sources: number }

/** A number that went through the gate of this file: a raw count does not type-check where one is asked for. */
export type SafeCount = ({ kind: "shown"; value: number } | { kind: "tooFew"; fewerThan: number }) & { [checked]: true }

const safe = (value: { kind: "shown"; value: number } | { kind: "tooFew"; fewerThan: number }) => value as SafeCount

/**
 * A count of people or signals, shown from a minimum on. A zero is hidden like any other small number: that nobody
 * reported can also give somebody away.
 * @param count whole number, 0 or more
 */
export const safeCount = (count: number, minima: Minima): SafeCount =>
  count >= minima.count ? safe({ kind: "shown", value: count }) : safe({ kind: "tooFew", fewerThan: minima.count })

/** A count of sources (organisations or reporters), with a minimum of its own. */
export const safeSources = (sources: number, minima: Minima): SafeCount =>
  sources >= minima.sources
    ? safe({ kind: "shown", value: sources })
    : safe({ kind: "tooFew", fewerThan: minima.sources })

/** A share or rate: shown only where numerator, denominator and the complement are large enough. */
export type SafeShare = ({ kind: "shown"; count: number; of: number } | { kind: "tooFew" }) & { [checked]: true }
export function safeShare(count: number, of: number, minima: Minima): SafeShare {
  const rest = of - count
  const enough = of >= minima.denominator && count >= minima.count && (rest === 0 || rest >= minima.count)
  return (enough ? { kind: "shown", count, of } : { kind: "tooFew" }) as SafeShare
}

/**
 * A row of counts whose total is public too. Where exactly one cell is hidden, the next smallest is hidden as well,
 * otherwise total minus the others gives it away (secondary suppression; Hundepool et al., Statistical Disclosure
 * Control, 2012, section 4.3).
 * @param counts whole numbers of the cells that add up to the public total
 */
export function safeRow(counts: readonly number[], minima: Minima): SafeCount[] {
  const cells = counts.map((count) => safeCount(count, minima))
  const hidden = cells.filter((cell) => cell.kind === "tooFew").length
  if (hidden !== 1) return cells
  const smallest = Math.min(...counts.filter((count) => count >= minima.count))
  const also = counts.indexOf(smallest)
  return cells.map((cell, index) => (index === also ? safe({ kind: "tooFew", fewerThan: minima.count }) : cell))
}

/**
 * A row of counts that anybody can look at again and again while they grow: told in steps of the minimum, rounded down, so
 * that two looks differ by nothing or by at least the minimum.
 */
export const safeSteps = (counts: readonly number[], minima: Minima): SafeCount[] =>
  safeRow(counts, minima).map((cell) =>
    cell.kind === "shown" ? safe({ kind: "shown", value: cell.value - (cell.value % minima.count) }) : cell,
  )

/** How a safe number is said on a page. */
const saySafe = (count: SafeCount, none = "te weinig om te tonen"): string =>
  count.kind === "shown" ? String(count.value) : none

/** The same for a number that is told in steps. */
export const saySteps = (count: SafeCount): string =>
  count.kind === "shown" ? `ten minste ${count.value}` : saySafe(count)
