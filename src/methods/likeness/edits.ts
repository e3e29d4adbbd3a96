/** Letters that sound alike or lie next to each other are changed for one another sooner than others. */
const soundAlike = new Set("dt td ck kc zs sz gc cg gh vf fv iy yi jy yj ks sk sc cs".split(" "))
const keyRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]

function besideOnKeyboard(a: string, b: string): boolean {
  for (const row of keyRows) {
    const at = row.indexOf(a)
    if (at >= 0 && (row[at - 1] === b || row[at + 1] === b)) return true
  }
  return false
}

function costOfSwap(a: string, b: string): number {
  if (a === b) return 0
  if (soundAlike.has(a + b)) return 0.6
  return besideOnKeyboard(a, b) ? 0.8 : 1
}

/** A letter too many or too few: cheap when it repeats the one before it, or is the e that is hardly heard. */
const costOfExtra = (word: string, at: number): number =>
  word[at] === word[at - 1] ? 0.5 : word[at] === "e" && at > 0 && at < word.length - 1 ? 0.7 : 0.9

/** Hardly anybody mistakes the first letter, but people do turn the first two round, or write one that sounds alike. */
export const beginAlike = (one: string, other: string): boolean =>
  one[0] === other[0] || (one[0] === other[1] && one[1] === other[0]) || soundAlike.has(`${one[0]}${other[0]}`)

const plain = { swap: (a: string, b: string) => (a === b ? 0 : 1), extra: () => 1, turned: 1 }
const sounding = { swap: costOfSwap, extra: costOfExtra, turned: 0.6 }

/**
 * How many letters were changed, left out, added or turned round to get from one word to another, each place touched once:
 * the optimal string alignment distance of Damerau (1964) and Levenshtein (1966).
 * @param most gives up beyond this; the result is then higher than `most`
 */
export const editsBetween = (one: string, other: string, most: number): number => distance(one, other, most, plain)

/** The same, with what people mistype or mishear most often for less than 1: 'd' for 't', a letter doubled, two turned round. */
export const slipBetween = (one: string, other: string): number =>
  distance(one, other, Number.POSITIVE_INFINITY, sounding)

type Costs = {
  swap: (a: string, b: string) => number
  extra: (word: string, at: number) => number
  turned: number
}

let [rowBefore, row, next] = [new Float64Array(64), new Float64Array(64), new Float64Array(64)]

function distance(one: string, other: string, most: number, costs: Costs): number {
  if (Math.abs(one.length - other.length) > most || other.length > 62) return Number.POSITIVE_INFINITY
  row[0] = 0
  for (let j = 1; j <= other.length; j++) row[j] = (row[j - 1] as number) + costs.extra(other, j - 1)
  for (let i = 1; i <= one.length; i++) {
    const a = one[i - 1] as string
    next[0] = (row[0] as number) + costs.extra(one, i - 1)
    let least = next[0] as number
    for (let j = 1; j <= other.length; j++) {
      const b = other[j - 1] as string
      let cost = Math.min(
        (row[j] as number) + costs.extra(one, i - 1),
        (next[j - 1] as number) + costs.extra(other, j - 1),
        (row[j - 1] as number) + costs.swap(a, b),
      )
      if (i > 1 && j > 1 && a === other[j - 2] && one[i - 2] === b && a !== b)
        cost = Math.min(cost, (rowBefore[j - 2] as number) + costs.turned)
      next[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return least
    ;[rowBefore, row, next] = [row, next, rowBefore]
  }
  return row[other.length] as number
}

/** Which letters a word has, a bit each. */
export function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) - 97)
  return bits
}

/** Whether two words may be so many edits apart, by the letters that only one of them has: an edit changes at most two. */
export function maybeWithin(edits: number, one: number, other: number): boolean {
  let differ = one ^ other
  let count = 0
  for (; differ !== 0; differ &= differ - 1) count++
  return count <= 2 * edits
}
