import { stickiness } from "../../src/features/matches/plan.ts"
import type { AskedRow, OfferedRow, Point } from "../../src/features/matches/town-model.ts"

export const points = new Map<string, Point>([
  ["hier", [0, 0]],
  ["naast", [stickiness - 1, 0]],
  ["verder", [400, 0]],
])
export const needRow = (id: number, more: Partial<AskedRow> = {}): AskedRow => ({
  ...{ id: `${id}`.padStart(36, "n"), alias: "", ask: "", item: "vervoer", units: 1, least: 1, had: 0, tier: 1 },
  ...{ languages: ["nl"], requires: [], slots: 1, areaCode: "hier", area: null, urgency: "later" },
  ...{ askedOn: "2026-11-16", barred: [], ...more },
})
export const offerRow = (id: number, areaCode: string, more: Partial<OfferedRow> = {}): OfferedRow => ({
  ...{ id: `${id}`.padStart(36, "o"), item: "vervoer", source: "person", units: 1, radius: 1000, languages: ["nl"] },
  ...{
    slots: 1,
    areaCode,
    area: areaCode,
    gender: null,
    known: false,
    certificate: false,
    madeOn: "2026-11-10",
    ...more,
  },
})
export const ruling = { today: "2026-11-18", liftWeeks: 4, tiers: 4 }
