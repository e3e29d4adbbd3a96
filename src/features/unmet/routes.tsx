import type { Operation } from "../../platform/http/action.ts"
import { only } from "../../platform/http/may.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { file, type PageRoute, send, show } from "../../platform/http/page-route.ts"
import * as counting from "./consent-actions.ts"
import { CountingPage } from "./consent-page.tsx"
import * as desk from "./desk-actions.ts"
import { own, root, UnmetPage } from "./desk-page.tsx"
import { MyCountedPage } from "./own-page.tsx"
import { releaseRoot, UnmetReleaseFile, UnmetReleasePage, UnmetReleasesPage } from "./release-pages.tsx"
import { changeUnmetTheme, mappers, unmetTheme, unmetThemes } from "./theme-actions.ts"
import { MappingPage, MappingsPage, mappingRoot } from "./theme-pages.tsx"

export const unmetOperations: Operation[] = [
  ...Object.values(counting),
  ...[desk.unmetDesk, desk.publishUnmet, desk.unmetReleases, desk.unmetRelease],
  ...[unmetThemes, unmetTheme, changeUnmetTheme],
]

/** Who plans finds it by way of the planning. */
export const unmetMenu: MenuEntry[] = [
  {
    href: root,
    label: "Wat niet lukte",
    icon: "circle-alert",
    may: only("coordinator", "workingGroup", "analyst"),
    also: [own],
  },
  { href: own, label: "Wat meetelde", icon: "users", may: only("worker") },
  {
    href: mappingRoot,
    label: "Bij welk thema telt wat?",
    about: "Waar hulp die niet lukte en rechten die er niet kwamen, bij geteld worden.",
    icon: "layers",
    may: mappers,
  },
]

const overview = show(root, desk.unmetDesk, UnmetPage)
const one = show("/hulp/:id/meetellen", counting.needCounting, CountingPage)
const mapping = show(`${mappingRoot}/:kind/:code`, unmetTheme, MappingPage)

/** Before "/hulp/:id" and "/cijfers/:quarter", which would take these words for an id. */
export const unmetRoutes: PageRoute[] = [
  overview,
  send(root, desk.publishUnmet, overview, ({ quarter }) => ({
    to: `${releaseRoot}/${quarter}`,
    said: "Het kwartaal is openbaar. Iedereen kan het nu lezen.",
  })),
  show(own, counting.myCounted, MyCountedPage),
  one,
  send("/hulp/:id/meetellen", counting.answerNeedCounting, one, ({ id, answer }) => ({
    to: `/hulp/${id}/meetellen`,
    said: answer === "yes" ? "Bewaard: ja. Het mag meetellen, zonder naam." : "Bewaard: nee. Er wordt niets geteld.",
  })),
  show(releaseRoot, desk.unmetReleases, UnmetReleasesPage),
  file(`${releaseRoot}/:quarter/tabel.csv`, desk.unmetRelease, UnmetReleaseFile),
  show(`${releaseRoot}/:quarter`, desk.unmetRelease, UnmetReleasePage),
  show(mappingRoot, unmetThemes, MappingsPage),
  mapping,
  send(`${mappingRoot}/:kind/:code`, changeUnmetTheme, mapping, ({ kind, code }) => ({
    to: `${mappingRoot}/${kind}/${code}`,
    said: "Veranderd. Wat eerder gold, blijft leesbaar.",
  })),
]
