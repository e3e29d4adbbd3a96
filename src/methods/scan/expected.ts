/** So many people of a kind (a combination of age, sex …) lived at a location on a day. */
export type PopulationRecord = { location: number; stratum: number; day: number; people: number }

export type Expected = {
  /** locations × intervals: how many cases are expected where the risk of each kind is the same everywhere. */
  expected: Float64Array
  /** The people of each location, averaged over the study period. */
  population: Float64Array
}

/**
 * How much of an interval's person-time each of the days with a known population stands for: the population is a straight
 * line from one day to the next, and level before the first and after the last. Days × intervals, in days.
 */
function dayWeights(days: Float64Array, boundaries: Float64Array): Float64Array {
  const intervals = boundaries.length - 1
  const weights = new Float64Array(days.length * intervals)
  const add = (day: number, interval: number, weight: number) => {
    weights[day * intervals + interval] = (weights[day * intervals + interval] as number) + weight
  }
  for (let interval = 0; interval < intervals; interval++) {
    const [begin, end] = [boundaries[interval] as number, boundaries[interval + 1] as number]
    const [first, last] = [days[0] as number, days[days.length - 1] as number]
    add(0, interval, Math.max(0, Math.min(end, first) - begin))
    add(days.length - 1, interval, Math.max(0, end - Math.max(begin, last)))
    for (let day = 0; day + 1 < days.length; day++) {
      const [from, to] = [days[day] as number, days[day + 1] as number]
      const [low, high] = [Math.max(from, begin), Math.min(to, end)]
      if (high <= low) continue
      // Under a straight line the middle of the stretch stands for all of it.
      const along = ((low + high) / 2 - from) / (to - from)
      add(day, interval, (high - low) * (1 - along))
      add(day + 1, interval, (high - low) * along)
    }
  }
  return weights
}

/**
 * Expected cases by indirect standardisation: each kind of people has the rate that it has in the whole study, applied to
 * its person-time at each location in each interval. Sums to all cases of kinds that have people.
 * @param casesPerStratum how many cases of each kind in the whole study
 * @param boundaries see `boundariesOf`
 */
export function expectedCases(
  records: readonly PopulationRecord[],
  casesPerStratum: Float64Array,
  boundaries: Float64Array,
  locations: number,
): Expected {
  const days = Float64Array.from(new Set(records.map((record) => record.day))).sort()
  const dayIndex = new Map(Array.from(days, (day, index) => [day, index]))
  const intervals = boundaries.length - 1
  const weights = dayWeights(days, boundaries)
  const wholeWeight = Float64Array.from(days, (_, day) => {
    return weights.subarray(day * intervals, (day + 1) * intervals).reduce((sum, weight) => sum + weight, 0)
  })
  const personTime = new Float64Array(casesPerStratum.length)
  const population = new Float64Array(locations)
  const length = (boundaries[intervals] as number) - (boundaries[0] as number)
  for (const { location, stratum, day, people } of records) {
    const time = people * (wholeWeight[dayIndex.get(day) as number] as number)
    personTime[stratum] = (personTime[stratum] as number) + time
    population[location] = (population[location] as number) + time / length
  }
  const expected = new Float64Array(locations * intervals)
  for (const { location, stratum, day, people } of records) {
    const time = personTime[stratum] as number
    if (people === 0 || time === 0) continue
    const rate = (people * (casesPerStratum[stratum] as number)) / time
    const [row, from] = [location * intervals, (dayIndex.get(day) as number) * intervals]
    for (let interval = 0; interval < intervals; interval++) {
      expected[row + interval] = (expected[row + interval] as number) + rate * (weights[from + interval] as number)
    }
  }
  return { expected, population }
}
