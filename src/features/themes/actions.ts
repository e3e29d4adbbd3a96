import { z } from "zod"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Changing, question } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { anyone, only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { NewTheme, Theme, ThemeChange } from "./model.ts"
import { changers, wouldCircle } from "./rules.ts"
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
  may: changers,
  input: NewTheme,
  output: Code,
  audit: ({ code }) => ({ subject: code }),
  async run({ database, who, now }, input) {
    const known = await store.themeByName(database, input.code)
    if (known) throw invalid("code", `De code '${input.code}' is al van het thema '${known.labelNl}'`)
    await knownParent(database, input.parentCode)
    const first = {
      ...input,
      description: maskPersonalData(input.description).masked,
      parentCode: input.parentCode ?? null,
      labelBe: input.labelBe ?? input.labelNl,
      aliases: [],
      retired: false,
      changedBy: personOf(who).id,
      changedAt: now,
      why: "toegevoegd",
    }
    await store.addVersion(database, first, 0)
    return { code: input.code }
  },
})

async function knownParent(database: Changing["database"], parentCode: string | undefined): Promise<void> {
  if (parentCode === undefined) return
  const parent = await store.themeByName(database, parentCode)
  if (parent?.code !== parentCode || parent.retired)
    throw invalid("parentCode", "Kies uit de lijst waar het thema onder valt")
}

export const changeTheme = action({
  name: "changeTheme",
  method: "PUT",
  path: "/themes/:code",
  summary: "Change a theme; the earlier version stays readable",
  may: changers,
  input: ThemeChange,
  output: Code,
  audit: ({ code }) => ({ subject: code }),
  async run({ database, who, now }, { version, ...input }) {
    const theme = await store.themeByName(database, input.code)
    if (theme?.code !== input.code) throw notFound()
    if (version !== undefined && version !== theme.version) throw changedMeanwhile(theme.version)
    const all = await store.themes(database)
    if (input.parentCode && wouldCircle(all, theme.code, input.parentCode))
      throw invalid("parentCode", "Een thema kan niet onder zichzelf hangen. Kies een ander")
    if (!input.retired || input.parentCode !== theme.parentCode) await knownParent(database, input.parentCode)
    if (input.retired) refuseToStrand(all, theme.code)
    const next = {
      ...theme,
      ...input,
      description: maskPersonalData(input.description).masked,
      why: maskPersonalData(input.why).masked,
      parentCode: input.parentCode ?? null,
      labelBe: input.labelBe ?? input.labelNl,
      changedBy: personOf(who).id,
      changedAt: now,
    }
    await store.addVersion(database, next, theme.version)
    return { code: theme.code }
  },
})

/** Back to the form, with everything that was written and the newest version to compare it with. */
const changedMeanwhile = (version: number) =>
  invalid(
    "",
    `Terwijl jij schreef, veranderde iemand anders dit thema: er is nu versie ${version}, zie de geschiedenis. Klopt jouw tekst nog? Druk dan nog eens op Veranderen`,
  )

/** What hangs under a theme that is no longer chosen could no longer be chosen either. */
function refuseToStrand(all: readonly Theme[], code: string): void {
  const below = all.filter((theme) => theme.parentCode === code && !theme.retired).map(({ labelNl }) => labelNl)
  if (below.length > 0)
    throw invalid(
      "retired",
      `Hieronder vallen nog thema's die wel gekozen worden: ${below.join(", ")}. Geef die eerst een andere plek`,
    )
}
