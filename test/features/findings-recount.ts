/** What a line of the shared file says, as far as counting needs it. */
export type Line = { date: string; org: string; neighbourhood: string; theme: string }

export const linesOf = (text: string): Line[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))

const day = 86_400_000
/** The Monday of a day, by counting days: 1 January 1970 was a Thursday. */
export function monday(date: string): string {
  const days = Date.parse(`${date}T00:00:00Z`) / day
  return new Date((days - ((days + 3) % 7)) * day).toISOString().slice(0, 10)
}
export const monthOf = (date: string): string =>
  `${new Date(Date.parse(`${monday(date)}T00:00:00Z`) + 3 * day).toISOString().slice(0, 7)}-01`

const logFactorials: number[] = [0]
function logFactorial(n: number): number {
  for (let k = logFactorials.length; k <= n; k++) logFactorials[k] = (logFactorials[k - 1] as number) + Math.log(k)
  return logFactorials[n] as number
}

/** The chance of `from` up to and with `to` in n, term by term. */
function binomialSum(from: number, to: number, n: number, p: number): number {
  let sum = 0
  for (let k = from; k <= to; k++)
    sum += Math.exp(
      logFactorial(n) - logFactorial(k) - logFactorial(n - k) + k * Math.log(p) + (n - k) * Math.log1p(-p),
    )
  return sum
}

/** Where a function that rises from nought to one passes a value. */
function passes(value: number, rising: (p: number) => number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2
    if (rising(middle) < value) low = middle
    else high = middle
  }
  return (low + high) / 2
}

export type Part = { count: number; of: number }

/**
 * Two counts beside each other, by the definition: given how many there are together, the bounds are the ratios under which
 * this many or more, and this many or fewer, have a chance of 2½ per cent.
 */
export function recountRatio(here: Part, there: Part) {
  const n = here.count + there.count
  const ratio = (p: number) => ((p / (1 - p)) * there.of) / here.of
  const equal = here.of / (here.of + there.of)
  return {
    value: here.count / here.of / (there.count / there.of),
    low: here.count === 0 ? 0 : ratio(passes(0.025, (p) => binomialSum(here.count, n, n, p))),
    high:
      there.count === 0 ? Number.POSITIVE_INFINITY : ratio(passes(0.975, (p) => binomialSum(here.count + 1, n, n, p))),
    more: binomialSum(here.count, n, n, equal),
    less: binomialSum(0, here.count, n, equal),
  }
}

/** Holm: the smallest times how many there are, the next times one fewer, and never below the one before. */
export function holm(chances: readonly number[]): number[] {
  const ranked = chances.map((chance, index) => ({ chance, index })).sort((a, b) => a.chance - b.chance)
  const adjusted: number[] = []
  let least = 0
  for (const [rank, { chance, index }] of ranked.entries()) {
    least = Math.max(least, Math.min(1, chance * (chances.length - rank)))
    adjusted[index] = least
  }
  return adjusted
}
