import { type Columns, weekNumber } from "../../methods/counting/columns.ts"
import { placingOf, type Region, sideOf, sides } from "../../methods/counting/placing.ts"
import { raise } from "../../methods/counting/raise.ts"
import type { Ways } from "../../methods/statistics/reporters.ts"
import { byAlphabet } from "../../platform/words/alphabet.ts"
import type { Counts } from "../counts/store.ts"
import type { Theme } from "../themes/model.ts"
import type { Weeks } from "./period.ts"
import type { ThemeCount } from "./theme-rows.ts"

const [here, rest] = [sides.indexOf("here"), sides.indexOf("rest")]
const ways = ["name", "code", "file"] as const

/** Every theme with everything below it: how many here and in the rest, and from how many. In one pass over the signals. */
export function themeCounts(
  { columns, areas }: Counts,
  themes: readonly Theme[],
  { area, region }: { area: string | null; region: Region },
  weeks: Weeks,
): ThemeCount[] {
  const tally = new Tally(columns, themes)
  const placing = placingOf(areas, columns.areas.list, area, region)
  const [from, until] = [weekNumber(weeks.from), weekNumber(weeks.until)]
  const standing = columns.standing(from, until)
  for (let next = 0; next < standing.length; next++) {
    const at = standing[next] as number
    const side = sideOf(placing, columns.area[at] as number)
    if (side === here) tally.addHere(at)
    else if (side === rest) tally.addRest(at)
  }
  return themes
    .map((theme, root) => tally.countOf(theme, root))
    .filter(({ here }, root) => here > 0 || !themes[root]?.retired)
    .sort((one, other) => byAlphabet(one.labelNl, other.labelNl))
}

/** Counts of each theme, by its number in the list, of its own signals and of those below it. */
class Tally {
  private allHere = 0
  private allRest = 0
  private readonly hereOf: Int32Array
  private readonly restOf: Int32Array
  private readonly withoutReporter: Int32Array
  private readonly withoutOrganisation: Int32Array
  /** Whether a reporter, or an organisation, was seen in a theme: a row a theme. */
  private readonly reporterSeen: Uint8Array
  private readonly organisationSeen: Uint8Array
  /** For each theme that signals name: the numbers of the themes that count it. */
  private readonly roots: number[][]
  private readonly columns: Columns

  constructor(columns: Columns, themes: readonly Theme[]) {
    this.columns = columns
    const column = () => new Int32Array(themes.length)
    ;[this.hereOf, this.restOf, this.withoutReporter, this.withoutOrganisation] = [
      column(),
      column(),
      column(),
      column(),
    ]
    this.reporterSeen = new Uint8Array(themes.length * columns.reporters.length)
    this.organisationSeen = new Uint8Array(themes.length * columns.organisations.list.length)
    this.roots = rootsOf(columns.themes.list, themes)
  }

  addRest(at: number): void {
    this.allRest++
    for (const root of this.rootsAt(at)) raise(this.restOf, root)
  }

  addHere(at: number): void {
    this.allHere++
    const { reporter, organisation, reporters, organisations } = this.columns
    const [who, which] = [reporter[at] as number, organisation[at] as number]
    for (const root of this.rootsAt(at)) {
      raise(this.hereOf, root)
      if (who < 0) raise(this.withoutReporter, root)
      else this.reporterSeen[root * reporters.length + who] = 1
      if (which < 0) raise(this.withoutOrganisation, root)
      else this.organisationSeen[root * organisations.list.length + which] = 1
    }
  }

  countOf({ code, parentCode, labelNl, labelBe }: Theme, root: number): ThemeCount {
    return {
      ...{ code, parentCode, labelNl, labelBe },
      here: this.hereOf[root] ?? 0,
      rest: this.restOf[root] ?? 0,
      ways: this.waysOf(root),
      unknownReporters: this.withoutReporter[root] ?? 0,
      unknownOrganisations: this.withoutOrganisation[root] ?? 0,
      allHere: this.allHere,
      allRest: this.allRest,
    }
  }

  private rootsAt(at: number): number[] {
    return this.roots[this.columns.theme[at] as number] ?? []
  }

  private waysOf(root: number): Ways[] {
    const { reporters, organisations } = this.columns
    const names = organisations.list
    const known = names.map(() => new Int32Array(ways.length))
    reporters.forEach(({ organisation, way }, number) => {
      const counts = known[organisation]
      if (counts && this.reporterSeen[root * reporters.length + number] === 1) raise(counts, ways.indexOf(way))
    })
    return names.flatMap((organisation, number) =>
      this.organisationSeen[root * names.length + number] === 1
        ? [{ organisation, reporters: [...(known[number] ?? [])] }]
        : [],
    )
  }
}

/** For each named theme the numbers of itself and of all above it. A circle ends by itself. */
function rootsOf(names: readonly string[], themes: readonly Theme[]): number[][] {
  const numbers = new Map(themes.map(({ code }, number) => [code, number]))
  return names.map((name) => {
    const chain: number[] = []
    let at = numbers.get(name)
    while (at !== undefined && !chain.includes(at)) {
      chain.push(at)
      at = numbers.get(themes[at]?.parentCode ?? "")
    }
    return chain
  })
}
