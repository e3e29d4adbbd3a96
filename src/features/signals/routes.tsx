import type { MenuEntry } from "../../platform/http/frame.tsx"
import { only } from "../../platform/http/may.ts"
import { type PageRoute, send, show } from "../../platform/http/page-route.ts"
import * as actions from "./actions.ts"
import { NewSignalPage } from "./entry-page.tsx"
import { MySignalPage, MySignalsPage, ReportedFace } from "./pages.tsx"

export const signalOperations = Object.values(actions)

export const signalMenu: MenuEntry[] = [
  {
    href: "/signalen",
    label: "Mijn signalen",
    icon: "megaphone",
    may: only("worker", "coordinator", "workingGroup", "volunteerCoordinator"),
  },
]

const entry = show("/signalen/nieuw", actions.signalForm, NewSignalPage)
const mine = show("/signalen", actions.mySignals, MySignalsPage)
const one = show("/signalen/:id", actions.mySignal, MySignalPage)

export const signalRoutes: PageRoute[] = [
  entry,
  send("/signalen/nieuw", actions.reportSignal, entry, (reported) => ({ once: ReportedFace(reported) })),
  mine,
  one,
  send("/signalen/:id/intrekken", actions.withdrawSignal, one, ({ id }) => ({
    to: `/signalen/${id}`,
    said: "Je signaal is ingetrokken. Het telt niet meer mee.",
  })),
]
