import type { Operation } from "../../platform/http/action.ts"
import { only } from "../../platform/http/may.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { file, look, type PageRoute, send, show } from "../../platform/http/page-route.ts"
import * as actions from "./actions.ts"
import { NewSignalPage } from "./entry-page.tsx"
import * as importActions from "./import-actions.ts"
import { ImportPage, ImportsPage, ReportFile } from "./import-pages.tsx"
import { likeSignals, lookAround } from "./like-actions.ts"
import { lookAroundAddress } from "./like-part.tsx"
import * as own from "./own-actions.ts"
import { MySignalPage, MySignalsPage } from "./own-pages.tsx"
import { proofChallenge } from "./proof-question.ts"
import { ReportedFace } from "./reported-page.tsx"
import * as withdrawals from "./withdrawal-actions.ts"

export const signalOperations = [actions, { likeSignals, proofChallenge }, own, withdrawals, importActions].flatMap(
  (part): Operation[] => Object.values(part),
)

export const signalMenu: MenuEntry[] = [
  {
    href: "/signalen",
    label: "Mijn signalen",
    icon: "megaphone",
    may: only("worker", "coordinator", "workingGroup", "volunteerCoordinator"),
  },
  {
    href: "/beheer/inlezen",
    label: "Signalen inlezen",
    about: "Een bestand met signalen uit een ander systeem.",
    icon: "upload",
    may: only("administrator", "coordinator"),
  },
]

const entry = show("/signalen/nieuw", actions.signalForm, NewSignalPage)
const mine = show("/signalen", own.mySignals, MySignalsPage)
const one = show("/signalen/:id", own.mySignal, MySignalPage)
const imports = show("/beheer/inlezen", importActions.signalImports, ImportsPage)
const oneImport = show("/beheer/inlezen/:id", importActions.signalImport, ImportPage)

export const signalRoutes: PageRoute[] = [
  entry,
  look(lookAroundAddress, lookAround, NewSignalPage, actions.reportSignal, entry),
  send("/signalen/nieuw", actions.reportSignal, entry, (reported) => ({ once: ReportedFace(reported) })),
  mine,
  one,
  send("/signalen/:id/intrekken", withdrawals.withdrawSignal, one, ({ id }) => ({
    to: `/signalen/${id}`,
    said: "Je signaal is ingetrokken. Het telt niet meer mee.",
  })),
  imports,
  send("/beheer/inlezen", importActions.importSignalFile, imports, ({ id }) => ({ to: `/beheer/inlezen/${id}` })),
  oneImport,
  send("/beheer/inlezen/:id", importActions.continueImport, oneImport, ({ id }) => ({ to: `/beheer/inlezen/${id}` })),
  send("/beheer/inlezen/:id/weggooien", importActions.discardImport, oneImport, () => ({
    to: "/beheer/inlezen",
    said: "Het bestand is weggegooid. Er is niets ingelezen.",
  })),
  file("/beheer/inlezen/:id/verslag", importActions.signalImportReport, ReportFile),
]
