import { z } from "zod"
import { quarterOf } from "../../methods/calendar/quarter.ts"
import { question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { anyone } from "../../platform/http/may.ts"
import { minimaOf } from "../../platform/minima.ts"
import { AreaToChoose } from "../areas/model.ts"
import * as areaStore from "../areas/store.ts"
import { countsFor } from "../counts/store.ts"
import * as themeStore from "../themes/store.ts"
import { openBeside } from "./beside-rules.ts"
import { lookAt } from "./look-rules.ts"
import { QuarterCode } from "./model.ts"
import { knownQuarters } from "./quarter-rules.ts"
import { forgottenUntil, releaseOf, releases } from "./store.ts"

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
    "About how many people told something of each life domain, in an area and a published quarter, with noise; nothing that its table hides",
  may: anyone,
  input: z.object({ area: AreaCode.optional(), quarter: QuarterCode.optional() }),
  output: LookedAt,
  async run(asking, given) {
    const counts = await countsFor(asking)
    const published = (await releases(asking.database)).flatMap(({ quarter: code }) => quarterOf(code) ?? [])
    const quarters = knownQuarters(published, await forgottenUntil(asking.database))
    const quarter = quarters.find(({ code }) => code === (given.quarter ?? quarters[0]?.code))
    const area = given.area ? counts.areas.find(given.area) : undefined
    if ((given.area && !area) || (given.quarter && !quarter)) throw notFound()
    const { secret, settings } = asking.house
    const minima = minimaOf(settings)
    const release = area && quarter ? await releaseOf(asking.database, quarter.code) : undefined
    const themes = release ? await themeStore.themes(asking.database) : []
    return {
      area: area ? { code: area.code, name: area.name } : null,
      quarter: quarter?.code ?? null,
      quarters: quarters.map(({ code }) => code),
      areas: await areaStore.areasToChoose(asking.database),
      domains:
        area && quarter && release
          ? lookAt(counts, themes, {
              ...{ area: area.code, quarter, minima, secret },
              open: openBeside(release, counts.areas, area.code),
            })
          : [],
    }
  },
})
