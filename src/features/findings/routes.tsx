import type { MenuEntry } from "../../platform/http/frame.tsx"
import { file, type PageRoute, show } from "../../platform/http/page-route.ts"
import { counters, finding, themeFindings } from "./actions.ts"
import { findingCsv } from "./csv.ts"
import * as desk from "./desk-questions.ts"
import { CardPage, FindingsPage } from "./pages.tsx"

export const findingOperations = [finding, themeFindings]

export const findingMenu: MenuEntry[] = [
  { href: "/bevindingen", label: "Bevindingen", icon: "chart-column", may: counters },
]

const csv = (found: Parameters<typeof findingCsv>[0]) => ({
  type: "text/csv; charset=utf-8",
  name: "nabij-bevinding.csv",
  body: findingCsv(found),
})

export const findingRoutes: PageRoute[] = [
  show("/bevindingen", desk.overview, FindingsPage),
  show("/bevindingen/kaart", desk.card, CardPage),
  file("/bevindingen/kaart/gegevens.csv", desk.card, ({ finding }) => csv(finding)),
]
