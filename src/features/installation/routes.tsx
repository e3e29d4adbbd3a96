import { z } from "zod"
import { addresses } from "../../platform/html/addresses.ts"
import { type PageRoute, plain, send, show } from "../../platform/http/page-route.ts"
import { AboutPage, AccessibilityPage } from "./about-pages.tsx"
import { frontDoor, setUp } from "./actions.ts"
import { SetUpPage } from "./set-up-page.tsx"

export const installationOperations = [frontDoor, setUp]

const setUpPage = show("/inrichten", frontDoor, SetUpPage)

export const installationRoutes: PageRoute[] = [
  plain(addresses.accessibility, AccessibilityPage, z.object({})),
  plain(addresses.about, AboutPage, z.object({})),
  setUpPage,
  send("/inrichten", setUp, setUpPage, () => ({
    to: "/aanmelden",
    said: "Nabij is ingericht. Meld je aan met het wachtwoord dat je koos.",
  })),
]
