import { type Combination, sumOf } from "../audit/system.ts"
import type { Class, PublishedNumber } from "./release.ts"

/** A group of people that an attacker may be after, as classes, and how somebody would say who they are. */
export type Target = { who: string; classes: number[]; of: Combination }

const target = (who: string, classes: number[]): Target => ({ who, classes, of: sumOf(classes) })

/** One less another: who is in the first and not in the second; only where something remains and something is shared. */
function lessTarget(
  numbers: readonly PublishedNumber[],
  members: readonly (readonly number[])[],
  one: number,
  other: number,
): Target[] {
  const without = new Set(members[other])
  const rest = (members[one] ?? []).filter((place) => !without.has(place))
  if (rest.length === 0 || rest.length === members[one]?.length) return []
  return [target(`${numbers[one]?.name} − ${numbers[other]?.name}`, rest)]
}

function sharedTarget(
  numbers: readonly PublishedNumber[],
  members: readonly (readonly number[])[],
  one: number,
  other: number,
): Target[] {
  const within = new Set(members[other])
  const shared = (members[one] ?? []).filter((place) => within.has(place))
  const nested = shared.length === members[one]?.length || shared.length === within.size
  return shared.length === 0 || nested ? [] : [target(`${numbers[one]?.name} ∩ ${numbers[other]?.name}`, shared)]
}

/**
 * Everybody worth being after: what is hidden, the smallest groups that can be told apart, and of each two published
 * numbers that overlap the differences and what they share. Each group once.
 */
export function targetsOf(
  numbers: readonly PublishedNumber[],
  classes: readonly Class[],
  members: readonly (readonly number[])[],
): Target[] {
  const hidden = numbers.flatMap(({ told, name }, place) =>
    told === "shown" ? [] : [target(name, [...(members[place] ?? [])])],
  )
  const touching = numbers.map((_, one) => [
    ...new Set((members[one] ?? []).flatMap((place) => classes[place]?.numbers ?? [])),
  ])
  const pairs = touching.flatMap((others, one) =>
    others.flatMap((other) => [
      ...(other === one ? [] : lessTarget(numbers, members, one, other)),
      ...(other > one ? sharedTarget(numbers, members, one, other) : []),
    ]),
  )
  const alone = classes.map(({ groups }, place) =>
    target(groups.length > 3 ? `${groups[0]} … ${groups.at(-1)}` : groups.join(" + "), [place]),
  )
  const published = new Set(numbers.flatMap(({ told }, place) => (told === "shown" ? [keyOf(members[place])] : [])))
  const seen = new Set<string>(published)
  return [...hidden, ...pairs, ...alone].filter(({ classes: own }) => {
    const key = keyOf(own)
    const isNew = own.length > 0 && !seen.has(key)
    seen.add(key)
    return isNew
  })
}

const keyOf = (classes: readonly number[] = []): string => classes.toSorted((a, b) => a - b).join()
