/** One pair: how often counted together, how often expected, and its margins where these are known. */
export type Pair = { var1: string; var2: string; count: number; expected: number; margins: Margins }

/** How often the first and the second of a pair were counted at all, and how many there are in all. */
export type Margins = { first: number; second: number; total: number }

/** A report names a first and a second thing; one report may stand on several lines. `stratum`: such as sex and age. */
export type ReportLine = { id: string; var1: string; var2: string; stratum?: string }

export type CountLine = { var1: string; var2: string; count: number; expected?: number }

/** Two words as one key: a length first, so that no two pairs share one. */
const pairKey = (first: string, second: string) => `${first.length} ${first}${second}`

class Tally {
  readonly #seen = new Map<string, Set<string>>()

  add(key: string, id: string): void {
    const those = this.#seen.get(key)
    if (those) those.add(id)
    else this.#seen.set(key, new Set([id]))
  }

  of(key: string): number {
    return this.#seen.get(key)?.size ?? 0
  }
}

type Stratum = { first: Tally; second: Tally; ids: Set<string> }

const noStratum = (): Stratum => ({ first: new Tally(), second: new Tally(), ids: new Set() })

function strataOf(lines: readonly ReportLine[]): Map<string, Stratum> {
  const strata = new Map<string, Stratum>()
  for (const { id, var1, var2, stratum = "" } of lines) {
    const own = strata.get(stratum) ?? noStratum()
    strata.set(stratum, own)
    own.first.add(var1, id)
    own.second.add(var2, id)
    own.ids.add(id)
  }
  return strata
}

/**
 * Pairs out of reports. Each report counts once for a pair, once for each of its sides and once in all, however many
 * lines it has. Expected: Σ over strata of first × second / total within the stratum. Margins are those of all strata.
 * @param zeros whether pairs that never occur are listed too; both sides must occur
 * @returns the pairs in order of their names
 * @source W. DuMouchel (1999), section 2; counting reports instead of lines as openEBGM does
 */
export function pairsOfReports(lines: readonly ReportLine[], zeros = false): Pair[] {
  const strata = [...strataOf(lines).values()]
  const [all = noStratum()] = strataOf(lines.map(({ id, var1, var2 }) => ({ id, var1, var2 }))).values()
  const together = new Tally()
  const names = new Map<string, [string, string]>()
  for (const { id, var1, var2 } of lines) {
    const key = pairKey(var1, var2)
    together.add(key, id)
    names.set(key, [var1, var2])
  }
  if (zeros) {
    const seconds = new Set(lines.map(({ var2 }) => var2))
    for (const var1 of new Set(lines.map((line) => line.var1)))
      for (const var2 of seconds) names.set(pairKey(var1, var2), [var1, var2])
  }
  const ofStratum = ({ first, second, ids }: Stratum, var1: string, var2: string) =>
    (first.of(var1) * second.of(var2)) / ids.size
  const pairs = [...names].map(([key, [var1, var2]]) => ({
    var1,
    var2,
    count: together.of(key),
    expected: strata.reduce((sum, stratum) => sum + ofStratum(stratum, var1, var2), 0),
    margins: { first: all.first.of(var1), second: all.second.of(var2), total: all.ids.size },
  }))
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return pairs.sort((a, b) => order(a.var1, b.var1) || order(a.var2, b.var2))
}

/**
 * Pairs out of a table of counts. Margins are sums of the counts; where a line has no expectation of its own it is
 * first × second / total.
 */
export function pairsOfCounts(lines: readonly CountLine[]): Pair[] {
  const [firsts, seconds] = [new Map<string, number>(), new Map<string, number>()]
  let total = 0
  for (const { var1, var2, count } of lines) {
    firsts.set(var1, (firsts.get(var1) ?? 0) + count)
    seconds.set(var2, (seconds.get(var2) ?? 0) + count)
    total += count
  }
  return lines.map(({ var1, var2, count, expected }) => {
    const margins = { first: firsts.get(var1) as number, second: seconds.get(var2) as number, total }
    return { var1, var2, count, expected: expected ?? (margins.first * margins.second) / total, margins }
  })
}
