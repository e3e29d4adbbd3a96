import { isDutchWord, isRoot } from "./dutch-words.ts"
import { nameShape } from "./name-shape.ts"
import { remember } from "./remember.ts"

/**
 * Whether a strange word becomes a Dutch word when two neighbouring letters change places ('Helpdsek', 'Gemeetne'):
 * the commonest slip of fast typing that leaves all letters there. Only words of six letters and more, of which at
 * most twelve neighbours are tried; a name is taken for a slip by chance once in some twenty times.
 */
const isSwapped = (low: string): boolean => {
  if (low.length < 6 || low.length > 24 || nameShape(low) > 2) return false
  for (let at = 1; at < low.length - 1; at++) {
    if (low[at] === low[at + 1]) continue
    if (isDutchWord(`${low.slice(0, at)}${low[at + 1]}${low[at]}${low.slice(at + 2)}`)) return true
  }
  return false
}

/** Whether six letters or more at its beginning or end are a Dutch word: 'Kortverblijf', 'Budgetcoah'. */
const isHalfDutch = (low: string): boolean => {
  if (low.length < 9 || low.length > 24 || nameShape(low) > 1) return false
  for (let cut = 3; cut <= low.length - 3; cut++)
    if ((cut >= 6 && isRoot(low.slice(0, cut))) || (low.length - cut >= 6 && isRoot(low.slice(cut)))) return true
  return false
}

/** Whether a strange word is probably a Dutch word with a slip of the fingers, or half of one. */
export const isTypingError = remember((low: string): boolean => isSwapped(low) || isHalfDutch(low))
