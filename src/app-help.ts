import { entitlementMenu, entitlementOperations, entitlementRoutes } from "./features/entitlements/routes.tsx"
import { fundMenu, fundOperations, fundRoutes } from "./features/fund/routes.tsx"
import { fundWaits } from "./features/fund/waiting.ts"
import { helpItemMenu, helpItemOperations, helpItemRoutes } from "./features/help-items/routes.tsx"
import { insuranceMenu, insuranceOperations, insuranceRoutes } from "./features/insurance/routes.tsx"
import { matchMenu, matchOperations, matchRoutes } from "./features/matches/routes.tsx"
import { matchWaits } from "./features/matches/waiting.ts"
import { needMenu, needOperations, needRoutes } from "./features/needs/routes.tsx"
import { needWaits } from "./features/needs/waiting.ts"
import { offerMenu, offerOperations, offerRoutes } from "./features/offers/routes.tsx"
import { stockMenu, stockOperations, stockRoutes } from "./features/stock/routes.tsx"
import type { Operation } from "./platform/http/action.ts"
import type { MenuEntry } from "./platform/http/frame.tsx"
import type { PageRoute } from "./platform/http/page-route.ts"
import type { Waiting } from "./platform/http/waiting.ts"

/** What is asked and offered, and how the two meet: part of the table of contents in app.tsx. */
export const helpOperations: Operation[] = [
  ...needOperations,
  ...entitlementOperations,
  ...offerOperations,
  ...helpItemOperations,
  ...insuranceOperations,
  ...matchOperations,
  ...fundOperations,
  ...stockOperations,
]

export const helpWaits: Waiting[] = [...needWaits, ...matchWaits, ...fundWaits]

export const helpRoutes: PageRoute[] = [
  ...matchRoutes,
  ...fundRoutes,
  ...stockRoutes,
  ...needRoutes,
  ...entitlementRoutes,
  ...offerRoutes,
  ...helpItemRoutes,
  ...insuranceRoutes,
]

export const helpMenu: MenuEntry[] = [
  ...needMenu,
  ...matchMenu,
  ...entitlementMenu,
  ...offerMenu,
  ...stockMenu,
  ...helpItemMenu,
  ...insuranceMenu,
  ...fundMenu,
]
