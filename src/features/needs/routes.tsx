import type { Operation } from "../../platform/http/action.ts"
import type { MenuEntry } from "../../platform/http/frame.tsx"
import { only } from "../../platform/http/may.ts"
import { type PageRoute, send, show } from "../../platform/http/page-route.ts"
import * as actions from "./actions.ts"
import { HelpPage } from "./form-page.tsx"
import { NeedPage, OpenNeedsPage } from "./pages.tsx"
import * as steps from "./step-actions.ts"

export const needOperations: Operation[] = [...Object.values(actions), ...Object.values(steps)]

export const needMenu: MenuEntry[] = [
  {
    href: "/hulp",
    label: "Hulp vragen",
    icon: "hand-heart",
    may: only("worker", "coordinator", "workingGroup", "volunteerCoordinator"),
  },
]

const desk = show("/hulp", actions.needForm, HelpPage)
const one = show("/hulp/:id", actions.oneNeed, NeedPage)

export const needRoutes: PageRoute[] = [
  desk,
  send("/hulp", actions.askForHelp, desk, ({ id, hidden }) => ({
    to: `/hulp/${id}`,
    said: `Je hulpvraag staat op de lijst. ${hidden}`.trim(),
  })),
  show("/hulp/lijst", actions.openNeeds, OpenNeedsPage),
  one,
  send("/hulp/:id/oppakken", steps.takeUpNeed, one, ({ id }) => ({
    to: `/hulp/${id}`,
    said: "Je pakt dit op. Neem nu contact op met wie de vraag stelde.",
  })),
  send("/hulp/:id/afloop", steps.endNeed, one, ({ id }) => ({
    to: `/hulp/${id}`,
    said: "Bewaard. Wie de vraag stelde, leest hoe het afliep.",
  })),
  send("/hulp/:id/intrekken", steps.withdrawNeed, one, ({ id }) => ({
    to: `/hulp/${id}`,
    said: "De hulpvraag is ingetrokken.",
  })),
]
