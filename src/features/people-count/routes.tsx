import type { MenuEntry } from "../../platform/http/menu.ts"
import { type PageRoute, send, show } from "../../platform/http/page-route.ts"
import * as counting from "./count-actions.ts"
import { CountPage } from "./count-page.tsx"
import { CountsPage } from "./counts-page.tsx"
import { peopleCountsDesk } from "./desk-questions.ts"
import * as lists from "./list-actions.ts"
import { onePeopleCount } from "./one-count.ts"
import * as permissions from "./permission-actions.ts"
import { readers } from "./rules.ts"

export const peopleCountOperations = [
  ...[counting, lists, permissions].flatMap((file) => Object.values(file)),
  onePeopleCount,
]

const home = "/beheer/mensen-tellen"
export const peopleCountMenu: MenuEntry[] = [
  {
    href: home,
    label: "Mensen tellen",
    about: "Om hoeveel mensen het gaat, zonder te weten wie.",
    icon: "users",
    may: readers,
  },
]

const all = show(home, peopleCountsDesk, CountsPage)
const one = show(`${home}/:id`, onePeopleCount, CountPage)

export const peopleCountRoutes: PageRoute[] = [
  all,
  send(`${home}/toestemming`, permissions.allowPeopleCount, all, () => ({
    to: home,
    said: "Het besluit is bewaard en geldt vanaf nu.",
  })),
  send(home, counting.beginPeopleCount, all, ({ id }) => ({
    to: `${home}/${id}`,
    said: "De telling is begonnen. Stuur nu jullie lijst, en vraag de andere organisaties om die van hen.",
  })),
  one,
  send(`${home}/:id/terug`, lists.withdrawPeopleLists, one, ({ id }) => ({
    to: `${home}/${id}`,
    said: "De lijsten van jouw organisatie zijn weggegooid.",
  })),
  send(`${home}/:id/afsluiten`, counting.closePeopleCount, one, ({ id }) => ({
    to: `${home}/${id}`,
    said: "Er is geteld. Alle codes zijn weggegooid.",
  })),
  send(`${home}/:id/stoppen`, counting.stopPeopleCount, one, ({ id }) => ({
    to: `${home}/${id}`,
    said: "De telling is gestopt. Alle codes zijn weggegooid.",
  })),
]
