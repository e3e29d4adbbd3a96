import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { loadSolver } from "../../methods/privacy/solver.ts"
import { type Asking, question } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { minimaOf } from "../../platform/minima.ts"
import { type Counted, counted, reachedOf } from "./cohort-rules.ts"
import { cohort, keptDays } from "./cohort-store.ts"
import { estimated, figuresToChoose } from "./estimate-rules.ts"
import { figuresIn } from "./estimate-store.ts"
import { leanOf, tiersOf } from "./lean-rules.ts"
import { type Dimension, dimensions, HelpReach, reachReaders } from "./model.ts"
import { lastYear, type Period, ripeQuarters } from "./period-rules.ts"
import { safeTables } from "./safe-rules.ts"
import { crossed, fullTables } from "./table-rules.ts"
import { waitsOf } from "./wait-rules.ts"
import { overridesOf, waysOf } from "./way-rules.ts"
import { ways } from "./way-store.ts"

const Chosen = z.object({
  periode: z.string().max(20).optional(),
  per: z.enum(dimensions, "Kies uit de lijst").optional(),
  en: z.enum(dimensions, "Kies uit de lijst").optional(),
  naast: z.string().max(60).optional(),
})
type Chosen = z.output<typeof Chosen>

/** Whoever plans sees every need on the planning page, so small numbers tell them nothing new. */
const planning = ({ who }: Asking): boolean => personOf(who).roles.includes("volunteerCoordinator")

const toChoose = (periods: readonly Period[]) => periods.map(({ code, label }) => ({ code, label }))

const without = (plans: boolean): z.output<typeof HelpReach> => ({
  ...{ plans, period: null, periods: [], tables: [], waits: [], detail: null },
  ...{ total: { label: "Alles", asked: null, reached: null }, lean: { kind: "unclear", why: "tooFew" } },
  professional: { label: "Via een beroepskracht", asked: null, reached: null },
})

export const helpReach = question({
  name: "helpReach",
  path: "/help-reach",
  summary:
    "Who got a first portion of help: by tier, place, language and way of entry, how long they waited, and whether reach leans to who misses it most; small numbers only for who plans",
  may: reachReaders,
  input: Chosen,
  output: HelpReach,
  async run(asking, chosen) {
    const { database, now } = asking
    const today = dayOf(now)
    const plans = planning(asking)
    const periods = [...(plans ? [lastYear(today)] : []), ...ripeQuarters(await keptDays(database), today)]
    const period = chosen.periode ? periods.find(({ code }) => code === chosen.periode) : periods[0]
    if (chosen.periode && !period) throw invalid("periode", "Kies een periode uit de lijst")
    if (!period) return without(plans)
    const rows = counted(await cohort(database, period.from, period.until), period, today)
    const shown = plans ? await everything(asking, rows, period, chosen) : await safely(asking, rows)
    return { plans, period, periods: toChoose(periods), ...shown }
  },
})

async function everything({ database }: Asking, rows: Counted[], period: Period, { per, en, naast }: Chosen) {
  const tables = fullTables(rows)
  const proposals = await ways(database, period.from, period.until)
  const figures = await figuresIn(database, [...new Set(rows.flatMap(({ areaCode }) => areaCode ?? []))])
  const [by, and]: [Dimension, Dimension] = [per ?? "tier", en ?? "area"]
  return {
    ...{ tables, lean: leanOf(tiersOf(tables[0]?.rows ?? null)), waits: waitsOf(rows) },
    total: { label: "Alles", asked: rows.length, reached: reachedOf(rows) },
    professional: professionally(rows),
    detail: {
      cross: by === and || rows.length === 0 ? null : { by, and, ...crossed(rows, by, and) },
      ...{ ways: waysOf(proposals), overrides: overridesOf(proposals), figures: figuresToChoose(figures) },
      estimated: naast ? (estimated(rows, figures, naast) ?? null) : null,
    },
  }
}

const professionally = (rows: readonly Counted[]) => {
  const own = rows.filter(({ professional, entry }) => professional && entry !== "kiosk" && entry !== "connector")
  return { label: "Via een beroepskracht", asked: own.length, reached: reachedOf(own) }
}

/** For who does not plan: the same, with all that is small hidden. */
async function safely({ house }: Asking, rows: Counted[]) {
  const { total, tables } = safeTables(await loadSolver(), rows, minimaOf(house.settings))
  const tiers = tables.find(({ dimension }) => dimension === "tier")?.rows ?? null
  const shown = [...(total.reached === null ? [] : [total]), ...(tiers ?? [])]
  return {
    ...{ total, tables, lean: leanOf(tiersOf(tiers)), waits: waitsOf(rows, shown), detail: null },
    professional: { label: "Via een beroepskracht", asked: null, reached: null },
  }
}
