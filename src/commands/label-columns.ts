const ids = /^(id|.*[_ -](id|code)|\w*code)$/i
const names =
  /^(key|nr|name|naam|label|area|gebied|place|plaats|location|locatie|district|region|regio|buurt|wijk|county|gemeente|municipality|group|groep|theme|thema|organisation|organisatie|unit)$/i
const furtherLabels =
  /^(\w*(name|naam|label)|state|category|categorie|sort|soort|kind|type|case|set|row|rij|source|bron|note|year|jaar|quarter|kwartaal|month|maand|week|day|dag|date|datum|period|periode|time|tijd|t)$/i

/** Whether the name of a column says that it tells what a row is about, whatever is in it. */
export const isLabelName = (column: string): boolean => [ids, names, furtherLabels].some((words) => words.test(column))

/** Of some columns those by which a row is known: an id suffices; without one codes and names, else simply the first. */
export function identifying(columns: readonly string[]): string[] {
  const own = columns.filter((column) => ids.test(column))
  if (own.some((column) => column.toLowerCase() === "id")) return own
  const found = columns.filter((column) => ids.test(column) || names.test(column))
  return found.length > 0 ? found : columns.slice(0, 1)
}
