import { type PageRoute, send, show } from "../../platform/http/page-route.ts"
import { frontDoor, setUp } from "./actions.ts"
import { HomePage, SetUpPage } from "./pages.tsx"

export const installationOperations = [frontDoor, setUp]

const setUpPage = show("/inrichten", frontDoor, SetUpPage)

export const installationRoutes: PageRoute[] = [
  show("/", frontDoor, HomePage),
  setUpPage,
  send("/inrichten", setUp, setUpPage, () => ({
    to: "/aanmelden",
    said: "Nabij is ingericht. Meld je aan met het wachtwoord dat je koos.",
  })),
]
