/**
 * What a word may begin or be part of, one bit each: a rule of which no word of a text has the bit need not run. A bit
 * may be set for nothing, never missing. `known` tells that the others were looked up (word-gates.ts).
 */
export const gate = {
  known: 1,
  month: 1 << 1,
  highAge: 1 << 2,
  institution: 1 << 3,
  streetHead: 1 << 4,
  beforeTown: 1 << 5,
  unit: 1 << 6,
  street: 1 << 7,
  infix: 1 << 8,
  title: 1 << 9,
  naming: 1 << 10,
  firstName: 1 << 11,
  frame: 1 << 12,
  parent: 1 << 13,
  letter: 1 << 14,
  longPlace: 1 << 15,
  functionName: 1 << 16,
  owner: 1 << 17,
  spokenFigure: 1 << 18,
  mail: 1 << 19,
  social: 1 << 20,
  web: 1 << 21,
  court: 1 << 22,
  euro: 1 << 23,
  vehicle: 1 << 24,
  plate: 1 << 25,
  telephone: 1 << 26,
  paper: 1 << 27,
  /** May be a name with a capital in the middle of a sentence, and at its start. */
  nameInside: 1 << 28,
  nameAtStart: 1 << 29,
  fileNumber: 1 << 30,
} as const
