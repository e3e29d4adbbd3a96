import { z } from "zod"
import { action, question } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { anyone, only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { NewTheme, Theme, ThemeChange } from "./model.ts"
import { wouldCircle } from "./rules.ts"
import * as store from "./store.ts"

const Code = z.object({ code: z.string() })

export const listThemes = question({
  name: "listThemes",
  path: "/themes",
  summary: "The theme tree: life domains and the themes below them",
  may: anyone,
  input: z.object({}),
  output: z.array(Theme),
  run: ({ database }) => store.themes(database),
})

export const themeHistory = question({
  name: "themeHistory",
  path: "/themes/:code",
  summary: "A theme with all of its versions",
  may: only("administrator", "coordinator", "workingGroup", "analyst"),
  input: Code,
  output: z.object({
    theme: Theme,
    themes: z.array(Theme),
    versions: z.array(
      z.object({
        version: z.number(),
        labelNl: z.string(),
        labelBe: z.string(),
        retired: z.boolean(),
        why: z.string(),
        changedAt: z.date(),
        changedBy: z.string().nullable(),
      }),
    ),
  }),
  async run({ database }, { code }) {
    const theme = await store.themeByName(database, code)
    if (!theme) throw notFound()
    return { theme, themes: await store.themes(database), versions: await store.themeHistory(database, theme.code) }
  },
})

export const addTheme = action({
  name: "addTheme",
  method: "POST",
  path: "/themes",
  summary: "Add a theme below a life domain or another theme",
  may: only("administrator", "workingGroup"),
  input: NewTheme,
  output: Code,
  audit: ({ code }) => ({ subject: code }),
  async run({ database, who, now }, input) {
    const known = await store.themeByName(database, input.code)
    if (known) throw invalid("code", `De code '${input.code}' is al van het thema '${known.labelNl}'`)
    if (input.parentCode && !(await store.themeByName(database, input.parentCode)))
      throw invalid("parentCode", "Kies een leefgebied of thema uit de lijst")
    await store.addVersion(database, {
      ...input,
      parentCode: input.parentCode ?? null,
      labelBe: input.labelBe ?? input.labelNl,
      aliases: [],
      retired: false,
      changedBy: personOf(who).id,
      changedAt: now,
      why: "toegevoegd",
    })
    return { code: input.code }
  },
})

export const changeTheme = action({
  name: "changeTheme",
  method: "PUT",
  path: "/themes/:code",
  summary: "Change a theme; the earlier version stays readable",
  may: only("administrator", "workingGroup"),
  input: ThemeChange,
  output: Code,
  audit: ({ code }) => ({ subject: code }),
  async run({ database, who, now }, input) {
    const theme = await store.themeByName(database, input.code)
    if (!theme) throw notFound()
    if (input.parentCode && wouldCircle(await store.themes(database), theme.code, input.parentCode))
      throw invalid("parentCode", "Een thema kan niet onder zichzelf hangen. Kies een ander")
    await store.addVersion(database, {
      ...theme,
      ...input,
      parentCode: input.parentCode ?? null,
      labelBe: input.labelBe ?? input.labelNl,
      changedBy: personOf(who).id,
      changedAt: now,
    })
    return { code: theme.code }
  },
})
