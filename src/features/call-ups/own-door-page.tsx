import { LinkDoor } from "../../platform/html/link-door.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { findOwnPledge } from "./own-actions.ts"

/** For who promised something for a call-up and has the link on paper. */
export const OwnDoorPage: View<object> = (_none, about) => ({
  title: "Je bijdrage",
  // What is typed here is a secret, and the next at this screen must not find it.
  quiet: true,
  calm: true,
  lead: "Bekijk wat je voor een buurtactie beloofde, verander het of zeg af. Dat doe je met de link die je kreeg.",
  main: (
    <>
      <LinkDoor
        state={about.form(findOwnPledge)}
        action="/mijn-bijdrage"
        hint="Hij staat in je mail, of op wat je overschreef. Hoofdletters en streepjes maken niet uit."
      />
      <p>
        Bied je op een andere manier hulp aan? <a href="/mijn-aanbod">Bekijk of verander je aanbod</a>
      </p>
      <p>
        Nog geen link? <a href="/buurtacties">Bekijk de buurtacties</a>
      </p>
    </>
  ),
})
