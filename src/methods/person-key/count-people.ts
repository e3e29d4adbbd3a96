/** What stands for one registration: codes of which nobody can tell whom they are of. */
export type Tokens = { strict: string; fuzzy: readonly string[] }

/** Between `atLeast` (every key joins) and `atMost` (only the strict key joins) different people. */
export type PeopleCounted = { atLeast: number; atMost: number }

/**
 * How many different people a list of registrations is about. `atMost` counts different strict codes. `atLeast` joins
 * registrations that share any code, one after the other, so that a typing mistake or a name after marriage does not make two
 * people of one; twins, who share a family name and a birthday, are then taken for one too.
 * Disjoint sets with path halving and union by size (Tarjan & van Leeuwen, J. ACM 31:2, 1984).
 */
export function countPeople(registrations: readonly Tokens[]): PeopleCounted {
  const parent = registrations.map((_, index) => index)
  const size = registrations.map(() => 1)
  const rootOf = (start: number): number => {
    let at = start
    while (parent[at] !== at) {
      const up = parent[at] as number
      parent[at] = parent[up] as number
      at = parent[at] as number
    }
    return at
  }
  const firstWith = new Map<string, number>()
  registrations.forEach(({ strict, fuzzy }, index) => {
    for (const token of [strict, ...fuzzy]) {
      const other = firstWith.get(token)
      if (other === undefined) firstWith.set(token, index)
      else join(parent, size, rootOf(other), rootOf(index))
    }
  })
  const atLeast = parent.filter((up, index) => up === index).length
  return { atLeast, atMost: new Set(registrations.map(({ strict }) => strict)).size }
}

function join(parent: number[], size: number[], one: number, other: number): void {
  if (one === other) return
  const [large, small] = (size[one] as number) >= (size[other] as number) ? [one, other] : [other, one]
  parent[small] = large
  size[large] = (size[large] as number) + (size[small] as number)
}
