import { addresses } from "../../platform/html/addresses.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { file, type PageRoute, show } from "../../platform/http/page-route.ts"
import * as papers from "./actions.ts"
import { PaperHtml, PaperText } from "./files.tsx"
import { paperKeepers } from "./model.ts"
import { PaperPage, PapersPage, PrivacyPage, root } from "./pages.tsx"

export const paperOperations = Object.values(papers)

export const paperMenu: MenuEntry[] = [
  {
    href: root,
    label: "Papieren",
    about: "DPIA, verwerkingsregister en overeenkomst, met jullie instellingen erin.",
    may: paperKeepers,
  },
]

export const paperRoutes: PageRoute[] = [
  show(addresses.privacy, papers.privacyStatement, PrivacyPage),
  show(root, papers.listPapers, PapersPage),
  show(`${root}/:name`, papers.onePaper, PaperPage),
  file(`${root}/:name/tekst`, papers.onePaper, PaperText),
  file(`${root}/:name/webpagina`, papers.onePaper, PaperHtml),
]
