import { type Hits, ranked, readableHits, type Searching } from "./searching.ts"

/** Finds among the documents of one kind; `rowsOf` gives those that may be read, each with the id of its document. */
export function amongOthers<Row extends { id: string }>(
  searching: Searching,
  kind: string,
  rowsOf: (ids: readonly string[]) => Promise<Row[]>,
): Promise<Hits<Row>> {
  const { others } = searching.shelves
  return readableHits(searching, async (query) => {
    const found = others
      .find(query, { most: others.size, skip: (id) => !id.startsWith(`${kind}:`) })
      .map((one) => ({ ...one, id: one.id.slice(kind.length + 1) }))
    return found.length === 0 ? [] : ranked(found, await rowsOf(found.map(({ id }) => id)))
  })
}
