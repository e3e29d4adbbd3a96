import { z } from "zod"
import type { Operation } from "../../platform/http/action.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { type Given, type PageRoute, plain, send, show } from "../../platform/http/page-route.ts"
import { ExplanationPage } from "./explanation-page.tsx"
import * as keys from "./key-actions.ts"
import { KeyPage } from "./key-page.tsx"
import * as openings from "./opening-actions.ts"
import { OpeningsPage } from "./opening-page.tsx"
import { OwnSealedPage } from "./own-page.tsx"
import * as receipts from "./receipt-actions.ts"
import { SealedReceiptPage, SealedStoryFace, SealedWithdrawnFace } from "./receipt-pages.tsx"
import { releaseTexts } from "./release-actions.ts"
import { holders } from "./rules.ts"
import * as sealed from "./sealed-actions.ts"
import * as settings from "./setting-actions.ts"
import { EscrowSettingsPage } from "./setting-page.tsx"

export const escrowOperations = [sealed, receipts, keys, openings, { releaseTexts }, settings].flatMap(
  (part): Operation[] => Object.values(part),
)

export const escrowMenu: MenuEntry[] = [
  {
    href: "/beheer/verzegeld",
    label: "Verzegelde signalen",
    about: "Wat pas opengaat als genoeg anderen hetzelfde zien: de sleutel, de regel, wat open mag.",
    icon: "lock",
    may: holders,
  },
]

const mine = show("/verzegeld", sealed.mySealedSignals, OwnSealedPage)
const receipt = plain("/verzegeld/bon", SealedReceiptPage, z.object({}))
const desk = show("/werkgroep/verzegeld", openings.escrowOpenings, OpeningsPage)
const rule = show("/werkgroep/verzegeld/regel", settings.escrowSettings, EscrowSettingsPage)
/** It stands among what one manages now and then. */
const fromManagement: PageRoute = {
  ...show("/beheer/verzegeld", openings.escrowOpenings, OpeningsPage),
  leadsTo: () => "/werkgroep/verzegeld",
}
const digits = (given: Given) => String(given.receipt ?? "")

export const escrowRoutes: PageRoute[] = [
  mine,
  show("/verzegeld/uitleg", sealed.sealChoices, ExplanationPage),
  receipt,
  send("/verzegeld/bon", receipts.openSealedReceipt, receipt, (story, _c, given) => ({
    once: SealedStoryFace(story, digits(given)),
  })),
  send("/verzegeld/bon/intrekken", receipts.withdrawSealedByReceipt, receipt, () => ({ once: SealedWithdrawnFace })),
  send("/verzegeld/:id/intrekken", sealed.withdrawSealed, mine, () => ({
    to: "/verzegeld",
    said: "Je signaal is ingetrokken. De tekst is weg.",
  })),
  desk,
  fromManagement,
  show("/werkgroep/verzegeld/sleutel", keys.escrowKeys, KeyPage),
  rule,
  send("/werkgroep/verzegeld/regel", settings.changeEscrowSettings, rule, () => ({
    to: "/werkgroep/verzegeld/regel",
    said: "De nieuwe regel geldt voor wat vanaf nu verzegeld wordt.",
  })),
  send("/werkgroep/verzegeld/:id/stoppen", openings.stopOpening, desk, () => ({
    to: "/werkgroep/verzegeld",
    said: "De opening is gestopt. Er is niets geopend.",
  })),
]
