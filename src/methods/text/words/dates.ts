import { wordSet } from "./titles.ts"

export const months = wordSet(
  "januari februari maart april mei juni juli augustus september oktober november december",
  "jan feb febr mrt apr jun jul aug sep sept okt oct nov dec",
)

/** Words made of Dutch numerals only: 'zeventien', 'eenentwintigste', 'negentienhonderdachtenzestig'. */
const numeral =
  /^(?:(?:een|eerste|twee|drie|derde|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend|en|de|ste)){1,9}$/

export const isNumeral = (low: string): boolean =>
  low.length > 2 && low.length < 50 && low !== "ende" && numeral.test(low)

const units = ["", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]

/** The ages from 90 up in words, 'negentig' to 'honderdtwaalf'. */
export const highAges: ReadonlySet<string> = new Set([
  ...units.map((unit) => (unit === "" ? "negentig" : `${unit}ennegentig`)),
  ...["honderd", "honderdeen", "honderdeneen", "honderdtwee", "honderdentwee", "honderddrie", "honderdendrie"],
  ...["honderdvier", "honderdvijf", "honderdzes", "honderdzeven", "honderdacht", "honderdnegen", "honderdtien"],
  ...["negentiger", "negentigers", "negentigplusser", "negentigjarige", "honderdjarige", "eeuweling", "honderdplusser"],
  ...units.slice(1).flatMap((unit) => [`${unit}ennegentigjarige`, `${unit}ennegentigste`]),
])
