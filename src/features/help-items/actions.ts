import { z } from "zod"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Database, question } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { anyone, only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { HelpItemChange, HelpItemHistory, NewHelpItem } from "./change-model.ts"
import { HelpItem } from "./model.ts"
import { helpItems } from "./store.ts"
import { addItemVersion, itemVersions } from "./version-store.ts"

const keepers = only("volunteerCoordinator", "administrator")
const Code = z.object({ code: z.string() })

const itemOf = async (database: Database, code: string): Promise<HelpItem | undefined> =>
  (await helpItems(database)).find((item) => item.code === code)

export const listHelpItems = question({
  name: "listHelpItems",
  path: "/help-items",
  summary: "What can be asked and offered: time and help, goods, room; each with what one portion is",
  may: anyone,
  input: z.object({}),
  output: z.array(HelpItem),
  run: ({ database }) => helpItems(database),
})

export const helpItemHistory = question({
  name: "helpItemHistory",
  path: "/help-items/:code",
  summary: "One thing that can be asked and offered, with all of its versions",
  may: keepers,
  input: Code,
  output: HelpItemHistory,
  async run({ database }, { code }) {
    const item = await itemOf(database, code)
    if (!item) throw notFound()
    return { item, versions: await itemVersions(database, code) }
  },
})

export const addHelpItem = action({
  name: "addHelpItem",
  method: "POST",
  path: "/help-items",
  summary: "Add something that can be asked and offered",
  may: keepers,
  input: NewHelpItem,
  output: Code,
  audit: ({ code }) => ({ subject: code }),
  async run({ database, who, now }, { why, ...input }) {
    const known = await itemOf(database, input.code)
    if (known) throw invalid("code", `De code '${input.code}' is al van '${known.labelNl}'. Kies een andere`)
    await addItemVersion(database, {
      ...{ ...input, labelBe: input.labelBe ?? input.labelNl, version: 0, retired: false },
      ...{ why: maskPersonalData(why).masked, changedBy: personOf(who).id, changedAt: now },
    })
    return { code: input.code }
  },
})

export const changeHelpItem = action({
  name: "changeHelpItem",
  method: "PUT",
  path: "/help-items/:code",
  summary: "Change what can be asked and offered, or no longer let it be chosen; the earlier version stays readable",
  may: keepers,
  input: HelpItemChange,
  output: Code,
  audit: ({ code }) => ({ subject: code }),
  async run({ database, who, now }, { version, why, ...input }) {
    const item = await itemOf(database, input.code)
    if (!item) throw notFound()
    if (version !== undefined && version !== item.version)
      throw invalid(
        "",
        `Terwijl jij schreef, veranderde iemand anders dit: er is nu versie ${item.version}, zie de geschiedenis. Klopt jouw tekst nog? Druk dan nog eens op Veranderen`,
      )
    await addItemVersion(database, {
      ...{ ...item, ...input, labelBe: input.labelBe ?? input.labelNl, version: item.version },
      ...{ why: maskPersonalData(why).masked, changedBy: personOf(who).id, changedAt: now },
    })
    return { code: item.code }
  },
})
