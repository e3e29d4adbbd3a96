import type { Region } from "../../methods/counting/placing.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Campaign } from "../campaigns/model.ts"
import { callsBetween } from "../campaigns/store.ts"
import type { Counts } from "../counts/store.ts"
import type { Theme } from "../themes/model.ts"
import { themes as allThemes } from "../themes/store.ts"
import type { FoundCall, Reach } from "./campaign-model.ts"
import { type Above, touches, weeksOfCalls } from "./campaign-rules.ts"
import type { CampaignEvidence } from "./evidence-model.ts"
import type { Weeks } from "./period.ts"
import { denominatorsOf, type KnownArea } from "./regions.ts"

type About = { theme: Theme | undefined; area: KnownArea | undefined; region: Region; weeks: Weeks }

/** The calls that touch a finding, with the inhabitants of where people reported in the weeks without a call. */
export async function campaignEvidence(
  database: Database,
  counts: Counts,
  { theme, area, region, weeks }: About,
): Promise<CampaignEvidence | undefined> {
  const calls = await callsBetween(database, weeks)
  if (calls.length === 0) return undefined
  const finding = { theme: theme?.code ?? null, area: area?.code ?? null, ...weeks }
  const above = aboveIn(counts, await allThemes(database))
  const touching = calls.filter((call) => touches(reachOf(call), finding, above)).map(foundCall)
  if (touching.length === 0) return undefined
  return { calls: touching, denominators: denominatorsOf(counts, area, region, weeks, weeksOfCalls(touching)) }
}

const reachOf = ({ theme, area, from, until }: Campaign): Reach => ({
  theme: theme?.code ?? null,
  area: area?.code ?? null,
  from,
  until,
})

/** Nothing that names an organisation: a finding is kept, and read by others. */
const foundCall = ({ id, from, until, theme, area }: Campaign): FoundCall => ({ id, from, until, theme, area })

function aboveIn(counts: Counts, themes: readonly Theme[]): Above {
  const parents = new Map(themes.map(({ code, parentCode }) => [code, parentCode]))
  const aboveTheme = (code: string): string[] => {
    const found: string[] = []
    for (let at = parents.get(code); at && !found.includes(at); at = parents.get(at)) found.push(at)
    return found
  }
  return { theme: aboveTheme, area: (code) => counts.areas.above(code).map((area) => area.code) }
}
