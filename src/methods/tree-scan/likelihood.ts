/** Which branches to look for: with more than expected, with less, or both. */
export type Rate = "high" | "low" | "both"

/** x ln(x / mean), which is 0 at x = 0. */
const pull = (x: number, mean: number) => (x === 0 ? 0 : x * Math.log(x / mean))

/** Rounding must not make a finding of what is equal. */
const slack = 1e-10

function wanted(observed: number, expected: number, rate: Rate): boolean {
  const gap = observed - expected
  const reach = slack * Math.max(1, expected)
  return rate === "high" ? gap > reach : rate === "low" ? gap < -reach : Math.abs(gap) > reach
}

/**
 * ln of the likelihood ratio of a branch under each model, 0 where it is not of the wanted rate.
 * @source M. Kulldorff, Z. Fang and S. J. Walsh (2003), A tree-based scan statistic for database disease surveillance,
 *   Biometrics 59:323-331; M. Kulldorff (1997), Communications in Statistics 26:1481-1496 (Bernoulli)
 */
export const ratio = {
  /** c of C cases in all, u expected when all expectations add up to C. */
  conditionalPoisson(c: number, u: number, cases: number, rate: Rate): number {
    if (!wanted(c, u, rate) || u >= cases) return 0
    return pull(c, u) + pull(cases - c, cases - u)
  },
  unconditionalPoisson(c: number, u: number, rate: Rate): number {
    if (!wanted(c, u, rate)) return 0
    return pull(c, u) + u - c
  },
  /** c cases among n, C among N in all. */
  conditionalBernoulli(c: number, n: number, cases: number, all: number, rate: Rate): number {
    const share = cases / all
    if (!wanted(c, n * share, rate)) return 0
    return (
      pull(c, n * share) +
      pull(n - c, n * (1 - share)) +
      pull(cases - c, (all - n) * share) +
      pull(all - n - cases + c, (all - n) * (1 - share))
    )
  },
  /** c cases among n, each with this chance. */
  unconditionalBernoulli(c: number, n: number, chance: number, rate: Rate): number {
    if (!wanted(c, n * chance, rate)) return 0
    return pull(c, n * chance) + pull(n - c, n * (1 - chance))
  },
}
