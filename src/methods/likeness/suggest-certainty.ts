/** How scores become chances: the higher `slope`, the more goes to the best; `nothing` weighs against all themes together. */
export type Certainty = { slope: number; nothing: number }

/** Scores of themes as chances. They add up to less than 1: what is left is the chance that it is about none of them. */
export function chancesOf(scores: readonly number[], { slope, nothing }: Certainty): number[] {
  const best = Math.max(nothing, ...scores.map((score) => slope * score))
  const raised = scores.map((score) => Math.exp(slope * score - best))
  const sum = raised.reduce((total, one) => total + one, Math.exp(nothing - best))
  return raised.map((one) => one / sum)
}

/** A text of which the theme is known, with its scores as if it had not been learned from. */
export type Judged = { scores: readonly number[]; right: number }

/** So many of all texts are taken to be about nothing in the catalogue. */
const shareOfNothing = 0.2
const smallest = 1e-12
const rounds = 3
const steps = 14

/**
 * The certainty under which what is known was most likely (a multinomial logit; temperature scaling, Guo and others, 2017).
 * What a text about nothing in the catalogue looks like is learned from the same texts, with their own theme taken out.
 */
export function certaintyOf(judged: readonly Judged[]): Certainty {
  const surprise = (certainty: Certainty): number =>
    judged.reduce((sum, { scores, right }) => sum + surpriseOf(scores, right, certainty), 0)
  let found: Certainty = { slope: 0.5, nothing: 4 }
  for (let round = 0; round < rounds; round++) {
    found = { ...found, slope: lowestOf((slope) => surprise({ ...found, slope }), 0.01, 3) }
    found = { ...found, nothing: lowestOf((nothing) => surprise({ ...found, nothing }), -5, 15) }
  }
  return found
}

/** Minus the logarithm of the chance of its own theme, and without that theme of nothing. */
function surpriseOf(scores: readonly number[], right: number, { slope, nothing }: Certainty): number {
  let best = nothing
  for (const score of scores) best = Math.max(best, slope * score)
  const own = Math.exp(slope * (scores[right] ?? 0) - best)
  const none = Math.exp(nothing - best)
  let others = 0
  for (const [theme, score] of scores.entries()) if (theme !== right) others += Math.exp(slope * score - best)
  const [known, empty] = [own / (own + others + none), none / (others + none)]
  return -(1 - shareOfNothing) * Math.log(known + smallest) - shareOfNothing * Math.log(empty + smallest)
}

const golden = (Math.sqrt(5) - 1) / 2

/** Where a function with one valley is lowest between two ends, by golden-section search (Kiefer, 1953). */
function lowestOf(heightAt: (place: number) => number, from: number, to: number): number {
  let [low, high] = [from, to]
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)]
  let [atLeft, atRight] = [heightAt(left), heightAt(right)]
  for (let step = 0; step < steps; step++) {
    if (atLeft < atRight) {
      ;[high, right, atRight] = [right, left, atLeft]
      left = high - golden * (high - low)
      atLeft = heightAt(left)
    } else {
      ;[low, left, atLeft] = [left, right, atRight]
      right = low + golden * (high - low)
      atRight = heightAt(right)
    }
  }
  return (low + high) / 2
}
