/**
 * Where the columns of a view come from. PostgreSQL's catalogue calls every column of a view nullable, but the parsed
 * query that it keeps (pg_rewrite.ev_action, written by src/backend/nodes/outfuncs.c) names for each output column the
 * table and column of origin, and the outer joins that may turn it into null (varnullingrels).
 */
export interface Source {
  /** Place in the view, counted from 1. */
  position: number
  /** Object number of the table or view of origin, and place of the column in it. */
  table: number
  column: number
}

/** The columns that pass through unchanged and that no outer join can turn into null. */
export function readSources(action: string): Source[] {
  const kinds = listAfter(action, ":rtable (").map((entry) => /:rtekind (\d)/.exec(entry)?.[1])
  const widened = /:jointype [123]/.test(action)
  if (/:setOperations \{/.test(action)) return []
  return listAfter(action, ":targetList (").flatMap((entry) => {
    const found = plainColumn.exec(entry)
    if (!found) return []
    const [variable, position, table, column] = found.slice(1).map(Number) as [number, number, number, number]
    // What a subquery did inside is not told here: where any outer join is around, only true tables are believed.
    if (widened && kinds[variable - 1] !== "0") return []
    return table > 0 ? [{ position, table, column }] : []
  })
}

const plainColumn =
  /^\{TARGETENTRY :expr \{VAR :varno (\d+) [^{}]*:varnullingrels \(b\) [^{}]*\} :resno (\d+) [^{}]*:resorigtbl (\d+) :resorigcol (\d+) /

/** The entries of a list that belongs to the outermost query. */
function listAfter(action: string, label: string): string[] {
  const entries: string[] = []
  let depth = 0
  let inside = false
  let start = 0
  for (let place = 0; place < action.length; place++) {
    if (depth === 1 && !inside && action.startsWith(label, place)) inside = true
    const sign = action[place]
    if (sign === "\\") place++
    else if (sign === "{" && depth++ === 1) start = place
    else if (sign === "}" && --depth === 1 && inside) entries.push(action.slice(start, place + 1))
    // The list ends with the first label after it.
    if (inside && depth === 1 && entries.length > 0 && sign === ")") break
  }
  return entries
}
