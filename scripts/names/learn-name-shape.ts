import { letterGroups, weightSigns, zeroSign } from "../../src/methods/text/letter-groups.ts"
import { packSorted } from "./pack-sorted.ts"

type Packed = { groups: string; signs: string }
type Shape = Packed & { bias: number; heldOut: { names: number; words: number }; score: (word: string) => number }

/**
 * Logistic regression on groups of two and three letters: how much a group speaks for a name against an ordinary
 * Dutch word. Every tenth word is kept apart to measure; the heaviest groups are kept, weights rounded to 1/8.
 */
export function learnNameShape(names: string[], words: string[], kept = 3000): Shape {
  const all = [
    ...names.map((word) => ({ groups: letterGroups(word), isName: 1 })),
    ...words.map((word) => ({ groups: letterGroups(word), isName: 0 })),
  ].map((example, at) => ({ ...example, apart: (at * 7919) % 10 === 0, order: (at * 40503) % 65537 }))
  all.sort((a, b) => a.order - b.order)
  const weights = new Map<string, number>()
  let bias = 0
  const score = (groups: string[]) => groups.reduce((sum, group) => sum + (weights.get(group) ?? 0), bias)
  for (let round = 0; round < 8; round++) {
    const rate = 0.12 / (1 + round)
    for (const { groups, isName, apart } of all) {
      if (apart) continue
      const step = rate * (isName - 1 / (1 + Math.exp(-score(groups))))
      bias += step * 0.1
      for (const group of groups) weights.set(group, (weights.get(group) ?? 0) * 0.99995 + step)
    }
  }
  const heaviest = [...weights].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, kept)
  weights.clear()
  for (const [group, weight] of heaviest) weights.set(group, Math.round(weight * 8) / 8)
  const shareRight = (isName: number) => {
    const apart = all.filter((example) => example.apart && example.isName === isName)
    return apart.filter(({ groups }) => score(groups) > 0 === (isName === 1)).length / apart.length
  }
  const heldOut = { names: shareRight(1), words: shareRight(0) }
  const roundBias = Math.round(bias * 8) / 8
  const scored = (word: string) =>
    Math.max(
      -4,
      Math.min(
        4,
        letterGroups(word).reduce((sum, group) => sum + (weights.get(group) ?? 0), roundBias),
      ),
    )
  return { ...packWeights(weights), bias: roundBias, heldOut, score: scored }
}

/** The groups in the order of the alphabet, each as what differs from the one before it, and a sign for each weight. */
function packWeights(weights: Map<string, number>): Packed {
  const groups = [...weights].filter(([, weight]) => weight !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
  const sign = (weight: number) =>
    weightSigns[Math.max(0, Math.min(weightSigns.length - 1, weight * 8 + zeroSign))] ?? ""
  return {
    groups: packSorted(groups.map(([group]) => group)),
    signs: groups.map(([, weight]) => sign(weight)).join(""),
  }
}
