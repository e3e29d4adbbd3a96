import { randomBytes } from "node:crypto"
import { fromHex, toHex } from "../../methods/oblivious/hex.ts"
import { tokenOfWholeKey } from "../../methods/oblivious/split-key.ts"
import { matchKeys, normalSlk } from "../../methods/person-key/match-keys.ts"
import { type Cells, columnsOf, personFrom } from "../../methods/person-key/people-list.ts"
import { type Born, type Person, readBorn, readPostcode, readSex } from "../../methods/person-key/person.ts"
import { slk581 } from "../../methods/person-key/slk581.ts"
import { type InputRecord, type Records, WrongInput } from "../records.ts"
import { complaints } from "./words.ts"

export type KeyRow = {
  id?: unknown
  slk581: string
  variant: string
  strict: string | null
  fuzzy: string[]
}

const asText = (value: unknown): string => (value === null || value === undefined ? "" : String(value))
const dateText = (born: Born): string =>
  born.kind === "year"
    ? `${born.year}-01-01`
    : `${born.year}-${String(born.month).padStart(2, "0")}-${String(born.day).padStart(2, "0")}`

/** Which column holds what, by its own name. @throws WrongInput where there is no date of birth */
function placesOf(columns: readonly string[]): (readonly [keyof Cells, string])[] {
  const found = columnsOf(columns) ?? []
  const places = columns.flatMap((column, index) => {
    const holds = found[index]
    return holds ? [[holds, column] as const] : []
  })
  if (!places.some(([holds]) => holds === "born")) throw new WrongInput(complaints.noDate, 1)
  return places
}

/** A key of a person of whom a name may be missing altogether: SLK-581 knows what to write then. */
function rowOf({ line, values }: InputRecord, places: ReturnType<typeof placesOf>, tokens: TokensOf): KeyRow {
  const cells: Cells = {}
  for (const [holds, column] of places) cells[holds] = asText(values[column])
  const columnOf = (wanted: keyof Cells) => places.find(([holds]) => holds === wanted)?.[1]
  const wrong = (what: "born" | "sex" | "postcode") => new WrongInput(complaints[what], line, columnOf(what))
  const [born, sex, postcode] = [
    readBorn(cells.born ?? ""),
    readSex(cells.sex ?? ""),
    readPostcode(cells.postcode ?? ""),
  ]
  if (born.kind === "unclear") throw wrong("born")
  if (sex.kind === "unclear") throw wrong("sex")
  if (postcode.kind === "unclear") throw wrong("postcode")
  const family = [cells.prefix, cells.family].filter(Boolean).join(" ")
  const bare = { family, given: cells.given ?? "", sex: sex.value }
  const person: Person = { ...bare, born: born.value, postcode: postcode.value }
  const whole = personFrom(cells)
  const keys = whole.kind === "person" ? matchKeys(whole.person) : { strict: null, fuzzy: [] }
  return {
    ...("id" in values ? { id: values.id } : {}),
    slk581: slk581({ ...bare, dateOfBirth: dateText(born.value) }),
    variant: normalSlk(person),
    strict: keys.strict === null ? null : tokens(keys.strict),
    fuzzy: keys.fuzzy.map(tokens),
  }
}

type TokensOf = (key: string) => string

/** The keys of every record, or with halves of a secret key the tokens. @throws WrongInput with the line and the column */
export function keyRows({ columns, records }: Records, halves: readonly string[]): KeyRow[] {
  const places = placesOf(columns)
  const random = (length = 32) => new Uint8Array(randomBytes(length))
  const secrets = halves.map(fromHex)
  const tokens: TokensOf = secrets.length === 0 ? (key) => key : (key) => toHex(tokenOfWholeKey(key, secrets, random))
  return records.map((record) => rowOf(record, places, tokens))
}
