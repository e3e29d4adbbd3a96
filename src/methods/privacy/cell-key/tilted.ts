/** Noises that all have the same chance. */
export type Block = readonly number[]

type Moments = { size: number; first: number; second: number }

const mean = (block: Block, power: number) => block.reduce((sum, noise) => sum + noise ** power, 0) / block.length

type Point = { tilt: number; bend: number }

/** The logarithm of the sum of what is tilted and bent, with its slopes and curvature: convex, least at the answer. */
function dual(blocks: readonly Moments[], { tilt, bend }: Point, target: number) {
  const exponents = blocks.map(({ first, second }) => tilt * first + bend * second)
  const top = Math.max(...exponents)
  const parts = blocks.map(({ size }, place) => size * Math.exp((exponents[place] as number) - top))
  const total = parts.reduce((sum, part) => sum + part, 0)
  const chances = parts.map((part) => part / total)
  const over = (of: (block: Moments) => number) =>
    blocks.reduce((sum, block, place) => sum + (chances[place] as number) * of(block), 0)
  const [first, second] = [over((block) => block.first), over((block) => block.second)]
  const curve = [
    over((block) => (block.first - first) ** 2),
    over((block) => (block.first - first) * (block.second - second)),
    over((block) => (block.second - second) ** 2),
  ] as const
  return { value: top + Math.log(total) - bend * target, slope: [first, second - target] as const, curve, chances }
}

/** Newton's method with halved steps; without `bends` only the tilt is sought. */
function leastPoint(blocks: readonly Moments[], target: number, bends: boolean): Point {
  let point: Point = { tilt: 0, bend: 0 }
  for (let round = 0; round < 200; round++) {
    const here = dual(blocks, point, target)
    const [a, b, c] = here.curve
    const [f, g] = here.slope
    const area = a * c - b * b
    const [tilt, bend] = bends ? [(c * f - b * g) / area, (a * g - b * f) / area] : [f / a, 0]
    if (Math.abs(f) + (bends ? Math.abs(g) : 0) < 1e-13 || !Number.isFinite(tilt + bend)) break
    const gain = (f * tilt + (bends ? g * bend : 0)) * 1e-4
    let step = 1
    const next = () => ({ tilt: point.tilt - step * tilt, bend: point.bend - step * bend })
    while (step > 1e-12 && !(dual(blocks, next(), target).value <= here.value - step * gain)) step /= 2
    if (step <= 1e-12) break
    point = next()
  }
  return point
}

/**
 * The chance of each noise in each block, of greatest entropy under mean 0 and a second moment of at most `variance`:
 * exponents are linear and quadratic in the noise.
 * @param mass what the chances add up to
 * @source Jaynes, Information theory and statistical mechanics (1957)
 */
export function tiltedChances(blocks: readonly Block[], mass: number, variance: number): number[] {
  const moments = blocks.map((block) => ({ size: block.length, first: mean(block, 1), second: mean(block, 2) }))
  const target = variance / mass
  const straight = dual(moments, leastPoint(moments, target, false), target)
  const chances =
    straight.slope[1] <= 0 ? straight.chances : dual(moments, leastPoint(moments, target, true), target).chances
  return chances.map((chance, place) => (chance * mass) / (moments[place]?.size as number))
}
