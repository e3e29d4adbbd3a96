import type { Operation } from "../../platform/http/action.ts"
import { file, type PageRoute, show } from "../../platform/http/page-route.ts"
import { helpReach } from "./reach-actions.ts"
import { ReachFile } from "./reach-file.ts"
import { ReachPage } from "./reach-page.tsx"
import { recruitment } from "./recruit-actions.ts"
import { RecruitPage } from "./recruit-page.tsx"

export const reachOperations: Operation[] = [helpReach, recruitment]

export const reachRoutes: PageRoute[] = [
  file("/bereik/hulp/tabel.csv", helpReach, ReachFile),
  show("/bereik/hulp", helpReach, ReachPage),
  show("/bereik/werven", recruitment, RecruitPage),
]
