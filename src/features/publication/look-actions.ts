import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { anyone } from "../../platform/http/may.ts"
import { minimaOf } from "../../platform/minima.ts"
import { AreaToChoose } from "../areas/model.ts"
import * as areaStore from "../areas/store.ts"
import { countsFor } from "../counts/store.ts"
import * as themeStore from "../themes/store.ts"
import { lookAt } from "./look-rules.ts"
import { QuarterCode } from "./model.ts"
import { waitingQuarters } from "./quarter-rules.ts"

const AreaCode = z.string().max(40, "Kies een gebied uit de lijst")
const Noisy = z.union([
  z.object({ kind: z.literal("about"), value: z.number().int() }),
  z.object({ kind: z.literal("tooFew") }),
])

export const LookedAt = z.object({
  area: z.object({ code: z.string(), name: z.string() }).nullable(),
  quarter: QuarterCode.nullable(),
  quarters: z.array(QuarterCode),
  areas: z.array(AreaToChoose),
  domains: z.array(z.object({ code: z.string(), name: z.string(), people: Noisy })),
})

export const lookAtFigures = question({
  name: "lookAtFigures",
  path: "/figures",
  summary:
    "About how many people told something of each life domain, in an area and a quarter that is over, with noise",
  may: anyone,
  input: z.object({ area: AreaCode.optional(), quarter: QuarterCode.optional() }),
  output: LookedAt,
  async run(asking, given) {
    const counts = await countsFor(asking)
    const quarters = waitingQuarters(counts, dayOf(asking.now))
    const quarter = quarters.find(({ code }) => code === (given.quarter ?? quarters[0]?.code))
    const area = given.area ? counts.areas.find(given.area) : undefined
    if ((given.area && !area) || (given.quarter && !quarter)) throw notFound()
    const { secret, settings } = asking.house
    const minima = minimaOf(settings)
    const themes = area && quarter ? await themeStore.themes(asking.database) : []
    return {
      area: area ? { code: area.code, name: area.name } : null,
      quarter: quarter?.code ?? null,
      quarters: quarters.map(({ code }) => code),
      areas: await areaStore.areasToChoose(asking.database),
      domains: area && quarter ? lookAt(counts, themes, { area: area.code, quarter, minima, secret }) : [],
    }
  },
})
