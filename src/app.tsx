import { Hono } from "hono"
import { compress } from "hono/compress"
import { helpMenu, helpOperations, helpRoutes, helpWaits } from "./app-help.ts"
import { exampleOperations, exampleRoutes } from "./example/routes.tsx"
import { whoComes } from "./features/accounts/identify.ts"
import { accountMenu, accountOperations, accountRoutes } from "./features/accounts/routes.tsx"
import { securityWaits } from "./features/accounts/waiting.ts"
import { whoHoldsLetter } from "./features/agenda/identify.ts"
import { agendaMenu, agendaOperations, agendaRoutes } from "./features/agenda/routes.tsx"
import { agendaWaits } from "./features/agenda/waiting.ts"
import { areaMenu, areaOperations, areaRoutes } from "./features/areas/routes.tsx"
import { bundleMenu, bundleOperations, bundleRoutes } from "./features/bundles/routes.tsx"
import { bundleWaits } from "./features/bundles/waiting.ts"
import { campaignOperations, campaignRoutes } from "./features/campaigns/routes.tsx"
import { dialogueOperations, dialogueRoutes } from "./features/dialogue/routes.tsx"
import { answerWaits, questionWaits } from "./features/dialogue/waiting.ts"
import { escrowMenu, escrowOperations, escrowRoutes } from "./features/escrow/routes.tsx"
import { escrowWaits } from "./features/escrow/waiting.ts"
import { feedbackMenu, feedbackOperations, feedbackRoutes } from "./features/feedback/routes.tsx"
import { feedbackWaits } from "./features/feedback/waiting.ts"
import { findingMenu, findingOperations, findingRoutes } from "./features/findings/routes.tsx"
import { historyMenu, historyOperations, historyRoutes } from "./features/history/routes.tsx"
import { historyWaits } from "./features/history/waiting.ts"
import { homeRoute } from "./features/installation/home.ts"
import { managementRoute } from "./features/installation/management-page.tsx"
import { nameplateOf } from "./features/installation/nameplate.ts"
import { installationOperations, installationRoutes } from "./features/installation/routes.tsx"
import { likenessMenu, likenessOperations, likenessRoutes } from "./features/likeness/routes.tsx"
import { logbookMenu, logbookOf } from "./features/logbook/routes.tsx"
import { nameOperations, nameRoutes } from "./features/names/routes.tsx"
import { ownDataOperations, ownDataRoutes } from "./features/own-data/routes.tsx"
import { paperMenu, paperOperations, paperRoutes } from "./features/papers/routes.tsx"
import { peopleCountMenu, peopleCountOperations, peopleCountRoutes } from "./features/people-count/routes.tsx"
import { promiseRoutes } from "./features/promises/routes.tsx"
import { publicationMenu, publicationOperations, publicationRoutes } from "./features/publication/routes.tsx"
import { searchMenu, searchOperations, searchRoutes } from "./features/search/routes.tsx"
import { signalMenu, signalOperations, signalRoutes } from "./features/signals/routes.tsx"
import { withdrawByReceipt } from "./features/signals/withdrawal-actions.ts"
import { themeMenu, themeOperations, themeRoutes } from "./features/themes/routes.tsx"
import { watchMenu, watchOperations, watchRoutes } from "./features/watch/routes.tsx"
import { watchWaits } from "./features/watch/waiting.ts"
import { weighingMenu, weighingOperations, weighingRoutes } from "./features/weighing/routes.tsx"
import { weighingWaits } from "./features/weighing/waiting.ts"
import type { House } from "./platform/house.ts"
import type { Operation } from "./platform/http/action.ts"
import { type Assets, mountAssets } from "./platform/http/assets.ts"
import { frameOf } from "./platform/http/frame.tsx"
import type { MenuEntry } from "./platform/http/menu.ts"
import { mountApi } from "./platform/http/mount-api.ts"
import { mountPages } from "./platform/http/mount-pages.tsx"
import type { PageRoute } from "./platform/http/page-route.ts"
import { addressesForFiles, secure } from "./platform/http/security.ts"
import { type Identify, recognise, sessionToken } from "./platform/http/session.ts"
import type { Waiting } from "./platform/http/waiting.ts"

export { rounds } from "./app-rounds.ts"

const deeds: Operation[] = [
  ...installationOperations,
  ...accountOperations,
  ...areaOperations,
  ...themeOperations,
  ...likenessOperations,
  ...signalOperations,
  ...weighingOperations,
  ...nameOperations,
  ...ownDataOperations,
  ...dialogueOperations,
  ...bundleOperations,
  ...campaignOperations,
  ...findingOperations,
  ...watchOperations,
  ...historyOperations,
  ...agendaOperations,
  ...feedbackOperations,
  ...helpOperations,
  ...escrowOperations,
  ...peopleCountOperations,
  ...publicationOperations,
  ...searchOperations,
  ...paperOperations,
  ...exampleOperations,
]
const logbook = logbookOf(deeds)

/** Everything that can be asked or changed; the API, its document and the permission tests are made of this list. */
export const operations: Operation[] = [...deeds, ...logbook.operations]

/** What may wait for somebody, as their first page says it: the most pressing on top. */
const waiting: Waiting[] = [
  ...securityWaits,
  ...agendaWaits,
  ...weighingWaits,
  ...answerWaits,
  ...questionWaits,
  ...bundleWaits,
  ...watchWaits,
  ...helpWaits,
  ...escrowWaits,
  ...feedbackWaits,
  ...historyWaits,
]
const home = homeRoute(waiting)

/** Every page. */
export const pages = (house: House): PageRoute[] => [
  home,
  ...installationRoutes,
  ...promiseRoutes(operations),
  ...accountRoutes(house.settings),
  ...areaRoutes,
  ...themeRoutes,
  ...likenessRoutes,
  ...signalRoutes,
  ...nameRoutes,
  ...ownDataRoutes,
  ...dialogueRoutes,
  ...weighingRoutes([...answerWaits, ...watchWaits]),
  ...bundleRoutes,
  ...campaignRoutes,
  ...findingRoutes,
  ...watchRoutes,
  ...historyRoutes,
  ...logbook.routes,
  ...agendaRoutes,
  ...feedbackRoutes(withdrawByReceipt),
  ...helpRoutes,
  ...escrowRoutes,
  ...peopleCountRoutes,
  ...publicationRoutes,
  ...searchRoutes,
  ...paperRoutes,
  managementRoute(menu),
  ...exampleRoutes(home),
]

const menu: MenuEntry[] = [
  ...searchMenu,
  ...signalMenu,
  ...weighingMenu,
  ...bundleMenu,
  ...findingMenu,
  ...agendaMenu,
  ...publicationMenu,
  ...feedbackMenu,
  ...helpMenu,
  ...escrowMenu,
  ...accountMenu,
  ...areaMenu,
  ...themeMenu,
  ...likenessMenu,
  ...watchMenu,
  ...paperMenu,
  ...historyMenu,
  ...logbookMenu,
  ...peopleCountMenu,
]

export function createApp(house: House, assets: Assets): Hono {
  const app = new Hono()
  const database = house.database.kysely
  const identify: Identify = async (c) => {
    const token = sessionToken(c, house.settings)
    const who = await recognise(c, house, (visit) => whoComes(database, visit))
    if (who.kind === "person" || !token) return who
    return (await whoHoldsLetter(database, house.secret, token, house.clock())) ?? who
  }
  const nameplate = nameplateOf(database)
  app.use(compress())
  const routes = pages(house)
  secure(app, house.settings, addressesForFiles(operations, routes))
  app.get("/gezond", (c) => c.text("ok"))
  mountAssets(app, assets)
  mountApi(app, house, identify, operations)
  mountPages(app, { house, identify, frame: frameOf(house, assets, menu, nameplate), nameplate }, routes)
  return app
}
