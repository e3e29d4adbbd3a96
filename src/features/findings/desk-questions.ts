import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import type { AreaTree } from "../../methods/counting/area-tree.ts"
import { type Drawing, projectOutlines } from "../../methods/geography/outline-path.ts"
import type { Asking } from "../../platform/http/action.ts"
import { question } from "../../platform/http/action.ts"
import * as areas from "../areas/store.ts"
import { countsFor } from "../counts/store.ts"
import type { Theme } from "../themes/model.ts"
import * as themes from "../themes/store.ts"
import { type Apart, countedApart } from "../unmet/card-store.ts"
import { counters, findingOf, ThemeFindingInput, themeFindings } from "./actions.ts"
import { type AreaChoice, areasWithSignals } from "./area-choice.ts"
import type { Finding } from "./model.ts"
import { weeksFrom } from "./period.ts"
import { outlinesOf } from "./place-store.ts"
import { type ThemeOrder, themeOrders } from "./theme-order-rules.ts"

const picture = { width: 640, height: 480, padding: 8, trim: true }

/** Pictures that were asked for, until an area changes. */
const drawings = new WeakMap<AreaTree, Map<string, Drawing>>()
const mostDrawings = 40

/** The places of a finding as a picture; empty where no outline is known. */
export async function drawingOf(
  { database, house }: Pick<Asking, "database" | "house">,
  { places }: Pick<Finding, "places">,
): Promise<Drawing> {
  const { areas } = await countsFor({ database, house })
  const known = drawings.get(areas) ?? new Map<string, Drawing>()
  const codes = places.map(({ code }) => code)
  const drawing = known.get(codes.join(" ")) ?? projectOutlines(await outlinesOf(database, codes), picture)
  if (known.size >= mostDrawings) known.clear()
  drawings.set(areas, known.set(codes.join(" "), drawing))
  return drawing
}

/** What was not met of the same theme: beside the evidence, and in none of its numbers. */
export async function apartOf(asking: Pick<Asking, "database" | "house">, { theme, area }: Finding["scope"]) {
  const { areas: tree } = await countsFor(asking)
  return countedApart(asking.database, { theme: theme?.code ?? null, area: area?.code ?? null, tree })
}

/** What one chooses from, and what is chosen. */
export type Choices = {
  themes: Theme[]
  areas: AreaChoice[]
  chosen: { theme: string; area: string; from: string; until: string }
}
export type Overview = { choices: Choices; table: z.output<typeof themeFindings.output>; order: ThemeOrder }
export type CardDesk = { choices: Choices; finding: Finding; drawing: Drawing; apart: Apart }

const Given = ThemeFindingInput.partial()
type Given = z.output<typeof Given>

async function choicesFor({ database, house, now }: Asking, given: Given, own: string | null): Promise<Choices> {
  const weeks = weeksFrom(given, dayOf(now))
  return {
    themes: await themes.themes(database),
    areas: areasWithSignals(await countsFor({ database, house }), [own, given.area ?? null]),
    chosen: { theme: given.theme ?? "", area: given.area ?? "", ...weeks },
  }
}

const ownAreaOf = async ({ database, who }: Asking): Promise<string | null> =>
  who.kind === "person" ? await areas.ownArea(database, who.organisation.id) : null

/** The themes of an area: first of one's own, "alles" for everywhere. */
export const overview = question({
  name: "findingsOverview",
  path: "/findings-overview",
  summary: "The page on which one chooses a theme, an area and a period",
  may: counters,
  input: Given.omit({ theme: true }).extend({ order: z.enum(themeOrders).catch("domein") }),
  output: z.custom<Overview>(),
  async run(asking, given) {
    const own = await ownAreaOf(asking)
    const area = given.area === "alles" ? undefined : (given.area ?? own ?? undefined)
    const input = { from: given.from, until: given.until, area }
    const choices = await choicesFor(asking, { ...input, area: area ?? "" }, own)
    return { choices, order: given.order, table: await themeFindings.run(asking, input) }
  },
})

/** The card of a theme. */
export const card = question({
  name: "findingCard",
  path: "/findings-card",
  summary: "The evidence card of a theme, with its map and its choices",
  may: counters,
  input: ThemeFindingInput,
  output: z.custom<CardDesk>(),
  async run(asking, given) {
    const input = { ...given, area: given.area === "alles" ? undefined : given.area }
    const found = await findingOf(asking, input, dayOf(asking.now))
    const choices = await choicesFor(asking, { ...input, theme: found.scope.theme?.code }, await ownAreaOf(asking))
    const apart = await apartOf(asking, found.scope)
    return { choices, finding: found, drawing: await drawingOf(asking, found), apart }
  },
})
