import type { Operation } from "../../platform/http/action.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { type PageRoute, send, show } from "../../platform/http/page-route.ts"
import { changeMatchMode, matchMode } from "./actions.ts"
import { modeKeepers } from "./model.ts"
import { ModePage } from "./page.tsx"

export const modeOperations: Operation[] = [matchMode, changeMatchMode]

const root = "/beheer/koppelen"

export const modeMenu: MenuEntry[] = [
  {
    href: root,
    label: "Wie keurt goed?",
    about:
      "Hoe hulp geregeld wordt voor wie via jullie hulp vraagt: van alles via een coördinator tot tussen mensen zelf.",
    icon: "users",
    may: modeKeepers,
  },
]

const desk = show(root, matchMode, ModePage)

export const modeRoutes: PageRoute[] = [
  desk,
  send(root, changeMatchMode, desk, () => ({ to: root, said: "Bewaard. Wat eerder gold, blijft leesbaar." })),
]
