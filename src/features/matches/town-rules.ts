import type { AlsoFits, Needs, Offers } from "../../methods/matching/model.ts"
import { conditionBits } from "../help-items/conditions.ts"
import { languageBits } from "../help-items/languages.ts"
import { type Ruling, tierOf } from "./rules.ts"
import type { AskedRow, OfferedRow, Point } from "./town-model.ts"

/** What somebody who offers may say of himself when a need asks it. */
const meets = (row: OfferedRow): string[] => [
  ...(row.known ? ["known"] : []),
  ...(row.certificate ? ["certificate"] : []),
  ...(row.gender ? [row.gender] : []),
]

export type Columns = { needs: Needs; offers: Offers; also: AlsoFits }

const whole = <Row>(rows: readonly Row[], value: (row: Row) => number) => Int32Array.from(rows, value)
const wide = <Row>(rows: readonly Row[], value: (row: Row) => number) => Float64Array.from(rows, value)

/** Needs and offers of one item as the columns that are matched. Each must have a point. */
export function columnsOf(
  asked: readonly AskedRow[],
  offered: readonly OfferedRow[],
  points: ReadonlyMap<string, Point>,
  ruling: Ruling,
): Columns {
  const at = (code: string | null, axis: 0 | 1) => points.get(code ?? "")?.[axis] ?? Number.NaN
  const barred = asked.map((row) => new Set(row.barred))
  return {
    needs: {
      x: wide(asked, (row) => at(row.areaCode, 0)),
      y: wide(asked, (row) => at(row.areaCode, 1)),
      kind: whole(asked, () => 0),
      units: whole(asked, (row) => row.units),
      // What is of use at the least counts from the very first portion on.
      least: whole(asked, (row) => row.least),
      had: whole(asked, (row) => row.had),
      tier: whole(asked, (row) => tierOf(row.tier, row.askedOn, ruling).tier),
      languages: whole(asked, (row) => languageBits(row.languages)),
      requires: whole(asked, (row) => conditionBits(row.requires)),
    },
    offers: {
      x: wide(offered, (row) => at(row.areaCode, 0)),
      y: wide(offered, (row) => at(row.areaCode, 1)),
      kind: whole(offered, () => 0),
      units: whole(offered, (row) => row.units),
      radius: wide(offered, (row) => row.radius),
      languages: whole(offered, (row) => languageBits(row.languages)),
      has: whole(offered, (row) => conditionBits(meets(row))),
    },
    also(need, offer) {
      const [one, other] = [asked[need] as AskedRow, offered[offer] as OfferedRow]
      return (one.slots & other.slots) !== 0 && !barred[need]?.has(other.id)
    },
  }
}
