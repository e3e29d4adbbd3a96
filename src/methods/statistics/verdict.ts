/** A number that is only known between bounds, because some reports say nothing about it. */
export type Bounds = { least: number; most: number }

/** A comparison of what was counted with a baseline, and who counted it. */
export type Comparison = {
  /** How many were counted. */
  observed: number
  /** How many the baseline would have given. */
  expected: number
  /** The one-sided chance of this many or more under the baseline; adjusted first where it is one of many comparisons. */
  chanceOfMore: number
  /** The one-sided chance of this many or fewer under the baseline; adjusted likewise. */
  chanceOfLess: number
  reporters: Bounds
  organisations: Bounds
}

/**
 * What a comparison must reach. The first three are rules of care, not of chance: they ask whether there is something
 * to judge at all. The last three say what a chance is called.
 */
export type Thresholds = {
  counts: number
  reporters: number
  organisations: number
  clearly: number
  probably: number
  undecided: number
}

/**
 * Five counts: the rule by which outbreak detection stays silent on sparse series (R surveillance, limit54). Three
 * organisations, three reporters: one busy worker is no pattern. 0.05 is the convention that readers know; 0.005 is what
 * D. Benjamin and others (2018), Redefine statistical significance, ask before calling a finding firm.
 */
export const usualThresholds: Thresholds = {
  counts: 5,
  reporters: 3,
  organisations: 3,
  clearly: 0.005,
  probably: 0.05,
  undecided: 0.1,
}

/** Why there is too little. `possible` is true when unnamed reports could still make up the number. */
export type Shortfall =
  | { kind: "counts"; have: number; need: number }
  | { kind: "reporters" | "organisations"; have: number; need: number; possible: boolean }

/** `undecided` marks a chance between 5 and 10 per cent: not yet sure, worth counting on. */
export type Verdict =
  | { kind: "tooLittle"; why: readonly [Shortfall, ...Shortfall[]] }
  | { kind: "couldBeChance"; chance: number; undecided: boolean }
  | { kind: "probablyMore"; chance: number }
  | { kind: "clearlyMore"; chance: number }
  | { kind: "less"; chance: number }

function shortOf(kind: "reporters" | "organisations", known: Bounds, need: number): Shortfall[] {
  return known.least >= need ? [] : [{ kind, have: known.least, need, possible: known.most >= need }]
}

/**
 * Puts a comparison into one of the words that the evidence card uses.
 *
 * Fewer than expected is said first, and needs enough *expected*: who reports nothing cannot come from three
 * organisations. Then the shortfalls, which are not statistical statements and are each kept as a reason. Then chance.
 * It never says that something is structural: people decide that.
 * @throws RangeError when a chance does not lie from 0 to 1.
 */
export function verdict(comparison: Comparison, thresholds: Thresholds = usualThresholds): Verdict {
  const { observed, expected, chanceOfMore, chanceOfLess, reporters, organisations } = comparison
  for (const chance of [chanceOfMore, chanceOfLess]) {
    if (!(chance >= 0 && chance <= 1)) throw new RangeError(`a chance lies from 0 to 1, not ${chance}`)
  }
  if (expected >= thresholds.counts && observed < expected && chanceOfLess <= thresholds.probably) {
    return { kind: "less", chance: chanceOfLess }
  }
  const [first, ...others]: Shortfall[] = [
    ...(observed < thresholds.counts
      ? [{ kind: "counts", have: observed, need: thresholds.counts } satisfies Shortfall]
      : []),
    ...shortOf("reporters", reporters, thresholds.reporters),
    ...shortOf("organisations", organisations, thresholds.organisations),
  ]
  if (first) return { kind: "tooLittle", why: [first, ...others] }
  if (chanceOfMore <= thresholds.clearly) return { kind: "clearlyMore", chance: chanceOfMore }
  if (chanceOfMore <= thresholds.probably) return { kind: "probablyMore", chance: chanceOfMore }
  return { kind: "couldBeChance", chance: chanceOfMore, undecided: chanceOfMore <= thresholds.undecided }
}
