import type { Operation } from "../../platform/http/action.ts"
import { only } from "../../platform/http/may.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { file, type PageRoute, send, show } from "../../platform/http/page-route.ts"
import { ApplicationPage } from "./application-page.tsx"
import { applyToFund, fundDesk, myFundApplication } from "./apply-actions.ts"
import { FundPage } from "./apply-page.tsx"
import * as deciding from "./decide-actions.ts"
import { DecideOnePage } from "./decide-one-page.tsx"
import { DecidePage } from "./decide-page.tsx"
import { FlowTable } from "./files.ts"
import * as gifts from "./gift-actions.ts"
import * as managing from "./manage-actions.ts"
import { root } from "./manage-model.ts"
import { ManagePage } from "./manage-page.tsx"
import * as questions from "./manage-questions.ts"
import * as payments from "./payment-actions.ts"
import { applicants, keepers } from "./people-rules.ts"
import * as steps from "./step-actions.ts"
import { fundTotals } from "./total-actions.ts"
import { TotalsPage } from "./totals-page.tsx"

export const fundOperations: Operation[] = [
  ...[fundDesk, myFundApplication, applyToFund, fundTotals],
  ...Object.values(steps),
  ...Object.values(deciding),
  ...Object.values(questions),
  ...Object.values(managing),
  ...Object.values(gifts),
  ...Object.values(payments),
]

export const fundMenu: MenuEntry[] = [
  { href: "/hulp/noodfonds", label: "Noodfonds", icon: "landmark", may: applicants, also: ["/noodfonds"] },
  { href: "/noodfonds/beslissen", label: "Noodfonds: beslissen", icon: "scale", may: only("workingGroup") },
  {
    href: root,
    label: "Noodfonds",
    about: "Giften, betalingen, grenzen, en wie over het noodfonds beslist.",
    icon: "landmark",
    may: keepers,
  },
]

const desk = show("/hulp/noodfonds", fundDesk, FundPage)
const mine = show("/hulp/noodfonds/:id", myFundApplication, ApplicationPage)
const toDecide = show("/noodfonds/beslissen", deciding.fundToDecide, DecidePage)
const oneToDecide = show("/noodfonds/beslissen/:id", deciding.fundApplicationToDecide, DecideOnePage)
const manage = show(root, questions.fundManagement, ManagePage)
const kept = (said: string) => () => ({ to: root, said })

/** Before "/hulp/:id", which would take the word for an id. */
export const fundRoutes: PageRoute[] = [
  show("/noodfonds", fundTotals, TotalsPage),
  desk,
  send("/hulp/noodfonds", applyToFund, desk, ({ id, hidden }) => ({
    to: `/hulp/noodfonds/${id}`,
    said: `Je aanvraag is verstuurd. Binnen 24 uur lees je hier het besluit. ${hidden}`.trim(),
  })),
  mine,
  send("/hulp/noodfonds/:id/intrekken", steps.withdrawFundApplication, mine, ({ id }) => ({
    to: `/hulp/noodfonds/${id}`,
    said: "De aanvraag is ingetrokken.",
  })),
  send("/hulp/noodfonds/:id/overhandigd", steps.noteFundHandedOver, desk, () => ({
    to: "/hulp/noodfonds",
    said: "Genoteerd: het geld is bij het huishouden.",
  })),
  toDecide,
  oneToDecide,
  send("/noodfonds/beslissen/:id", deciding.decideOnFund, oneToDecide, ({ state }) => ({
    to: "/noodfonds/beslissen",
    said: saidDecided[state] ?? "Je besluit is bewaard.",
  })),
  manage,
  file(`${root}/tabel`, questions.fundFlows, FlowTable),
  send(`${root}/giften`, gifts.noteFundGift, manage, kept("De gift staat erbij.")),
  send(`${root}/giften/terug`, gifts.takeBackFundGift, manage, kept("Teruggenomen. Beide regels blijven staan.")),
  send(`${root}/betaald/:id`, payments.noteFundPayment, manage, kept("Genoteerd. Wie het vroeg, krijgt een mail.")),
  send(`${root}/terug/:id`, payments.noteFundReturn, manage, kept("Genoteerd. Het geld is weer vrij.")),
  send(`${root}/grenzen`, managing.changeFundSetting, manage, kept("De grenzen zijn veranderd.")),
  send(`${root}/beslissers`, managing.nameFundDecider, manage, kept("Deze persoon beslist nu mee.")),
  send(`${root}/beslissers/:id/stop`, managing.endFundDecider, manage, kept("Deze persoon beslist niet meer mee.")),
]

const saidDecided: Partial<Record<string, string>> = {
  halfway: "Je zei ja. Nu beslist nog iemand anders.",
  reserved: "Twee mensen zeiden ja. Het geld is gereserveerd.",
  refused: "Je zei nee. Wie het vroeg, leest waarom.",
}
