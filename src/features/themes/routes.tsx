import { only } from "../../platform/http/may.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { type PageRoute, send, show } from "../../platform/http/page-route.ts"
import * as actions from "./actions.ts"
import { ThemesPage } from "./pages.tsx"
import { changers } from "./rules.ts"
import { ThemePage } from "./theme-page.tsx"

export const themeOperations = Object.values(actions)

export const themeMenu: MenuEntry[] = [
  {
    href: "/beheer/themas",
    label: "Thema's",
    about: "De lijst van onderwerpen: veranderen, verwijzen, laten vervallen.",
    icon: "layers",
    may: changers,
  },
]

const themes = show(
  "/beheer/themas",
  { ...actions.listThemes, may: only("administrator", "workingGroup", "coordinator", "analyst") },
  ThemesPage,
)
const theme = show("/beheer/themas/:code", actions.themeHistory, ThemePage)

export const themeRoutes: PageRoute[] = [
  themes,
  send("/beheer/themas", actions.addTheme, themes, () => ({ to: "/beheer/themas", said: "Het thema is toegevoegd." })),
  theme,
  send("/beheer/themas/:code", actions.changeTheme, theme, ({ code }) => ({
    to: `/beheer/themas/${code}`,
    said: "Het thema is veranderd. De vorige versie blijft leesbaar.",
  })),
]
