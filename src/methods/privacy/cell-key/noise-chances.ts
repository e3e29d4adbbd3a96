import { type Block, tiltedChances } from "./tilted.ts"

export type Noise = { noise: number; chance: number }

const tolerance = 1e-9
const reached = 1e-6

/** The least variance that noise without bias can have when it stays 0 for a part. */
function leastVariance(noises: readonly number[], stay: number): number {
  if (noises.includes(0) && stay === 0) return 0
  const below = Math.max(...noises.filter((noise) => noise < 0))
  const above = Math.min(...noises.filter((noise) => noise > 0))
  return (1 - stay) * -below * above
}

/** Joins two blocks up to no noise of which the larger change is the likelier; undefined where there are none. */
function joined(blocks: readonly Block[], chances: readonly number[]): Block[] | undefined {
  const at = blocks.findIndex((_, place) => {
    const next = blocks[place + 1]?.at(-1) ?? 1
    return next <= 0 && (chances[place] as number) > (chances[place + 1] as number) + tolerance
  })
  if (at < 0) return undefined
  return [...blocks.slice(0, at), [...(blocks[at] as Block), ...(blocks[at + 1] as Block)], ...blocks.slice(at + 2)]
}

/** Chances that add up to `mass`; where asked, a larger decrease is no likelier than a smaller one. */
function chancesOf(noises: readonly number[], mass: number, variance: number, monotone: boolean): Noise[] {
  let blocks: Block[] = noises.map((noise) => [noise])
  for (;;) {
    const chances = tiltedChances(blocks, mass, variance)
    const next = monotone ? joined(blocks, chances) : undefined
    if (!next)
      return blocks.flatMap((block, place) => block.map((noise) => ({ noise, chance: chances[place] as number })))
    blocks = next
  }
}

const varianceOf = (noises: readonly Noise[]) => noises.reduce((sum, { noise, chance }) => sum + chance * noise ** 2, 0)

/** Decreases are only unlikelier the larger they are where no noise is possible, and the variance can be reached so. */
function freeChances(noises: readonly number[], variance: number): Noise[] {
  const monotone = chancesOf(noises, 1, variance, noises.includes(0))
  if (varianceOf(monotone) > variance - reached) return monotone
  const free = chancesOf(noises, 1, variance, false)
  return varianceOf(free) > variance - reached ? free : monotone
}

/**
 * The chances of greatest entropy of some noises, with mean 0 and at most a variance. Where no noise must have at least
 * some chance, that is lowered in steps of 0.05 until the variance is reached, as R's ptable does.
 * @throws RangeError when noise of so small a variance does not exist
 */
export function noiseChances(noises: readonly number[], variance: number, stays: number): Noise[] {
  if (leastVariance(noises, 0) > variance) throw new RangeError(`no noise has a variance of at most ${variance} here`)
  const free = freeChances(noises, variance)
  const none = free.find(({ noise }) => noise === 0)
  const moving = noises.filter((noise) => noise !== 0)
  for (let stay = stays; none && stay > none.chance; stay = Math.round((stay - 0.05) * 1e9) / 1e9) {
    if (leastVariance(noises, stay) > variance) continue
    const others = chancesOf(moving, 1 - stay, variance, true)
    if (varianceOf(others) > variance - reached)
      return [...others, { noise: 0, chance: stay }].sort((a, b) => a.noise - b.noise)
  }
  return free
}
