import { callUpMenu, callUpOperations, callUpRoutes } from "./features/call-ups/routes.tsx"
import { callUpWaits } from "./features/call-ups/waiting.ts"
import { claimOperations, claimRoutes } from "./features/claims/routes.tsx"
import { claimWaits } from "./features/claims/waiting.ts"
import { entitlementMenu, entitlementOperations, entitlementRoutes } from "./features/entitlements/routes.tsx"
import { entitlementWaits } from "./features/entitlements/waiting.ts"
import { fundMenu, fundOperations, fundRoutes } from "./features/fund/routes.tsx"
import { fundWaits } from "./features/fund/waiting.ts"
import { helpItemMenu, helpItemOperations, helpItemRoutes } from "./features/help-items/routes.tsx"
import { insuranceMenu, insuranceOperations, insuranceRoutes } from "./features/insurance/routes.tsx"
import { arrangedMenu, matchMenu, matchOperations, matchRoutes } from "./features/matches/routes.tsx"
import { matchWaits } from "./features/matches/waiting.ts"
import { modeMenu, modeOperations, modeRoutes } from "./features/modes/routes.tsx"
import { needMenu, needOperations, needRoutes } from "./features/needs/routes.tsx"
import { needWaits } from "./features/needs/waiting.ts"
import { offerMenu, offerOperations, offerRoutes } from "./features/offers/routes.tsx"
import { reachMenu, reachOperations, reachRoutes } from "./features/reach/routes.tsx"
import { stockMenu, stockOperations, stockRoutes } from "./features/stock/routes.tsx"
import { unmetMenu, unmetOperations, unmetRoutes } from "./features/unmet/routes.tsx"
import { unmetWaits } from "./features/unmet/waiting.ts"
import { visitMenu, visitOperations, visitRoutes } from "./features/visits/routes.tsx"
import type { Operation } from "./platform/http/action.ts"
import type { MenuEntry } from "./platform/http/menu.ts"
import type { PageRoute } from "./platform/http/page-route.ts"
import type { Waiting } from "./platform/http/waiting.ts"

/** What is asked and offered, and how the two meet: part of the table of contents in app.tsx. */
export const helpOperations: Operation[] = [
  ...needOperations,
  ...entitlementOperations,
  ...offerOperations,
  ...helpItemOperations,
  ...insuranceOperations,
  ...modeOperations,
  ...matchOperations,
  ...visitOperations,
  ...claimOperations,
  ...fundOperations,
  ...stockOperations,
  ...unmetOperations,
  ...callUpOperations,
  ...reachOperations,
]

export const helpWaits: Waiting[] = [
  ...claimWaits,
  ...needWaits,
  ...entitlementWaits,
  ...matchWaits,
  ...callUpWaits,
  ...fundWaits,
  ...unmetWaits,
]

export const helpRoutes: PageRoute[] = [
  ...visitRoutes,
  ...unmetRoutes,
  ...claimRoutes,
  ...modeRoutes,
  ...matchRoutes,
  ...fundRoutes,
  ...stockRoutes,
  ...callUpRoutes,
  ...reachRoutes,
  ...needRoutes,
  ...entitlementRoutes,
  ...offerRoutes,
  ...helpItemRoutes,
  ...insuranceRoutes,
]

/** One entry of the menu for who does more than one thing with help. */
const section = { label: "Hulp", icon: "hand-heart" } as const

export const helpMenu: MenuEntry[] = [
  ...matchMenu,
  ...needMenu,
  ...arrangedMenu,
  ...visitMenu,
  ...modeMenu,
  ...entitlementMenu,
  ...offerMenu,
  ...stockMenu,
  ...callUpMenu,
  ...helpItemMenu,
  ...insuranceMenu,
  ...fundMenu,
  ...reachMenu,
  ...unmetMenu,
].map((entry) => ({ ...entry, section }))
