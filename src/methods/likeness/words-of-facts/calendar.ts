const monthWords =
  "januari jan|februari feb febr|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sept sep|oktober okt oct|november nov|december dec"

export const monthNumbers: ReadonlyMap<string, number> = new Map(
  monthWords.split("|").flatMap((words, at) => words.split(" ").map((word): [string, number] => [word, at + 1])),
)
/** Short forms that are a month only behind a day: 'jan' is also a name. */
export const onlyBehindDay: ReadonlySet<string> = new Set([
  "jan",
  "jun",
  "jul",
  "sep",
  "oct",
  "dec",
  "mrt",
  "apr",
  "nov",
])

/** Days before each month in a year of 366 days: one number for a day of the year. */
export const daysBefore: readonly number[] = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335, 366]

/** Sunday first. */
export const weekdays: readonly string[] = "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag".split(" ")
export const partOfDay = /^(?:ochtend|morgen|voormiddag|middag|namiddag|avond|nacht)?s?$/

/** Words for a day seen from the day of the report: how many days back, at least and at most. */
export const daysBack: ReadonlyMap<string, readonly [least: number, most: number]> = new Map([
  ["vandaag", [0, 0]],
  ["vanmorgen", [0, 0]],
  ["vanochtend", [0, 0]],
  ["vanmiddag", [0, 0]],
  ["vanavond", [0, 0]],
  ["vannacht", [0, 1]],
  ["gisteren", [1, 1]],
  ["gister", [1, 1]],
  ["gisteravond", [1, 1]],
  ["eergisteren", [2, 2]],
])

/** Feasts that stand on one day of the year. */
export const feasts: ReadonlyMap<string, readonly [month: number, day: number]> = new Map([
  ["jaarwisseling", [1, 1]],
  ["nieuwjaar", [1, 1]],
  ["koningsdag", [4, 27]],
  ["sinterklaas", [12, 5]],
  ["kerst", [12, 25]],
  ["kerstmis", [12, 25]],
  ["oudjaar", [12, 31]],
])

/** Parts of a month, as its first and last day. */
export const partOfMonth: ReadonlyMap<string, readonly [first: number, last: number]> = new Map([
  ["begin", [1, 10]],
  ["half", [10, 20]],
  ["midden", [10, 20]],
  ["halverwege", [10, 20]],
  ["eind", [20, 31]],
  ["einde", [20, 31]],
])
