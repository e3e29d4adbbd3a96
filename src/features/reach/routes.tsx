import type { Operation } from "../../platform/http/action.ts"
import { only } from "../../platform/http/may.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { file, type PageRoute, show } from "../../platform/http/page-route.ts"
import { helpReach } from "./reach-actions.ts"
import { ReachFile } from "./reach-file.ts"
import { ReachPage } from "./reach-page.tsx"
import { recruitment } from "./recruit-actions.ts"
import { RecruitPage } from "./recruit-page.tsx"

export const reachOperations: Operation[] = [helpReach, recruitment]

/** Who plans finds it on the planning. */
export const reachMenu: MenuEntry[] = [
  { href: "/bereik/hulp", label: "Bereik van hulp", icon: "chart-column", may: only("coordinator", "analyst") },
]

export const reachRoutes: PageRoute[] = [
  file("/bereik/hulp/tabel.csv", helpReach, ReachFile),
  show("/bereik/hulp", helpReach, ReachPage),
  show("/bereik/werven", recruitment, RecruitPage),
]
