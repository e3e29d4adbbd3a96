import { isNested, type Tree } from "./tree.ts"

type Placed = { theme: number; area: number }

/**
 * Puts together what tells of one thing: the same theme or one above or below it, in the same area or one above or below it, in
 * whatever period. The first of them speaks for all.
 * @param found the strongest first
 */
export function together<Found extends Placed>(
  found: readonly Found[],
  areas: Tree,
  themes: Tree,
): [Found, ...Found[]][] {
  const patterns: [Found, ...Found[]][] = []
  for (const one of found) {
    const same = patterns.find(
      ([head]) => isNested(themes, head.theme, one.theme) && isNested(areas, head.area, one.area),
    )
    if (same) same.push(one)
    else patterns.push([one])
  }
  return patterns
}
