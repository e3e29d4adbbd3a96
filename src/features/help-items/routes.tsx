import type { MenuEntry } from "../../platform/http/menu.ts"
import { type PageRoute, send, show } from "../../platform/http/page-route.ts"
import * as actions from "./actions.ts"
import { HelpItemPage, HelpItemsPage } from "./pages.tsx"

export const helpItemOperations = Object.values(actions)

const root = "/beheer/hulpsoorten"
const keepers = actions.helpItemHistory.may

export const helpItemMenu: MenuEntry[] = [
  {
    href: root,
    label: "Soorten hulp",
    about: "Waaruit mensen kiezen als zij hulp vragen of aanbieden.",
    icon: "hand-heart",
    may: keepers,
  },
]

const all = show(root, { ...actions.listHelpItems, may: keepers }, HelpItemsPage)
const one = show(`${root}/:code`, actions.helpItemHistory, HelpItemPage)

export const helpItemRoutes: PageRoute[] = [
  all,
  send(root, actions.addHelpItem, all, ({ code }) => ({ to: `${root}/${code}`, said: "Het staat op de lijst." })),
  one,
  send(`${root}/:code`, actions.changeHelpItem, one, ({ code }) => ({
    to: `${root}/${code}`,
    said: "Veranderd. De vorige versie blijft leesbaar.",
  })),
]
