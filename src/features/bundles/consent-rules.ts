import type { State } from "./model.ts"

const early: readonly State[] = ["individual", "possiblePattern", "notStructural"]

/**
 * Whether the working group may know which organisations it has to ask for consent, because nobody there can say it here.
 * Not before others stand behind the words: until then it knows no more than how many organisations there are.
 */
export const mayAskAround = (state: State): boolean => !early.includes(state)
