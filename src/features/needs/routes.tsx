import { z } from "zod"
import type { Operation } from "../../platform/http/action.ts"
import { anyone, only } from "../../platform/http/may.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { leadTo, look, type PageRoute, plain, send, show } from "../../platform/http/page-route.ts"
import * as actions from "./actions.ts"
import * as asking from "./ask-actions.ts"
import * as desks from "./desk-actions.ts"
import { DeskPage, DoorPage, deskDone } from "./desk-page.tsx"
import { deskMinutes } from "./desk-words.ts"
import { DesksPage, deskOpened } from "./desks-page.tsx"
import * as fillings from "./filling-actions.ts"
import { HelpPage } from "./form-page.tsx"
import * as list from "./open-actions.ts"
import { OpenNeedPage } from "./open-need-page.tsx"
import { OpenNeedsPage } from "./open-needs-page.tsx"
import { NeedPage } from "./pages.tsx"
import * as papers from "./paper-actions.ts"
import { PaperPage } from "./paper-page.tsx"
import { papersFace } from "./paper-sheet.tsx"
import { PhonePage } from "./phone-page.tsx"
import * as rules from "./rule-actions.ts"
import { ruleKeepers } from "./rule-model.ts"
import { RulePage } from "./rule-page.tsx"
import * as steps from "./step-actions.ts"

export const needOperations: Operation[] = [
  ...Object.values(actions),
  ...Object.values(asking),
  ...Object.values(list),
  ...Object.values(steps),
  ...Object.values(fillings),
  ...Object.values(rules),
  ...Object.values(papers),
  ...Object.values(desks),
]

export const needMenu: MenuEntry[] = [
  {
    href: "/hulp",
    label: "Hulp vragen",
    icon: "hand-heart",
    may: only("worker", "volunteerCoordinator"),
  },
  {
    href: "/beheer/voorrang",
    label: "Wie komt eerst?",
    about: "De regels waaruit mensen kiezen als ze hulp vragen voor iemand.",
    icon: "layers",
    may: ruleKeepers,
  },
]

const desk = show("/hulp", actions.needForm, HelpPage)
const phone = show("/hulp/telefoon", actions.needForm, PhonePage)
const paper = show("/hulp/papier", papers.paperDesk, PaperPage)
const helpDesks = show("/hulp/balies", desks.helpDesks, DesksPage)
const door = plain("/hulp/balie", DoorPage, z.object({}), anyone)
const helpDesk = show("/hulp/balie/:desk", desks.deskForm, DeskPage)
const rule = show("/beheer/voorrang", rules.helpRule, RulePage)
const mine = show("/hulp/:id", actions.myNeed, NeedPage)
const open = show("/hulp/lijst/:id", list.openNeed, OpenNeedPage)

const askedFor = ({ id, hidden }: { id: string; hidden: string }) => ({
  to: `/hulp/${id}`,
  said: `Je hulpvraag staat op de lijst. ${hidden}`.trim(),
})

/** Before "/hulp/:id", which would take these words for an id. */
const otherDoors: PageRoute[] = [
  look("/hulp/rechten", actions.needForm, HelpPage, asking.askForHelp, desk),
  phone,
  send("/hulp/telefoon", asking.askForHelp, phone, askedFor),
  look("/hulp/telefoon/rechten", actions.needForm, PhonePage, asking.askForHelp, phone),
  paper,
  send("/hulp/papier", papers.makeNeedPapers, paper, (made) => ({ once: papersFace(made) })),
  leadTo(
    "/hulp/papier/openen",
    papers.openNeedPaper,
    ({ paper }) => `/hulp?paper=${paper}`,
    papers.openNeedPaper,
    paper,
  ),
  helpDesks,
  send("/hulp/balies", desks.openDesk, helpDesks, (made) => ({ once: deskOpened(made) })),
  send("/hulp/balies/:id/sluiten", desks.closeDesk, helpDesks, () => ({
    to: "/hulp/balies",
    said: "De balie is dicht.",
  })),
  door,
  leadTo("/hulp/balie/openen", desks.openDeskByCode, ({ desk }) => `/hulp/balie/${desk}`, desks.openDeskByCode, door),
  helpDesk,
  send("/hulp/balie/:desk", desks.askAtDesk, helpDesk, (made, c, { desk }) => {
    // Also without script the word does not stay for whoever comes next.
    c.header("Refresh", `${deskMinutes * 60};url=/hulp/balie/${desk}`)
    return { once: deskDone(made, String(desk)) }
  }),
  rule,
  send("/beheer/voorrang", rules.changeHelpRule, rule, () => ({
    to: "/beheer/voorrang",
    said: "De regels zijn veranderd. De vorige blijven leesbaar.",
  })),
]

export const needRoutes: PageRoute[] = [
  desk,
  send("/hulp", asking.askForHelp, desk, askedFor),
  ...otherDoors,
  show("/hulp/lijst", list.openNeeds, OpenNeedsPage),
  mine,
  send("/hulp/:id/rechten", asking.noteRight, mine, ({ id }) => ({ to: `/hulp/${id}`, said: "Opgeschreven." })),
  send("/hulp/:id/intrekken", steps.withdrawNeed, mine, ({ id }) => ({
    to: `/hulp/${id}`,
    said: "De hulpvraag is ingetrokken.",
  })),
  send("/hulp/:id/invullen", fillings.fillInOwnNeed, mine, ({ id }) => ({
    to: `/hulp/${id}`,
    said: "Ingevuld. Wat je schreef, staat er nog.",
  })),
  open,
  send("/hulp/lijst/:id/invullen", fillings.fillInNeed, open, ({ id }) => ({
    to: `/hulp/lijst/${id}`,
    said: "Ingevuld. Wie de vraag stelde, leest het ook.",
  })),
  send("/hulp/lijst/:id/oppakken", steps.takeUpNeed, open, ({ id }) => ({
    to: `/hulp/lijst/${id}`,
    said: "Je pakt dit op. Neem nu contact op met wie de vraag stelde.",
  })),
  send("/hulp/lijst/:id/afloop", steps.endNeed, open, ({ id }) => ({
    to: `/hulp/lijst/${id}`,
    said: "Bewaard. Wie de vraag stelde, leest hoe het afliep.",
  })),
]
