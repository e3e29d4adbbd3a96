import { allows } from "../../platform/http/may.ts"
import type { Result } from "./model.ts"
import { amongOthers } from "./others.ts"
import { type FoundPage, pageList } from "./page-list-model.ts"
import type { Hit, Hits, Searching } from "./searching.ts"
import { excerptOf, whyInWords } from "./text-rules.ts"

/** Pages that this reader may open. */
export const foundPages = (searching: Searching): Promise<Hits<FoundPage & { id: string }>> => {
  const { asking, since } = searching
  const may = since === undefined ? pageList.filter((page) => allows(page.may, asking.who)) : []
  return amongOthers(searching, "page", async () => may.map((page) => ({ ...page, id: page.href })))
}

export function pageResult({ query, shelves }: Searching, { row, found }: Hit<FoundPage & { id: string }>): Result {
  const mark = (text: string) => excerptOf(text, shelves.others.highlight(text, query))
  return {
    id: row.href,
    title: mark(row.title),
    text: mark(row.text),
    why: whyInWords(found.why, query, `${row.title}\n${row.text}`, shelves.language),
    facts: [],
    state: null,
    href: row.href,
    link: "Open deze pagina",
  }
}
