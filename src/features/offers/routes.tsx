import { z } from "zod"
import type { Operation } from "../../platform/http/action.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { leadTo, type PageRoute, plain, send, show } from "../../platform/http/page-route.ts"
import { changeOwnOffer } from "./change-actions.ts"
import * as checks from "./check-actions.ts"
import * as desk from "./desk-actions.ts"
import * as forms from "./form-actions.ts"
import { OfferFormPage } from "./form-page.tsx"
import { listOffers } from "./list-actions.ts"
import { OffersPage } from "./list-page.tsx"
import { offerHelp } from "./offer-actions.ts"
import { OfferedFace } from "./offered-face.tsx"
import { OneOfferPage } from "./one-page.tsx"
import { findOwnOffer, ownOffer, stepOwnOffer } from "./own-actions.ts"
import { OwnDoorPage } from "./own-door-page.tsx"
import { OwnOfferPage } from "./own-page.tsx"
import { coordinators } from "./people-rules.ts"
import { wishOfferMail } from "./wish-actions.ts"

export const offerOperations: Operation[] = [
  ...Object.values(forms),
  ...[offerHelp, findOwnOffer, ownOffer, stepOwnOffer, wishOfferMail, changeOwnOffer, listOffers],
  ...Object.values(desk),
  ...Object.values(checks),
]

export const offerMenu: MenuEntry[] = [{ href: "/aanbod", label: "Aanbod", icon: "users", may: coordinators }]

const form = show("/aanbod/nieuw", forms.offerForm, OfferFormPage)
const door = plain("/mijn-aanbod", OwnDoorPage, z.object({}))
const own = show("/mijn-aanbod/:code", ownOffer, OwnOfferPage)
const one = show("/aanbod/:id", desk.oneOffer, OneOfferPage)
const back = ({ id }: { id: string }) => `/aanbod/${id}`

export const offerRoutes: PageRoute[] = [
  form,
  send("/aanbod/nieuw", offerHelp, form, (offered) => ({ once: OfferedFace(offered) })),
  door,
  leadTo("/mijn-aanbod", findOwnOffer, ({ code }) => `/mijn-aanbod/${code}`, findOwnOffer, door),
  own,
  send("/mijn-aanbod/:code", stepOwnOffer, own, (_step, c) => ({ to: `/mijn-aanbod/${c.req.param("code")}` })),
  send("/mijn-aanbod/:code/anders", changeOwnOffer, own, ({ changed }, c) => ({
    to: `/mijn-aanbod/${c.req.param("code")}`,
    said: changed ? "Bewaard. Het geldt vanaf nu." : "Er is niets veranderd.",
  })),
  send("/mijn-aanbod/:code/mail", wishOfferMail, own, (_wish, c) => ({ to: `/mijn-aanbod/${c.req.param("code")}` })),
  show("/aanbod", listOffers, OffersPage),
  one,
  send("/aanbod/:id/gezien", checks.checkOffer, one, (done) => ({ to: back(done), said: "Het staat erbij." })),
  send("/aanbod/:id/terugnemen", checks.takeBackCheck, one, (done) => ({
    to: back(done),
    said: "Teruggenomen. Wat er stond, blijft leesbaar.",
  })),
  send("/aanbod/:id/stap", desk.stepOffer, one, (done) => ({ to: back(done), said: "Bewaard." })),
]
