import { addresses } from "../../platform/html/addresses.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { file, type PageRoute, send, show } from "../../platform/http/page-route.ts"
import * as actions from "./actions.ts"
import { DeskPage } from "./desk-page.tsx"
import { lookAtFigures } from "./look-actions.ts"
import { LookPage } from "./look-page.tsx"
import * as open from "./open-actions.ts"
import { OpenDataFile, OpenDataPage } from "./open-pages.tsx"
import { ReleaseFile, ReleasePage, ReleasesPage } from "./pages.tsx"

export const publicationOperations = [
  actions.releaseDesk,
  actions.publishRelease,
  actions.publishedReleases,
  actions.publishedRelease,
  lookAtFigures,
  ...Object.values(open),
]

export const publicationMenu: MenuEntry[] = [
  {
    href: "/beheer/cijfers",
    label: "Cijfers openbaar maken",
    about: "Eén tabel per kwartaal, zonder dat iemand te herkennen is.",
    icon: "chart-column",
    may: actions.publishers,
  },
]

const openPage = show("/cijfers/open", open.openDataDesk, OpenDataPage)
const desk = show("/beheer/cijfers", actions.releaseDesk, DeskPage)

export const publicationRoutes: PageRoute[] = [
  show(addresses.figures, actions.publishedReleases, ReleasesPage),
  file("/cijfers/:quarter/tabel.csv", actions.publishedRelease, ReleaseFile),
  openPage,
  send("/cijfers/open", open.publishOpenData, openPage, () => ({
    to: "/cijfers/open",
    said: "De open data van dit jaar zijn openbaar.",
  })),
  file("/cijfers/open/:year/bestand.csv", open.oneOpenData, OpenDataFile),
  show("/cijfers/kiezen", lookAtFigures, LookPage),
  show("/cijfers/:quarter", actions.publishedRelease, ReleasePage),
  desk,
  send("/beheer/cijfers", actions.publishRelease, desk, ({ quarter }) => ({
    to: `/cijfers/${quarter}`,
    said: "De cijfers zijn openbaar. Iedereen kan ze nu lezen.",
  })),
]
