import { z } from "zod"
import type { Action, Operation } from "../../platform/http/action.ts"
import { only } from "../../platform/http/may.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { type Given, type PageRoute, plain, send, show } from "../../platform/http/page-route.ts"
import * as actions from "./actions.ts"
import { FeedbackPage, StoryPage } from "./pages.tsx"
import * as receipts from "./receipt-actions.ts"
import {
  ReceiptPage,
  ReceiptStoryFace,
  ReceiptVerdictPage,
  VerdictGivenFace,
  WithdrawnFace,
  WithdrawPage,
} from "./receipt-pages.tsx"
import * as remarks from "./remark-actions.ts"
import { RemarksPage } from "./remarks-page.tsx"
import * as teams from "./team-actions.ts"
import { TeamPage } from "./team-page.tsx"
import { TeamsPage } from "./teams-page.tsx"
import * as verdicts from "./verdict-actions.ts"
import { VerdictPage } from "./verdict-pages.tsx"
import { feedbackVisit } from "./visit.ts"

export const feedbackOperations: Operation[] = [
  ...Object.values(actions),
  ...Object.values(receipts),
  ...Object.values(verdicts),
  ...Object.values(remarks),
  ...Object.values(teams),
]

export const feedbackMenu: MenuEntry[] = [
  {
    href: "/beheer/teams",
    label: "Teams",
    about: "Wie bij welk team hoort, voor het nieuws over hun signalen.",
    icon: "users",
    may: only("administrator", "coordinator"),
  },
]

const news = show("/terugkoppeling", feedbackVisit, FeedbackPage)
const verdict = show("/terugkoppeling/oordeel/:agendaItemId", verdicts.openVerdict, VerdictPage)
const teamList = show("/beheer/teams", teams.listTeams, TeamsPage)
const team = show("/beheer/teams/:id", teams.oneTeam, TeamPage)

const nothing = z.object({})
const receipt = plain("/bon", ReceiptPage, nothing)
const withdrawal = plain("/bon/intrekken", WithdrawPage, nothing)
const receiptVerdict = plain("/bon/oordeel", ReceiptVerdictPage, nothing)
const digits = (given: Given) => String(given.receipt ?? "")

/** The withdrawal with a receipt is an action of the signals; its page stands among the pages of the receipt. */
export const feedbackRoutes = (withdrawByReceipt: Action): PageRoute[] => [
  news,
  show("/terugkoppeling/:id", actions.signalStory, StoryPage),
  verdict,
  send("/terugkoppeling/oordeel/:agendaItemId", verdicts.giveVerdict, verdict, () => ({
    to: "/terugkoppeling",
    said: "Dank je. Je antwoord telt mee, zonder je naam.",
  })),
  show("/oordelen/:agendaItemId", remarks.verdictRemarks, RemarksPage),
  receipt,
  send("/bon", receipts.openReceipt, receipt, (story, _c, given) => ({ once: ReceiptStoryFace(story, digits(given)) })),
  withdrawal,
  send("/bon/intrekken", withdrawByReceipt, withdrawal, (_done, _c, given) => ({ once: WithdrawnFace(digits(given)) })),
  receiptVerdict,
  send("/bon/oordeel", verdicts.giveVerdictByReceipt, receiptVerdict, (_done, _c, given) => ({
    once: VerdictGivenFace(digits(given)),
  })),
  teamList,
  team,
  send("/beheer/teams/:id", teams.setTeamEmail, team, ({ email }) => ({
    to: "/beheer/teams",
    said: email ? `De mail van maandag gaat naar ${email}.` : "Er gaat geen mail meer naar dit team.",
  })),
]
