/**
 * A number that is published, or was: of which finest groups of people it is the sum (such as one week in one
 * neighbourhood), how many people, and what is told of that. Groups are known by any name that is theirs alone.
 */
export type PublishedNumber = {
  name: string
  groups: readonly string[]
  count: number
  /** The number itself, nothing, or that it lies within a band. */
  told: "shown" | "hidden" | { least: number; most: number }
}

/** People whom no publication tells apart: all finest groups that are in exactly the same published numbers. */
export type Class = { groups: string[]; numbers: number[] }

/** The classes of a set of published numbers, by the order in which their first group is named. */
export function classesOf(numbers: readonly PublishedNumber[]): Class[] {
  const memberOf = new Map<string, number[]>()
  for (const [place, { groups }] of numbers.entries()) {
    for (const group of new Set(groups)) memberOf.set(group, [...(memberOf.get(group) ?? []), place])
  }
  const classes = new Map<string, Class>()
  for (const [group, places] of memberOf) {
    const key = places.join()
    const same = classes.get(key)
    if (same) same.groups.push(group)
    else classes.set(key, { groups: [group], numbers: places })
  }
  return [...classes.values()]
}

/** For each published number its classes, by their place. */
export function membersOf(numbers: readonly PublishedNumber[], classes: readonly Class[]): number[][] {
  const members = numbers.map((): number[] => [])
  for (const [place, { numbers: within }] of classes.entries())
    for (const number of within) members[number]?.push(place)
  return members
}
