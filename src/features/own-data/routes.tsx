import { type PageRoute, send, show } from "../../platform/http/page-route.ts"
import { ownDataDesk, takeOwnData } from "./actions.ts"
import { OwnDataPage, ownDataFile } from "./pages.tsx"

export const ownDataOperations = [ownDataDesk, takeOwnData]

const page = show("/account/gegevens", ownDataDesk, OwnDataPage)

export const ownDataRoutes: PageRoute[] = [
  page,
  send("/account/gegevens", takeOwnData, page, (data) => ({ file: ownDataFile(data) })),
]
