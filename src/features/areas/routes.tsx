import { only } from "../../platform/http/may.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { type PageRoute, send, show } from "../../platform/http/page-route.ts"
import * as actions from "./actions.ts"
import { AreaPage } from "./area-page.tsx"
import * as choices from "./choice-actions.ts"
import { AreasPage, ImportedFace } from "./pages.tsx"

export const areaOperations = [...Object.values(actions), ...Object.values(choices)]

const managers = only("administrator", "coordinator", "analyst", "workingGroup")

export const areaMenu: MenuEntry[] = [
  {
    href: "/beheer/gebieden",
    label: "Gebieden",
    about: "De gemeenten, wijken en buurten waarover iets wordt doorgegeven.",
    icon: "map-pin",
    may: only("administrator", "analyst"),
  },
]

const areas = show("/beheer/gebieden", { ...actions.listAreas, may: managers }, AreasPage)
const area = show("/beheer/gebieden/:code", { ...actions.showArea, may: managers }, AreaPage)

export const areaRoutes: PageRoute[] = [
  areas,
  send("/beheer/gebieden", actions.importAreas, areas, (result) => ({ once: ImportedFace(result) })),
  send("/beheer/gebieden/eigen", choices.chooseOwnArea, areas, ({ code, name }) => ({
    to: `/beheer/gebieden/${code}`,
    said: `Je organisatie werkt in ${name}. Dit gebied staat voortaan klaar op het formulier.`,
  })),
  area,
  send("/beheer/gebieden/:code/organisatie", choices.chooseAreaOf, area, ({ code, name, organisation }) => ({
    to: `/beheer/gebieden/${code}`,
    said: `${organisation} werkt in ${name}. Dit gebied staat daar voortaan klaar op het formulier.`,
  })),
]
