import { allows, only } from "../../platform/http/may.ts"
import type { Theme } from "../themes/model.ts"
import { changers, labelOf } from "../themes/rules.ts"
import { themes } from "../themes/store.ts"
import type { Result } from "./model.ts"
import { amongOthers } from "./others.ts"
import type { Hit, Hits, Searching } from "./searching.ts"
import { excerptOf, whyInWords } from "./text-rules.ts"

/** Exact numbers are for those who weigh, decide and analyse. */
const counters = only("coordinator", "workingGroup", "analyst")

type FoundTheme = Theme & { id: string }

/** Themes, for who can go somewhere with one. */
export const foundThemes = (searching: Searching): Promise<Hits<FoundTheme>> => {
  const { asking, since } = searching
  const may = since === undefined && (allows(counters, asking.who) || allows(changers, asking.who))
  return amongOthers(searching, "theme", async () =>
    may
      ? (await themes(asking.database)).filter(({ retired }) => !retired).map((one) => ({ ...one, id: one.code }))
      : [],
  )
}

export function themeResult({ query, shelves, country, asking }: Searching, { row, found }: Hit<FoundTheme>): Result {
  const mark = (text: string) => excerptOf(text, shelves.others.highlight(text, query))
  const names = [row.labelNl, row.labelBe, ...row.aliases.map((one) => one.replaceAll("_", " "))]
  const label = labelOf(row, country)
  const other = [...new Set(names)].filter((name) => name !== label)
  const counts = allows(counters, asking.who)
  return {
    id: row.code,
    title: mark(label),
    text: row.description === "" ? null : mark(row.description),
    why: whyInWords(found.why, query, [...names, row.description].join("\n"), shelves.language),
    facts: other.length > 0 ? [`heet ook: ${other.join(", ")}`] : [],
    state: null,
    href: counts ? `/bevindingen/kaart?theme=${row.code}&area=alles` : `/beheer/themas/${row.code}`,
    link: counts ? "Bekijk de cijfers" : "Open dit thema",
  }
}
