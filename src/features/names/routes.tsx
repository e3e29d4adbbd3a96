import { type PageRoute, send, show } from "../../platform/http/page-route.ts"
import * as actions from "./actions.ts"
import { MyNamePage, NameReadFace, NameToReadPage } from "./pages.tsx"

export const nameOperations = Object.values(actions)

const name = show("/postvak/:id/naam", actions.nameToRead, NameToReadPage)

export const nameRoutes: PageRoute[] = [
  name,
  send("/postvak/:id/naam", actions.readReporterName, name, (read) => ({ once: NameReadFace(read) })),
  show("/mijn-naam", actions.whoReadMyName, MyNamePage),
]
