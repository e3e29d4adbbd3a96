import type { Operation } from "../../platform/http/action.ts"
import type { MenuEntry } from "../../platform/http/frame.tsx"
import { only } from "../../platform/http/may.ts"
import { type PageRoute, send, show } from "../../platform/http/page-route.ts"
import * as actions from "./actions.ts"
import * as asking from "./ask-actions.ts"
import { HelpPage } from "./form-page.tsx"
import * as list from "./open-actions.ts"
import { OpenNeedPage } from "./open-need-page.tsx"
import { OpenNeedsPage } from "./open-needs-page.tsx"
import { NeedPage } from "./pages.tsx"
import * as steps from "./step-actions.ts"

export const needOperations: Operation[] = [
  ...Object.values(actions),
  ...Object.values(asking),
  ...Object.values(list),
  ...Object.values(steps),
]

export const needMenu: MenuEntry[] = [
  {
    href: "/hulp",
    label: "Hulp vragen",
    icon: "hand-heart",
    may: only("worker", "volunteerCoordinator"),
  },
]

const desk = show("/hulp", actions.needForm, HelpPage)
const mine = show("/hulp/:id", actions.myNeed, NeedPage)
const open = show("/hulp/lijst/:id", list.openNeed, OpenNeedPage)

export const needRoutes: PageRoute[] = [
  desk,
  send("/hulp", asking.askForHelp, desk, ({ id, hidden }) => ({
    to: `/hulp/${id}`,
    said: `Je hulpvraag staat op de lijst. ${hidden}`.trim(),
  })),
  show("/hulp/lijst", list.openNeeds, OpenNeedsPage),
  mine,
  send("/hulp/:id/intrekken", steps.withdrawNeed, mine, ({ id }) => ({
    to: `/hulp/${id}`,
    said: "De hulpvraag is ingetrokken.",
  })),
  open,
  send("/hulp/lijst/:id/oppakken", steps.takeUpNeed, open, ({ id }) => ({
    to: `/hulp/lijst/${id}`,
    said: "Je pakt dit op. Neem nu contact op met wie de vraag stelde.",
  })),
  send("/hulp/lijst/:id/afloop", steps.endNeed, open, ({ id }) => ({
    to: `/hulp/lijst/${id}`,
    said: "Bewaard. Wie de vraag stelde, leest hoe het afliep.",
  })),
]
