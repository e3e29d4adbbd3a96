import type { Operation } from "../../platform/http/action.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { type PageRoute, send, show } from "../../platform/http/page-route.ts"
import * as actions from "./actions.ts"
import { insuranceCover, insuranceDesk, planners } from "./cover-actions.ts"
import { InsurancePage } from "./desk-page.tsx"
import { PolicyPage } from "./policy-page.tsx"

export const insuranceOperations: Operation[] = [insuranceCover, insuranceDesk, ...Object.values(actions)]

const root = "/beheer/verzekering"

export const insuranceMenu: MenuEntry[] = [
  {
    href: root,
    label: "Verzekering",
    about: "Of vrijwilligers verzekerd zijn: wat, waar, wie en tot wanneer.",
    icon: "file-text",
    may: planners,
  },
]

const desk = show(root, insuranceDesk, InsurancePage)
const one = show(`${root}/:id`, actions.onePolicy, PolicyPage)
const back = ({ id }: { id: string }) => `${root}/${id}`

export const insuranceRoutes: PageRoute[] = [
  desk,
  send(root, actions.addPolicy, desk, (done) => ({ to: back(done), said: "De verzekering staat erbij." })),
  one,
  send(`${root}/:id`, actions.changePolicy, one, (done) => ({
    to: back(done),
    said: "Veranderd. De vorige versie blijft bewaard.",
  })),
  send(`${root}/:id/uren`, actions.noteHours, one, (done) => ({ to: back(done), said: "De uren staan erbij." })),
  send(`${root}/:id/uren-terug`, actions.takeBackHours, one, (done) => ({
    to: back(done),
    said: "Teruggenomen. De uren tellen niet meer mee.",
  })),
]
