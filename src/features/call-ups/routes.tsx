import { z } from "zod"
import type { Operation } from "../../platform/http/action.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { leadTo, type PageRoute, plain, send, show } from "../../platform/http/page-route.ts"
import * as bringing from "./bring-actions.ts"
import { closeCallUp } from "./close-actions.ts"
import { callUpDesk, followCallUp } from "./desk-actions.ts"
import { CallUpDeskPage } from "./desk-page.tsx"
import { FollowPage } from "./follow-page.tsx"
import { deliveriesAt } from "./follow-parts.tsx"
import { CallUpsPage } from "./list-page.tsx"
import { makeCallUp, rewriteCallUp } from "./make-actions.ts"
import { CallUpPage } from "./one-page.tsx"
import { changeOwnPledge, findOwnPledge, ownPledge, withdrawOwnPledge } from "./own-actions.ts"
import { OwnDoorPage } from "./own-door-page.tsx"
import { OwnPledgePage } from "./own-page.tsx"
import { pledge } from "./pledge-actions.ts"
import { PledgedFace } from "./pledged-face.tsx"
import { PosterPage } from "./poster-page.tsx"
import { listCallUps, oneCallUp, pledgeChallenge } from "./public-actions.ts"
import { callers } from "./rules.ts"
import { saidMailed } from "./words.ts"

export const callUpMenu: MenuEntry[] = [
  { href: "/hulp/buurtacties", label: "Buurtacties", icon: "megaphone", may: callers },
]

export const callUpOperations: Operation[] = [
  ...[listCallUps, oneCallUp, pledgeChallenge, pledge, findOwnPledge, ownPledge, changeOwnPledge, withdrawOwnPledge],
  ...[callUpDesk, followCallUp, makeCallUp, rewriteCallUp, closeCallUp, ...Object.values(bringing)],
] as Operation[]

const root = "/hulp/buurtacties"
const one = show("/buurtacties/:slug", oneCallUp, CallUpPage)
const door = plain("/mijn-bijdrage", OwnDoorPage, z.object({}))
const own = show("/mijn-bijdrage/:code", ownPledge, OwnPledgePage)
const desk = show(root, callUpDesk, CallUpDeskPage)
const followed = show(`${root}/:id`, followCallUp, FollowPage)

type At = { id: string }
const done = (said: string) => (at: At) => ({ to: `${root}/${at.id}`, said })
const saying = (said: string) => (at: At & { hidden: string }) => ({
  ...{ to: `${root}/${at.id}`, said: [said, at.hidden].filter(Boolean).join(" ") },
})
const codeOf = (c: { req: { param(name: string): string | undefined } }) => `/mijn-bijdrage/${c.req.param("code")}`

export const callUpRoutes: PageRoute[] = [
  show("/buurtacties", listCallUps, CallUpsPage),
  one,
  send("/buurtacties/:slug", pledge, one, (pledged) => ({ once: PledgedFace(pledged) })),
  show("/buurtacties/:slug/poster", oneCallUp, PosterPage),
  door,
  leadTo("/mijn-bijdrage", findOwnPledge, ({ code }) => `/mijn-bijdrage/${code}`, findOwnPledge, door),
  own,
  send("/mijn-bijdrage/:code", changeOwnPledge, own, (_done, c) => ({ to: codeOf(c), said: "Veranderd. Dank je." })),
  send("/mijn-bijdrage/:code/afzeggen", withdrawOwnPledge, own, (_done, c) => ({ to: codeOf(c) })),
  desk,
  send(root, makeCallUp, desk, saying("De buurtactie is begonnen. Hang de poster op of stuur het bericht door.")),
  followed,
  send(`${root}/:id`, rewriteCallUp, followed, saying("Veranderd.")),
  send(`${root}/:id/gebracht`, bringing.receiveForCallUp, followed, done("Het staat erbij, en ligt bij de voorraad.")),
  send(`${root}/:id/vergist`, bringing.takeBackDelivery, followed, ({ id }, _c, { blad }) => ({
    to: deliveriesAt(id, Number(blad)),
    said: "Teruggenomen. Het is ook van de plank af.",
  })),
  send(`${root}/:id/afgezegd`, bringing.withdrawPledge, followed, done("Afgezegd. De naam is verwijderd.")),
  send(`${root}/:id/afsluiten`, closeCallUp, followed, (closed) =>
    saying(`Afgesloten. Dank aan iedereen die meedeed. ${saidMailed(closed.mailed)}`)(closed),
  ),
]
