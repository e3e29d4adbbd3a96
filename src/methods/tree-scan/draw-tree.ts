import type { RandomStream } from "../statistics/random-stream.ts"
import { Alias, CountTables, meanBelow } from "./count-table.ts"
import type { TreeProblem } from "./scan-tree.ts"

/** Fills in the cases of replicas, one number for each node with data, each replica from its own stream. */
export type Draw = (into: readonly Int32Array[], streams: readonly RandomStream[]) => void

/** Makes one replica right whose sum is not yet what it must be. */
type Settle = (own: Int32Array, drawn: number, random: RandomStream) => void

function settled(tables: CountTables, settle: Settle): Draw {
  return (into, streams) => {
    for (const [place, drawn] of tables.draw(into, streams).entries())
      settle(into[place] as Int32Array, drawn, streams[place] as RandomStream)
  }
}

/**
 * A multinomial draw: independent Poisson counts of a little less in all, and then the missing cases one by one. Given
 * their sum, Poisson counts are multinomial, so whatever the sum the outcome is exactly multinomial.
 */
function multinomial(cases: number, weights: Float64Array): Draw {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = meanBelow(cases)
  const tables = CountTables.poisson(weights.map((weight) => (weight / all) * mean))
  const alias = new Alias(weights)
  return settled(tables, (own, first, random) => {
    let drawn = first
    while (drawn > cases) drawn = tables.draw([own], [random])[0] as number
    for (; drawn < cases; drawn++) {
      const place = alias.draw(random)
      own[place] = (own[place] as number) + 1
    }
  })
}

/**
 * Which of all observations are the cases, when their number is fixed: independent binomial counts, from which cases are
 * then taken, or to which they are added, by lot until the number is right. Given their number any set is as likely as
 * any other, before and after.
 */
function hypergeometric(cases: number, sizes: Float64Array): Draw {
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const tables = CountTables.binomial(sizes, cases / all)
  const alias = new Alias(sizes)
  return settled(tables, (own, first, random) => {
    let drawn = first
    while (drawn !== cases) {
      const place = alias.draw(random)
      const count = own[place] as number
      const isCase = random.part() * (sizes[place] as number) < count
      if (isCase === drawn < cases) continue
      own[place] = count + (isCase ? -1 : 1)
      drawn += isCase ? -1 : 1
    }
  })
}

/** How cases come about when nothing is special, given what the model holds fixed. */
export function drawOf({ model, cases, sizes }: TreeProblem, holders: Uint32Array): Draw {
  const own = Float64Array.from(holders, (node) => sizes[node] as number)
  const total = cases.reduce((sum, count) => sum + count, 0)
  if (model.conditional) return model.kind === "poisson" ? multinomial(total, own) : hypergeometric(total, own)
  const tables = model.kind === "poisson" ? CountTables.poisson(own) : CountTables.binomial(own, model.chance)
  return (into, streams) => void tables.draw(into, streams)
}
