import { stateLabels } from "../bundles/model.ts"
import type { Result } from "./model.ts"
import { amongOthers } from "./others.ts"
import { bundlesAmong, type FoundBundle } from "./readable-store.ts"
import type { Hit, Hits, Searching } from "./searching.ts"
import { excerptOf, whyInWords } from "./text-rules.ts"

/** The bundles that answer, of those that this reader sees. */
export const foundBundles = (searching: Searching): Promise<Hits<FoundBundle>> => {
  const { asking, reader, country, since } = searching
  return amongOthers(searching, "bundle", (ids) => bundlesAmong(asking.database, reader, country, { ids, since }))
}

export function bundleResult({ query, shelves }: Searching, { row, found }: Hit<FoundBundle>): Result {
  const mark = (text: string) => excerptOf(text, shelves.others.highlight(text, query))
  const reach = row.reach === "internal" ? "alleen van je eigen organisatie" : null
  return {
    id: row.id,
    title: mark(row.bottleneck),
    text: row.explanation === "" ? null : mark(row.explanation),
    why: whyInWords(found.why, query, `${row.bottleneck}\n${row.explanation}`, shelves.language),
    facts: [row.theme, row.area, reach].filter((one) => one !== null),
    state: stateLabels[row.state],
    href: `/bundels/${row.id}`,
    link: "Open deze bundel",
  }
}
