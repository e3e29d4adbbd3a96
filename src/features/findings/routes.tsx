import type { MenuEntry } from "../../platform/http/menu.ts"
import { file, type PageRoute, send, show } from "../../platform/http/page-route.ts"
import { counters, finding, themeFindings } from "./actions.ts"
import { decideBundle, findingOfOneBundle, keptFinding } from "./bundle-actions.ts"
import { bundleCard, decisionDesk, keptCard } from "./bundle-desk.ts"
import { BundleFindingPage, KeptFindingPage } from "./bundle-pages.tsx"
import { findingCsv } from "./csv.ts"
import { DecisionPage } from "./decision-page.tsx"
import { bundleDepth, keptDepth, themeDepth } from "./depth-actions.ts"
import * as depth from "./depth-desk.ts"
import type { DepthFile } from "./depth-model.ts"
import { DepthPage } from "./depth-page.tsx"
import * as desk from "./desk-questions.ts"
import { CardPage, FindingsPage } from "./pages.tsx"

export const findingOperations = [
  finding,
  themeFindings,
  findingOfOneBundle,
  keptFinding,
  decideBundle,
  themeDepth,
  bundleDepth,
  keptDepth,
]

export const findingMenu: MenuEntry[] = [
  { href: "/bevindingen", label: "Bevindingen", icon: "chart-column", may: counters },
]

const csv = (found: Parameters<typeof findingCsv>[0]) => ({
  type: "text/csv; charset=utf-8",
  name: "nabij-bevinding.csv",
  body: findingCsv(found),
})

const data = ({ name, text }: DepthFile) => ({ type: "text/csv; charset=utf-8", name, body: text })

const decision = show("/bundels/:id/besluit", decisionDesk, DecisionPage)

export const findingRoutes: PageRoute[] = [
  show("/bevindingen", desk.overview, FindingsPage),
  show("/bevindingen/kaart", desk.card, CardPage),
  file("/bevindingen/kaart/gegevens.csv", desk.card, ({ finding }) => csv(finding)),
  show("/bevindingen/verdieping", depth.themeDepthDesk, DepthPage),
  file("/bevindingen/verdieping/bestand.csv", depth.themeDepthFile, data),
  show("/bevindingen/:id", keptCard, KeptFindingPage),
  show("/bevindingen/:id/verdieping", depth.keptDepthDesk, DepthPage),
  file("/bevindingen/:id/verdieping/bestand.csv", depth.keptDepthFile, data),
  show("/bundels/:id/bevinding/verdieping", depth.bundleDepthDesk, DepthPage),
  file("/bundels/:id/bevinding/verdieping/bestand.csv", depth.bundleDepthFile, data),
  file("/bevindingen/:id/gegevens.csv", keptCard, ({ kept }) => csv(kept.finding)),
  show("/bundels/:id/bevinding", bundleCard, BundleFindingPage),
  file("/bundels/:id/bevinding/gegevens.csv", bundleCard, ({ finding }) => csv(finding)),
  decision,
  send("/bundels/:id/besluit", decideBundle, decision, ({ id }) => ({
    to: `/bundels/${id}`,
    said: "Het besluit is vastgelegd. De cijfers van vandaag zijn erbij bewaard.",
  })),
]
