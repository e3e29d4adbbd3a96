import pg from "pg"

const { builtins } = pg.types
const int8Array = 1016
const dateArray = 1182
const textArray = 1009

/** A count arrives as a number, as long as a number can hold it exactly. */
function readInteger(text: string): number | string {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : text
}

/** A day has no time zone: it stays the text "2026-03-01" that it is. A moment (timestamptz) becomes a Date. */
const asText = (text: string): string => text

const readTexts = pg.types.getTypeParser(textArray as number) as (text: string) => string[]

const own = new Map<number, (text: string) => unknown>([
  [builtins.INT8, readInteger],
  [builtins.DATE, asText],
  [int8Array, (text) => readTexts(text).map((item) => (item === null ? null : readInteger(item)))],
  [dateArray, readTexts],
])

/** How values of the database become values of the program, for one pool and not for the whole process. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: "text" | "binary") =>
    (format === "binary" ? undefined : own.get(type)) ?? pg.types.getTypeParser(type, format as "text"),
}
