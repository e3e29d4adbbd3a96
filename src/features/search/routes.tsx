import { addresses } from "../../platform/html/addresses.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { leadTo, type PageRoute, show } from "../../platform/http/page-route.ts"
import { searchAll } from "./actions.ts"
import { beginSearch, searchPage } from "./page-question.ts"
import { SearchPage } from "./pages.tsx"
import { searchers } from "./rules.ts"

export const searchOperations = [searchAll]

export const searchMenu: MenuEntry[] = [{ href: addresses.search, label: "Zoeken", icon: "search", may: searchers }]

const search = show(addresses.search, searchPage, SearchPage)

export const searchRoutes: PageRoute[] = [
  search,
  leadTo(addresses.search, beginSearch, ({ address }) => address, beginSearch, search),
]
