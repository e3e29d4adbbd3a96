import type { Operation } from "../../platform/http/action.ts"
import { only } from "../../platform/http/may.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { type PageRoute, send, show } from "../../platform/http/page-route.ts"
import { chooseHelper, helpChoice } from "./choice-actions.ts"
import { ChoicePage } from "./choice-page.tsx"
import { asksNearby, comeForward } from "./nearby-actions.ts"
import { NearbyPage } from "./nearby-page.tsx"
import { PoliciesPage } from "./policies-page.tsx"
import * as dividing from "./policy-actions.ts"
import { policyKeepers } from "./policy-model.ts"
import { PolicyPage } from "./policy-page.tsx"

export const choiceOperations = [
  ...[helpChoice, chooseHelper, asksNearby, comeForward],
  ...Object.values(dividing),
] as Operation[]

/** What is being arranged stands after what one asks. */
export const arrangedMenu: MenuEntry[] = [
  {
    href: "/hulp/koppelingen",
    label: "Geregelde hulp",
    icon: "users",
    may: only("worker", "volunteerCoordinator"),
  },
]

export const choiceMenu: MenuEntry[] = [
  {
    href: "/beheer/verdelen",
    label: "Hoe verdelen wij?",
    about: "Per soort hulp: wie krijgt wat, als er niet genoeg is voor iedereen.",
    icon: "layers",
    may: policyKeepers,
  },
]

const choice = show("/hulp/kiezen/:id", helpChoice, ChoicePage)
const nearby = show("/mijn-aanbod/:code/vragen", asksNearby, NearbyPage)
const policy = show("/beheer/verdelen/:code", dividing.helpPolicy, PolicyPage)

/** To choose oneself, to come forward, and how it is divided. */
export const choiceRoutes: PageRoute[] = [
  choice,
  send("/hulp/kiezen/:id", chooseHelper, choice, ({ id, own }) =>
    own
      ? { to: `/hulp/koppeling/${id}`, said: "Gekozen." }
      : {
          to: "/hulp/koppelingen",
          said: "Gekozen. Wie de vraag stelde, krijgt een mail en vraagt het aan de bewoner.",
        },
  ),
  nearby,
  send("/mijn-aanbod/:code/vragen", comeForward, nearby, (_said, c) => ({
    to: `/mijn-aanbod/${c.req.param("code")}/vragen`,
  })),
  show("/beheer/verdelen", dividing.helpPolicies, PoliciesPage),
  policy,
  send("/beheer/verdelen/:code", dividing.changeHelpPolicy, policy, ({ code }) => ({
    to: `/beheer/verdelen/${code}`,
    said: "Bewaard. Het geldt meteen, voor alles wat nog niet is goedgekeurd.",
  })),
]
