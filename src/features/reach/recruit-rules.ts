import { weekParts, wholeWeek } from "../help-items/week-parts.ts"
import type { Worth } from "./worth-rules.ts"

/** Needs that one more offer of the same sort would help. */
export type Profile = {
  item: string
  areaCode: string
  area: string
  /** null where Dutch will do. */
  language: string | null
  requires: string[]
  slots: number
  tier: number
  needs: Worth[]
}

const languageOf = ({ row }: Worth): string | null => (row.languages.includes("nl") ? null : (row.languages[0] ?? null))

/** The parts of the week that all of them share; without those the one that suits most. */
function partsFor(needs: readonly Worth[]): number {
  const shared = needs.reduce((all, { row }) => all & row.slots, wholeWeek)
  if (shared !== 0) return shared
  const suits = (bit: number) => needs.filter(({ row }) => (row.slots & bit) !== 0).length
  const bits = weekParts.map(({ bit }) => 2 ** Number(bit))
  return bits.reduce((best, bit) => (suits(bit) > suits(best) ? bit : best), bits[0] ?? wholeWeek)
}

/**
 * Kind × neighbourhood × language × part of the week where one more offer brings a first portion. In the order in which people are helped:
 * the tier first, then for how many it counts.
 */
export function profilesOf(worth: readonly Worth[]): Profile[] {
  const groups = Map.groupBy(worth, (one) =>
    JSON.stringify([one.row.item, one.row.areaCode, languageOf(one), [...one.row.requires].sort()]),
  )
  const profiles = [...groups.values()].flatMap((all): Profile[] => {
    const slots = partsFor(all)
    const needs = all.filter(({ row }) => (row.slots & slots) !== 0)
    const [first] = needs
    if (!first) return []
    const { item, areaCode, area, requires } = first.row
    return [
      {
        ...{ item, requires, slots, needs, areaCode: areaCode ?? "", area: area ?? areaCode ?? "" },
        ...{ language: languageOf(first), tier: Math.min(...needs.map(({ tier }) => tier)) },
      },
    ]
  })
  const lacking = ({ needs }: Profile) => needs.filter(({ lacks }) => lacks).length
  return profiles.sort(
    (a, b) =>
      a.tier - b.tier ||
      lacking(b) - lacking(a) ||
      b.needs.length - a.needs.length ||
      `${a.item} ${a.areaCode} ${a.language}`.localeCompare(`${b.item} ${b.areaCode} ${b.language}`),
  )
}
