import type { Minima } from "../../methods/privacy/disclosure.ts"
import type { Heard } from "../../methods/privacy/safe-table.ts"
import type { UnmetKind } from "./model.ts"
import type { Tallied } from "./quarter-store.ts"

/**
 * Who is behind numbers together: at least so many different needs. A need failed in one place and one theme; rights of one
 * need may lie in several themes, so of each place only the largest theme is certain.
 */
export function heardOf(kind: UnmetKind, numbers: readonly Tallied[]): Heard {
  const places = [...Map.groupBy(numbers, ({ area }) => area).values()]
  const people = places.map((place) => {
    const themes = [...Map.groupBy(place, ({ theme }) => theme).values()].map((of) =>
      of.reduce((sum, { needs }) => sum + needs, 0),
    )
    return kind === "help" ? themes.reduce((sum, needs) => sum + needs, 0) : Math.max(...themes)
  })
  return {
    people: people.reduce((sum, needs) => sum + needs, 0),
    organisations: new Set(numbers.flatMap(({ organisations }) => organisations)).size,
  }
}

/** What stands by itself, and what is put together under the rest. */
export type Folded = { numbers: Tallied[]; themes: string[]; areas: string[] }

/**
 * Takes from the numbers what is too small to stand in a table: a theme or a place below the minima goes to the rest, and a
 * rest that is too small itself goes out, until nothing changes. What went out stands in no total, so it cannot be found from one.
 */
export function foldOf(kind: UnmetKind, given: readonly Tallied[], minima: Minima): Folded {
  let numbers = [...given]
  const isLarge = (some: readonly Tallied[]) => {
    const { people, organisations } = heardOf(kind, some)
    return people >= minima.count && organisations >= minima.sources
  }
  const largeOf = (side: "theme" | "area") =>
    [...Map.groupBy(numbers, (one) => one[side])].flatMap(([code, some]) =>
      code !== "" && isLarge(some) ? [code] : [],
    )
  for (;;) {
    const [themes, areas] = [largeOf("theme"), largeOf("area")]
    const rests = [
      numbers.filter(({ theme }) => !themes.includes(theme)),
      numbers.filter(({ area }) => !areas.includes(area)),
    ]
    const out = new Set(rests.flatMap((rest) => (rest.length > 0 && !isLarge(rest) ? rest : [])))
    if (out.size === 0) return { numbers, themes, areas }
    numbers = numbers.filter((one) => !out.has(one))
  }
}
