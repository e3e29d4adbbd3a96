import { addresses } from "../../platform/html/addresses.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { type PageRoute, send, show } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { publicHeads } from "./head-actions.ts"
import { HeadsPage } from "./heads-page.tsx"
import { changeRetention, retentionDesk } from "./retention-actions.ts"
import { retentionKeepers } from "./retention-model.ts"
import { RetentionPage } from "./retention-page.tsx"

export const historyOperations = [publicHeads, retentionDesk, changeRetention]

const retention = show("/beheer/bewaren", retentionDesk, RetentionPage)

export const historyMenu: MenuEntry[] = [
  {
    href: retention.path,
    label: "Bewaren en verwijderen",
    about: "Hoelang teksten en namen blijven, en wat er wegging.",
    icon: "clock",
    may: retentionKeepers,
  },
]

export const historyRoutes: PageRoute[] = [
  show(addresses.history, publicHeads, HeadsPage),
  retention,
  send("/beheer/bewaren", changeRetention, retention, ({ worksFrom }) => ({
    to: "/beheer/bewaren",
    said: `Dit geldt vanaf ${sayDay(worksFrom)}.`,
  })),
]
