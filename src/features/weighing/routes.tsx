import type { MenuEntry } from "../../platform/http/menu.ts"
import { type PageRoute, send, show } from "../../platform/http/page-route.ts"
import { type Waiting, withWaits } from "../../platform/http/waiting.ts"
import * as actions from "./actions.ts"
import { CompareSignalsPage } from "./compare-page.tsx"
import { compareSignals } from "./compare-question.ts"
import { InboxPage } from "./inbox-page.tsx"
import { inboxAddress, weighedInWords } from "./rules.ts"
import { InboxSignalPage } from "./signal-page.tsx"

export const weighingOperations = [...Object.values(actions), compareSignals]

export const weighingMenu: MenuEntry[] = [
  { href: "/postvak", label: "Postvak", icon: "inbox", may: actions.weighSignals.may },
]

const one = show("/postvak/:id", actions.inboxSignal, InboxSignalPage)

/** What else may wait for whoever opens the inbox is known to other features, so it is handed in. */
export const weighingRoutes = (beside: readonly Waiting[]): PageRoute[] => {
  const inbox = show("/postvak", withWaits(actions.inbox, beside), InboxPage)
  return [
    inbox,
    send("/postvak/wegen", actions.weighSignals, inbox, (done, _c, given) => ({
      to: inboxAddress(given),
      said: weighedInWords(done),
    })),
    one,
    send("/postvak/:id/wegen", actions.weighSignals, one, (done, c) => ({
      to: `/postvak/${c.req.param("id")}`,
      said: weighedInWords(done),
    })),
    show("/postvak/:id/vergelijking/:other", compareSignals, CompareSignalsPage),
  ]
}
