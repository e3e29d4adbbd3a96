/**
 * Sentences as workers type them, made for these tests; every person, number and address is made up. What must be
 * hidden stands between « and »; `kind` says what the sentence tries.
 */
export type MarkedSentence = { kind: string; marked: string }

export const group = (kind: string, ...sentences: string[]): MarkedSentence[] =>
  sentences.map((marked) => ({ kind, marked }))
