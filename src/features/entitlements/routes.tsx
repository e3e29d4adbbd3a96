import type { MenuEntry } from "../../platform/http/menu.ts"
import { type PageRoute, send, show } from "../../platform/http/page-route.ts"
import * as actions from "./actions.ts"
import { EntitlementsPage } from "./pages.tsx"
import * as questions from "./questions.ts"
import { EntitlementPage } from "./right-page.tsx"
import { keepers } from "./rules.ts"

export const entitlementOperations = [...Object.values(actions), ...Object.values(questions)]

export const entitlementMenu: MenuEntry[] = [
  {
    href: "/beheer/rechten",
    label: "Rechten",
    about: "Waar iemand misschien recht op heeft, voordat je hulp vraagt: de lijst bijhouden.",
    icon: "scale",
    may: keepers,
  },
]

const list = show("/beheer/rechten", { ...questions.listEntitlements, may: keepers }, EntitlementsPage)
const one = show("/beheer/rechten/:code", questions.oneEntitlement, EntitlementPage)

export const entitlementRoutes: PageRoute[] = [
  list,
  send("/beheer/rechten", actions.addEntitlement, list, ({ code }) => ({
    to: `/beheer/rechten/${code}`,
    said: "Het recht staat op de lijst.",
  })),
  one,
  send("/beheer/rechten/:code", actions.changeEntitlement, one, ({ code }) => ({
    to: `/beheer/rechten/${code}`,
    said: "Het recht is veranderd. De vorige versie blijft leesbaar.",
  })),
  send("/beheer/rechten/:code/nagekeken", actions.noteEntitlementLook, one, ({ code }) => ({
    to: `/beheer/rechten/${code}`,
    said: "Opgeschreven dat jij dit vandaag nakeek.",
  })),
]
