import type { MenuEntry } from "../../platform/http/menu.ts"
import { type PageRoute, send, show } from "../../platform/http/page-route.ts"
import * as actions from "./actions.ts"
import * as begin from "./begin-actions.ts"
import { BundlePage } from "./bundle-page.tsx"
import { bundle } from "./bundle-question.ts"
import { ComparePage } from "./compare-page.tsx"
import { compareSignal } from "./compare-question.ts"
import * as consent from "./consent-actions.ts"
import { ConsentPage } from "./consent-page.tsx"
import { CriteriaPage } from "./criteria-page.tsx"
import * as criterion from "./criterion-actions.ts"
import { markDouble } from "./double-actions.ts"
import * as link from "./link-actions.ts"
import { BundlesPage } from "./list-page.tsx"
import { NewBundlePage } from "./new-page.tsx"
import * as proposal from "./proposal-actions.ts"
import { ProposalPage } from "./proposal-page.tsx"
import * as proposals from "./proposal-questions.ts"
import { addedInWords } from "./proposal-rules.ts"
import { ProposalsPage } from "./proposals-page.tsx"
import * as recognition from "./recognition-actions.ts"
import { RecognitionPage } from "./recognition-page.tsx"
import * as walk from "./walk-actions.ts"

export const bundleOperations = [
  actions,
  begin,
  { bundle, compareSignal, markDouble },
  walk,
  link,
  recognition,
  criterion,
  consent,
  proposal,
  proposals,
].flatMap((part) => Object.values(part))

export const bundleMenu: MenuEntry[] = [
  { href: "/bundels", label: "Bundels", icon: "layers", may: actions.listBundles.may },
]

const list = show("/bundels", actions.listBundles, BundlesPage)
const fresh = show("/bundels/nieuw", begin.bundleForm, NewBundlePage)
const possible = show("/bundels/mogelijk", proposals.listProposals, ProposalsPage)
const possibleOne = show("/bundels/mogelijk/:id", proposals.oneProposal, ProposalPage)
const one = show("/bundels/:id", bundle, BundlePage)
const compare = show("/bundels/:id/vergelijking/:signal", compareSignal, ComparePage)
const checklist = show("/bundels/:id/criteria", criterion.bundleCriteria, CriteriaPage)
const asked = show("/herkenning", recognition.listRecognitionRequests, RecognitionPage)
const consents = show("/toestemming", consent.listConsentRequests, ConsentPage)

/** Back to the bundle's page, saying what was done and what was hidden. */
const said =
  (sentence: string) =>
  ({ id, hidden }: { id: string; hidden: string }) => ({
    to: `/bundels/${id}`,
    said: [sentence, hidden].filter(Boolean).join(" "),
  })

export const bundleRoutes: PageRoute[] = [
  list,
  fresh,
  send("/bundels/nieuw", begin.beginBundle, fresh, said("De bundel is begonnen.")),
  possible,
  send("/bundels/mogelijk", proposal.searchProposals, possible, () => ({ to: "/bundels/mogelijk" })),
  possibleOne,
  send("/bundels/mogelijk/:id/toevoegen", proposal.addProposal, possibleOne, (done) => ({
    to: `/bundels/${done.id}`,
    said: addedInWords(done),
  })),
  send("/bundels/mogelijk/:id/geen-bundel", proposal.dismissProposal, possibleOne, ({ hidden }) => ({
    to: "/bundels/mogelijk",
    said: ["Het voorstel is weg uit jullie lijst.", hidden].filter(Boolean).join(" "),
  })),
  one,
  send(
    "/bundels/:id/woorden",
    walk.restateBundle,
    one,
    said("De nieuwe woorden staan er. De vorige blijven te lezen."),
  ),
  send("/bundels/:id/staat", walk.moveBundle, one, said("De staat is veranderd.")),
  send("/bundels/:id/delen", walk.openBundle, one, said("De bundel is gedeeld.")),
  compare,
  send("/bundels/:id/vergelijking/:signal", link.linkSignal, compare, said("Het signaal is gekoppeld.")),
  send("/bundels/:id/vergelijking/:signal/dubbel", markDouble, compare, (done) =>
    said(done.double ? "Het telt nu als dubbel gemeld." : "Het telt niet meer als dubbel gemeld.")(done),
  ),
  send(
    "/bundels/:id/signalen/:signal/losmaken",
    link.unlinkSignal,
    one,
    said("Het signaal is losgemaakt. Het signaal zelf is niet veranderd."),
  ),
  send("/bundels/:id/herkenning", recognition.askRecognition, one, ({ id, asked }) => ({
    to: `/bundels/${id}`,
    said: asked === 1 ? "De vraag is gesteld aan 1 organisatie." : `De vraag is gesteld aan ${asked} organisaties.`,
  })),
  asked,
  send("/herkenning/:id", recognition.answerRecognition, asked, ({ hidden }) => ({
    to: "/herkenning",
    said: ["Dank je. Je antwoord telt mee.", hidden].filter(Boolean).join(" "),
  })),
  checklist,
  send("/bundels/:id/criteria", criterion.judgeCriterion, checklist, ({ id, hidden }, _c, { criterion: number }) => ({
    to: `/bundels/${id}/criteria#kenmerk-${number}`,
    said: ["Je oordeel is vastgelegd.", hidden].filter(Boolean).join(" "),
  })),
  send("/bundels/:id/toestemming", consent.giveConsent, one, said("Jullie besluit is vastgelegd.")),
  send("/bundels/:id/nagevraagd", consent.recordConsent, one, said("Wat zij zeiden, is vastgelegd.")),
  consents,
  send("/toestemming/:id", consent.giveConsent, consents, ({ hidden }) => ({
    to: "/toestemming",
    said: ["Jullie besluit is vastgelegd.", hidden].filter(Boolean).join(" "),
  })),
  send("/bundels/:id/vergelijkingscijfer", consent.enterBaseline, one, said("Het cijfer is bewaard.")),
]
