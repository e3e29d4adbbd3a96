import { Heap } from "./heap.ts"

/** How alike two of the texts are; pairs that are not given are not alike at all. */
export type Pair = { one: number; other: number; score: number }

type Group = { members: number[]; beside: Map<number, number> }

/**
 * Groups texts by average linkage (UPGMA; Sokal and Michener, 1958): the two groups whose texts are most alike on average
 * become one, again and again, until no two groups are alike enough. Pairs that are not given count as 0, so only a few
 * nearest neighbours a text are needed, and cost grows with their number.
 * @param size how many texts: 0 up to size - 1
 * @param pairs each pair once or twice; the higher score counts
 * @param least groups become one while they are at least so much alike on average
 * @param most no group grows larger than this
 * @returns groups of two or more, the largest first; what stands alone is in none
 */
export function clustersOf(size: number, pairs: readonly Pair[], least: number, most = size): number[][] {
  const steps = clustering(size, pairs, least, most)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The same in many small steps, for whoever has something else to do in between. */
export function* clustering(
  size: number,
  pairs: readonly Pair[],
  least: number,
  most = size,
): Generator<void, number[][]> {
  const groups = yield* alone(size, pairs)
  const heap = new Heap()
  for (const [one, { beside }] of groups) {
    for (const [other, sum] of beside) if (one < other && sum >= least) heap.push(sum, one, other)
    yield
  }
  let next = size
  for (let top = heap.pop(); top; top = heap.pop()) {
    const a = groups.get(top.one)
    const b = groups.get(top.other)
    if (!a || !b || a.members.length + b.members.length > most) continue
    const group = joined(a, b, top)
    groups.delete(top.one)
    groups.delete(top.other)
    for (const [other, sum] of group.beside) {
      const far = groups.get(other)
      if (!far) continue
      far.beside.delete(top.one)
      far.beside.delete(top.other)
      far.beside.set(next, sum)
      const average = sum / (group.members.length * far.members.length)
      if (average >= least) heap.push(average, other, next)
    }
    groups.set(next++, group)
    yield
  }
  return [...groups.values()]
    .map(({ members }) => members.sort((a, b) => a - b))
    .filter((members) => members.length > 1)
    .sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number))
}

/** Every text as a group of its own, beside those that it is alike. */
function* alone(size: number, pairs: readonly Pair[]): Generator<void, Map<number, Group>> {
  const groups = new Map<number, Group>(
    Array.from({ length: size }, (_, index) => [index, { members: [index], beside: new Map() }]),
  )
  for (const { one, other, score } of pairs) {
    yield
    if (one === other) continue
    const higher = Math.max(score, groups.get(one)?.beside.get(other) ?? 0)
    groups.get(one)?.beside.set(other, higher)
    groups.get(other)?.beside.set(one, higher)
  }
  return groups
}

function joined(a: Group, b: Group, { one, other }: { one: number; other: number }): Group {
  const beside = new Map(a.beside)
  for (const [group, sum] of b.beside) beside.set(group, (beside.get(group) ?? 0) + sum)
  beside.delete(one)
  beside.delete(other)
  return { members: [...a.members, ...b.members], beside }
}
