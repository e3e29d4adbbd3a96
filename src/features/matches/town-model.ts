import type { Day } from "../../methods/calendar/week.ts"
import type { Urgency } from "../needs/model.ts"

/** What is still asked: the portions that are promised or given are off already. */
export type AskedRow = {
  id: string
  alias: string
  ask: string
  item: string
  units: number
  least: number
  had: number
  tier: number | null
  languages: string[]
  requires: string[]
  slots: number
  areaCode: string | null
  area: string | null
  urgency: Urgency
  askedOn: Day
  /** Offers that Nabij does not propose again. */
  barred: string[]
}

/** What is still offered. Who offers it is not here. */
export type OfferedRow = {
  id: string
  item: string
  source: "person" | "group" | "shop" | "organisation" | "municipality" | "shelf"
  units: number
  radius: number
  languages: string[]
  slots: number
  areaCode: string
  area: string
  gender: "woman" | "man" | null
  known: boolean
  certificate: boolean
  madeOn: Day
}

export type Point = readonly [x: number, y: number]
