import { canBeTold } from "./match-keys.ts"
import { type Person, readBorn, readPostcode, readSex } from "./person.ts"

/** What a column of a list may hold, and the names that registers give it. */
const columns = {
  family: /^(achternaam|familienaam|naam|geslachtsnaam|surname|family|family ?name|last ?name)$/,
  prefix: /^(tussenvoegsels?|voorvoegsels?|prefix)$/,
  given: /^(voornaam|voornamen|roepnaam|given|given ?names?|first ?name)$/,
  birthName: /^(geboortenaam|meisjesnaam|birth ?name)$/,
  born: /^(geboortedatum|geboren|geboortejaar|dob|date ?of ?birth|birth ?date)$/,
  sex: /^(geslacht|sex|gender|m\/v|m\/v\/x)$/,
  postcode: /^(postcode|pc4|pc|postal ?code|zip)$/,
} as const
type Column = keyof typeof columns
export type Cells = Partial<Record<Column, string>>

/** What a line lacks or says that cannot be read. */
export type LineFault = "family" | "given" | "born" | "sex" | "postcode"
export type PersonRead = { kind: "person"; person: Person } | { kind: "fault"; faults: LineFault[] }
export type ListLine = PersonRead & { line: number }

/** Which columns a first line names; undefined where it is no heading. The order of the cells then is that of `usual`. */
export function columnsOf(cells: readonly string[]): (Column | undefined)[] | undefined {
  const found = cells.map((cell) => {
    const plain = cell.trim().toLowerCase()
    return (Object.keys(columns) as Column[]).find((column) => columns[column].test(plain))
  })
  return found.filter(Boolean).length >= 2 ? found : undefined
}

/** The order of a list without a heading. */
const usual: readonly Column[] = ["family", "given", "born", "sex", "postcode"]

/** Somebody from the cells of one line. */
export function personFrom(cells: Cells): PersonRead {
  const family = [cells.prefix, cells.family].filter(Boolean).join(" ").trim()
  const given = (cells.given ?? "").trim()
  const [born, sex, postcode] = [
    readBorn(cells.born ?? ""),
    readSex(cells.sex ?? ""),
    readPostcode(cells.postcode ?? ""),
  ]
  const faults: LineFault[] = []
  if (!canBeTold({ family, given: "a" })) faults.push("family")
  if (!canBeTold({ family: "a", given })) faults.push("given")
  if (born.kind === "unclear") faults.push("born")
  if (sex.kind === "unclear") faults.push("sex")
  if (postcode.kind === "unclear") faults.push("postcode")
  if (faults.length > 0 || born.kind === "unclear" || sex.kind === "unclear" || postcode.kind === "unclear")
    return { kind: "fault", faults }
  const birthName = cells.birthName?.trim()
  const person = { family, given, born: born.value, sex: sex.value, postcode: postcode.value }
  return { kind: "person", person: birthName ? { ...person, birthName } : person }
}

const partsOf = (line: string, sign: string): string[] =>
  line.split(sign).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"))

/** The sign that parts the cells of most lines: a tab as a spreadsheet gives it, a semicolon or a comma. */
function signOf(lines: readonly string[]): string {
  const many = (sign: string) => lines.filter((line) => line.split(sign).length >= 3).length
  return ["\t", ";", ","].reduce((best, sign) => (many(sign) > many(best) ? sign : best))
}

/**
 * A list of people as somebody pastes it from a spreadsheet or types it: a line each, with or without a heading. Nothing is
 * guessed: a line that cannot be read says what is the matter.
 */
export function readPeople(text: string): ListLine[] {
  const lines = text.split(/\r?\n/).map((words, index) => ({ words, line: index + 1 }))
  const filled = lines.filter(({ words }) => words.trim() !== "")
  const sign = signOf(filled.map(({ words }) => words))
  const heading = columnsOf(partsOf(filled[0]?.words ?? "", sign))
  return filled.slice(heading ? 1 : 0).map(({ words, line }) => {
    const cells: Cells = {}
    partsOf(words, sign).forEach((cell, index) => {
      const column = (heading ?? usual)[index]
      if (column) cells[column] = cell
    })
    return { line, ...personFrom(cells) }
  })
}
