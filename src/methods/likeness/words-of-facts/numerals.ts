/** Dutch number words up to ninety-nine, from their parts. */
const units = ["", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
const tens = ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
const teens = [
  "tien",
  "elf",
  "twaalf",
  "dertien",
  "veertien",
  "vijftien",
  "zestien",
  "zeventien",
  "achttien",
  "negentien",
]

const below = new Map<string, number>([
  ...units.slice(1).map((word, at): [string, number] => [word, at + 1]),
  ...teens.map((word, at): [string, number] => [word, at + 10]),
])
for (const [ten, word] of tens.entries()) {
  if (word === "") continue
  below.set(word, ten * 10)
  for (const [unit, name] of units.entries()) if (name !== "") below.set(`${name}en${word}`, ten * 10 + unit)
}
export const belowHundred: ReadonlyMap<string, number> = below

/** First to twentieth, which are not formed by one rule; above that '-ste' behind the number. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ["eerste", 1],
  ["derde", 3],
  ["achtste", 8],
  ...[2, 4, 5, 6, 7, 9].map((value): [string, number] => [`${units[value]}de`, value]),
  ...teens.map((word, at): [string, number] => [`${word}de`, at + 10]),
])

const slack = (words: string, below: number, above: number) =>
  words.split(" ").map((word): [string, readonly [number, number]] => [word, [below, above]])

/** Said of numbers that are not meant exactly: how far below and above the number may lie, as shares of it. */
export const roundly: ReadonlyMap<string, readonly [below: number, above: number]> = new Map([
  ...slack("bijna krap haast hooguit maximaal", 0.15, 0),
  ...slack("ruim dik minstens minimaal meer", 0, 0.2),
  ...slack("ongeveer circa ca rond pakweg zowat zo'n kleine plusminus", 0.15, 0.15),
])
