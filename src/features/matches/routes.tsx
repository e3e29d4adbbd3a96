import type { Operation } from "../../platform/http/action.ts"
import { only } from "../../platform/http/may.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { type Given, type PageRoute, send, show } from "../../platform/http/page-route.ts"
import { backTo } from "../claims/rules.ts"
import * as approving from "./approve-actions.ts"
import * as calling from "./call-actions.ts"
import { CallsPage } from "./calls-page.tsx"
import { choiceMenu, choiceOperations, choiceRoutes } from "./choice-routes.tsx"
import { answerAsHelper, helperQuestion } from "./helper-actions.ts"
import { HelperPage, thanksForAnswer } from "./helper-page.tsx"
import { helpMatch, myMatches } from "./match-actions.ts"
import { MatchPage } from "./match-page.tsx"
import { MatchesPage } from "./matches-page.tsx"
import { plannedHelp } from "./planned-actions.ts"
import { PlannedNeedPage } from "./planned-need-page.tsx"
import { helpPlanning } from "./planning-actions.ts"
import { PlanningPage } from "./planning-page.tsx"
import { endMatch, noteAcceptance, noteAgreement, releaseMatch } from "./step-actions.ts"

export const matchOperations = [
  ...[helpPlanning, plannedHelp, approving.approveMatch, approving.refuseMatch, myMatches, helpMatch],
  ...[...Object.values(calling), ...choiceOperations],
  ...[noteAgreement, noteAcceptance, endMatch, releaseMatch, helperQuestion, answerAsHelper],
] as Operation[]

export { arrangedMenu } from "./choice-routes.tsx"

export const matchMenu: MenuEntry[] = [
  {
    ...{ href: "/planning", label: "Planning", icon: "calendar", may: only("volunteerCoordinator") },
    also: ["/hulp/bellen", "/hulp/kiezen", "/bereik/hulp", "/bereik/werven", "/wat-niet-lukte"],
  },
  ...choiceMenu,
]

const planning = show("/planning", helpPlanning, PlanningPage)
const planned = show("/planning/:id", plannedHelp, PlannedNeedPage)
const one = show("/hulp/koppeling/:id", helpMatch, MatchPage)
const calls = show("/hulp/bellen", calling.helpCalls, CallsPage)
const asked = show("/hulp/kun-jij/:token", helperQuestion, HelperPage)

const needOf = (c: { req: { param(name: string): string | undefined } }) => ({ need: c.req.param("id") ?? "" })
const approved = (_made: unknown, _c: unknown, { bij }: Given) => ({
  to: backTo("/planning", bij),
  said: "Goedgekeurd. Wie de vraag stelde, krijgt een mail en vraagt het aan de bewoner.",
})
const kept = ({ id }: { id: string }) => ({ to: `/hulp/koppeling/${id}`, said: "Bewaard." })

export const matchRoutes: PageRoute[] = [
  ...choiceRoutes,
  planning,
  send("/planning", approving.approveMatch, planning, approved),
  planned,
  send("/planning/:id/kiezen", approving.approveMatch, planned, approved, needOf),
  send(
    "/planning/:id/niet",
    approving.refuseMatch,
    planned,
    () => ({ to: "/planning", said: "Nabij stelt deze twee niet meer samen voor." }),
    needOf,
  ),
  calls,
  send("/hulp/bellen/:id", calling.endHelpCall, calls, () => ({ to: "/hulp/bellen", said: "Genoteerd dat je belde." })),
  show("/hulp/koppelingen", myMatches, MatchesPage),
  one,
  send("/hulp/koppeling/:id/bewoner", noteAgreement, one, kept),
  send("/hulp/koppeling/:id/helper", noteAcceptance, one, kept),
  send("/hulp/koppeling/:id/afloop", endMatch, one, kept),
  send("/hulp/koppeling/:id/los", releaseMatch, one, kept),
  asked,
  send("/hulp/kun-jij/:token", answerAsHelper, asked, ({ answer }, c) =>
    answer === "accepted"
      ? { to: `/hulp/kun-jij/${c.req.param("token")}`, said: "Dank je. Maak nu samen een afspraak." }
      : { once: thanksForAnswer },
  ),
]
