import type { MenuEntry } from "../../platform/http/menu.ts"
import { type PageRoute, send, show } from "../../platform/http/page-route.ts"
import * as answer from "./answer-actions.ts"
import { PatternPage } from "./pattern-page.tsx"
import { PatternsPage } from "./patterns-page.tsx"
import { listPatterns, onePattern } from "./questions.ts"
import { changeWatchSettings, watchSettings } from "./setting-actions.ts"
import { settingKeepers } from "./setting-model.ts"
import { SettingsPage } from "./settings-page.tsx"

export const watchOperations = [listPatterns, onePattern, ...Object.values(answer), watchSettings, changeWatchSettings]

const settings = show("/beheer/waakzaamheid", watchSettings, SettingsPage)

export const watchMenu: MenuEntry[] = [
  {
    href: settings.path,
    label: "Waakzaamheid",
    about: "Vanaf wanneer Nabij zegt: hier is iets anders dan anders.",
    icon: "bell",
    may: settingKeepers,
  },
]

const list = show("/patronen", listPatterns, PatternsPage)
const one = show("/patronen/:id", onePattern, PatternPage)

export const watchRoutes: PageRoute[] = [
  list,
  send("/patronen", answer.searchNow, list, () => ({ to: "/patronen" })),
  one,
  send("/patronen/:id/bundel", answer.bundlePattern, one, ({ id, hidden }) => ({
    to: `/bundels/${id}`,
    said: ["De bundel is begonnen. Koppel er nu signalen aan.", hidden].filter(Boolean).join(" "),
  })),
  send("/patronen/:id/erbij", answer.patternToBundle, one, ({ id }) => ({
    to: `/bundels/${id}`,
    said: "Het patroon hoort nu bij deze bundel.",
  })),
  send("/patronen/:id/geen-patroon", answer.dismissPattern, one, ({ hidden }) => ({
    to: "/patronen",
    said: ["Je antwoord is vastgelegd.", hidden].filter(Boolean).join(" "),
  })),
  settings,
  send("/beheer/waakzaamheid", changeWatchSettings, settings, () => ({
    to: "/beheer/waakzaamheid",
    said: "Dit telt vanaf de volgende keer dat Nabij vergelijkt.",
  })),
]
