import type { Sheet } from "./lines.ts"
import type { Counted } from "./read-cases.ts"
import { rowsOf, textIn, wrongAt } from "./rows.ts"
import { nameOf, WrongFile } from "./wrong-file.ts"

/** Cases among nobody: told of the line that says nobody lives there, else of the cases, of which the place is missing. */
export function nobodyThere({ row, id }: Counted, people: Sheet): WrongFile {
  const shown = JSON.stringify(id)
  if (people === row.sheet) {
    return wrongAt(row, "people", {
      nl: `${shown} heeft gevallen maar geen inwoners`,
      en: `${shown} has cases but no population`,
    })
  }
  const [cases, there] = [nameOf(row.file), nameOf(people.file)]
  const own = rowsOf(people).find((one) => textIn(one, "id") === id)
  if (!own) {
    return wrongAt(row, "id", {
      nl: `${shown} heeft gevallen maar ontbreekt in ${there.nl}`,
      en: `${shown} has cases but is missing in ${there.en}`,
    })
  }
  return wrongAt(own, "people", {
    nl: `${shown} heeft hier geen inwoners, maar wel gevallen (${cases.nl}, regel ${row.line})`,
    en: `${shown} has no population here, but it has cases (${cases.en}, line ${row.line})`,
  })
}

/** @param covariates the names of the columns that say of which kind people are; without names they come last */
export function nobodyOfThisKind({ row }: Counted, covariates: readonly string[]): WrongFile {
  const complaint = {
    nl: "van deze soort mensen staat er niemand bij de inwoners",
    en: "nobody of this kind is in the population",
  }
  return new WrongFile(row.file, complaint, row.line, covariates[0] ?? String(row.sheet.roles.length + 1))
}

export const nothingExpected = ({ row, id }: Counted): WrongFile =>
  wrongAt(row, "expected", {
    nl: `${JSON.stringify(id)} heeft gevallen terwijl er niets verwacht is`,
    en: `${JSON.stringify(id)} has cases where nothing is expected`,
  })
