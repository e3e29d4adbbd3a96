/** One area: how many cases among how many people. */
export type Area = { cases: number; population: number }

/** Cases and neither their number nor their surroundings say anything: with no case at all there is no rate to shrink. */
export type ShrunkRate = { kind: "shrunk"; raw: number; shrunk: number } | { kind: "unclear"; why: "nothing counted" }

/** What the true rates are taken to be drawn from: their mean and their variance beyond chance. */
export type RatePrior = { mean: number; variance: number }

export type GlobalShrinkage = { prior: RatePrior; rates: ShrunkRate[] }
/** Each area has a prior of its own, that of its surroundings. */
export type LocalShrinkage = { priors: RatePrior[]; rates: ShrunkRate[] }

/**
 * - `poisson`: for what is rare (Marshall).
 * - `binomial`: for what is common, where a rate near 1 varies as little as one near 0 (Martuzzi and Elliott). Its prior
 *   tells the whole variance of the raw rates, with chance in it.
 */
export type ShrinkageFamily = "poisson" | "binomial"

/**
 * From which mean the rates around an area are taken to deviate.
 * - `own`: each neighbour from the mean of its own surroundings, as Bailey and Gatrell read Marshall, and R's spdep does.
 * - `shared`: all from the mean of the area's surroundings, as GeoDa does.
 */
export type Deviations = "own" | "shared"

/** @throws RangeError for the first area whose numbers cannot be. */
function mustBeAreas(areas: readonly Area[]): void {
  if (areas.length < 2) throw new RangeError(`shrinking needs at least 2 areas, not ${areas.length}`)
  for (const [index, { cases, population }] of areas.entries()) {
    if (!(cases >= 0 && cases <= 1e100)) throw new RangeError(`area ${index}: cases are 0 or more, not ${cases}`)
    if (!(population >= 1e-100 && population <= 1e100))
      throw new RangeError(`area ${index}: a population lies above 0, not ${population}`)
  }
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)

/** The rate pulled to the mean: the more, the more of its distance chance can explain. */
function shrunkRate({ cases, population }: Area, { mean, variance }: RatePrior): ShrunkRate {
  const spread = variance + mean / population
  if (!(spread > 0)) return { kind: "unclear", why: "nothing counted" }
  const raw = cases / population
  return { kind: "shrunk", raw, shrunk: mean + (raw - mean) * (variance / spread) }
}

/** Martuzzi and Elliott's weight of an area's own rate: the variance between areas as part of that of one area. */
function binomialRate({ cases, population }: Area, { mean, variance }: RatePrior, perArea: number): ShrunkRate {
  const chance = mean * (1 - mean)
  const between = population * (variance - chance / perArea)
  const all = (population - 1) * variance + (1 - population / perArea) * chance
  if (mean === 0) return { kind: "unclear", why: "nothing counted" }
  const weight = all === 0 ? 0 : between / all
  const raw = cases / population
  return { kind: "shrunk", raw, shrunk: weight * raw + (1 - weight) * mean }
}

/**
 * Rates of areas pulled towards the rate of all areas together, small areas more than large ones (method of moments).
 * Poisson: b = Σn/Σx, s² = Σx(p − b)²/Σx, a = max(0, s² − b/x̄), shrunk = b + a(p − b)/(a + b/x).
 * @param areas cases n and population x of each, in one unit
 * @returns the prior (mean b, variance a; for the binomial family s²) and, for each area, its raw and its shrunk rate
 * @throws RangeError when there are fewer than two areas, or a number is negative, or a population is not above 0.
 * @source R. J. Marshall (1991), Applied Statistics 40:283-294; M. Martuzzi and P. Elliott (1996), Statistics in
 *   Medicine 15:1867-1873 (binomial)
 */
export function globalShrinkage(areas: readonly Area[], family: ShrinkageFamily = "poisson"): GlobalShrinkage {
  mustBeAreas(areas)
  const people = total(areas.map(({ population }) => population))
  const mean = total(areas.map(({ cases }) => cases)) / people
  const spread = total(areas.map(({ cases, population }) => population * (cases / population - mean) ** 2)) / people
  const perArea = people / areas.length
  if (family === "binomial") {
    const prior = { mean, variance: spread }
    return { prior, rates: areas.map((area) => binomialRate(area, prior, perArea)) }
  }
  const prior = { mean, variance: Math.max(0, spread - mean / perArea) }
  return { prior, rates: areas.map((area) => shrunkRate(area, prior)) }
}

/**
 * Rates of areas pulled towards the rate of their surroundings: each area with its neighbours.
 * m = Σn/Σx over the surroundings, C = Σx(p − m)², a = max(0, C/Σx − m/x̄), shrunk = m + a(p − m)/(a + m/x).
 * @param neighbours for each area the indices of its neighbours, itself not needed; none is allowed, and gives its own rate
 * @param deviations see `Deviations`; `own` is what R's spdep does
 * @throws RangeError as `globalShrinkage`, or when a neighbour is no area.
 * @source R. J. Marshall (1991), section 4; T. Bailey and A. Gatrell (1995), Interactive Spatial Data Analysis, 303-308
 */
export function localShrinkage(
  areas: readonly Area[],
  neighbours: readonly (readonly number[])[],
  deviations: Deviations = "own",
): LocalShrinkage {
  mustBeAreas(areas)
  if (neighbours.length !== areas.length) throw new RangeError("every area has its list of neighbours")
  const around = neighbours.map((others, index) =>
    [...new Set([index, ...others])].map((other) => {
      const area = areas[other]
      if (!area) throw new RangeError(`area ${index} has a neighbour that does not exist: ${other}`)
      return { index: other, ...area }
    }),
  )
  const people = around.map((those) => total(those.map(({ population }) => population)))
  const means = around.map((those, index) => total(those.map(({ cases }) => cases)) / (people[index] as number))
  const priors = around.map((those, index) => {
    const [mean, all] = [means[index] as number, people[index] as number]
    const squares = those.map(({ cases, population, index: other }) => {
      const from = deviations === "own" ? (means[other] as number) : mean
      return population * (cases / population - from) ** 2
    })
    return { mean, variance: Math.max(0, total(squares) / all - (mean * those.length) / all) }
  })
  return { priors, rates: areas.map((area, index) => shrunkRate(area, priors[index] as RatePrior)) }
}
