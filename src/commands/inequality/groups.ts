import { aboveZero, Cells, type Demand, wholeNumber } from "../cells.ts"
import { mustHave } from "../file-command.ts"
import { type Records, WrongInput } from "../records.ts"

export type GivenGroup = { group: string; rank: number; population: number; reached: number; need: number }

const rank: Demand = {
  holds: (value) => Math.abs(value) <= 1e100,
  nl: "is geen getal",
  en: "is not a number",
}

/** The groups of a file. @throws WrongInput at the first cell that cannot be, or where nobody was reached */
export function groupsIn({ columns, records, decimalComma }: Records): GivenGroup[] {
  if (records.length > 0 || columns.length > 0) mustHave(columns, ["group", "rank", "population", "reached", "need"])
  const seen = new Set<string>()
  const groups = records.map(({ line, values }) => {
    const cells = new Cells(line, values, decimalComma)
    const group = String(values.group ?? "").trim()
    if (group === "")
      throw new WrongInput({ nl: "hier ontbreekt een naam", en: "a name is missing here" }, line, "group")
    if (seen.has(group))
      throw new WrongInput(
        { nl: `groep ${group} staat er twee keer`, en: `group ${group} is there twice` },
        line,
        "group",
      )
    seen.add(group)
    return {
      ...{ group, rank: cells.number("rank", rank), population: cells.number("population", aboveZero) },
      ...{ reached: cells.number("reached", wholeNumber), need: cells.number("need", aboveZero) },
    }
  })
  if (groups.length < 2)
    throw new WrongInput({ nl: "dit vraagt minstens twee groepen", en: "this needs at least two groups" })
  if (groups.every(({ reached }) => reached === 0))
    throw new WrongInput({
      nl: "niemand is bereikt: dan valt er niets te vergelijken",
      en: "nobody was reached: there is nothing to compare",
    })
  return groups
}
