import { LinkDoor } from "../../platform/html/link-door.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { findOwnOffer } from "./own-actions.ts"

/** For who helps already and has the link on paper. */
export const OwnDoorPage: View<object> = (_none, about) => ({
  title: "Je aanbod",
  // What is typed here is a secret, and the next at this screen must not find it.
  quiet: true,
  calm: true,
  lead: "Bekijk je aanbod, verander het of stop ermee. Dat doe je met de link die je kreeg.",
  main: (
    <>
      <LinkDoor
        state={about.form(findOwnOffer)}
        action="/mijn-aanbod"
        hint="Hij staat in je mail of sms, of op wat je overschreef. Hoofdletters en streepjes maken niet uit."
      />
      <p>
        Doe je mee met een buurtactie? <a href="/mijn-bijdrage">Bekijk of verander je bijdrage</a>
      </p>
      <p>
        Nog geen link? <a href="/aanbod/nieuw">Bied hulp aan</a>
      </p>
    </>
  ),
})
