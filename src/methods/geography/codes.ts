import type { AreaLevel, Parent } from "./area-level.ts"
import { belgianLevel, belgianParent } from "./codes-belgium.ts"
import { dutchLevel, dutchParent } from "./codes-netherlands.ts"

/**
 * The level of a statistical area, read from its code alone. It does not say that the area exists.
 * Dutch codes as Statistics Netherlands writes them (NL, LD, CR, PV, GM, WK, BU), Belgian ones as NIS (five digits), with
 * one or two digits more for a district and a letter and three signs more for a statistical sector. Anything else,
 * such as a name that people made up, is `unknown`. Throws nothing. Sources: CBS, Gebiedsindelingen; Statbel, NIS codes
 * and statistical sectors; Provincies in Cijfers for districts.
 */
export function areaLevel(code: string): AreaLevel {
  const dutch = dutchLevel(code)
  return dutch === "unknown" ? belgianLevel(code) : dutch
}

/**
 * The code of the area that this one lies in, as far as the code itself holds it: BU03440111 → WK034401 → GM0344,
 * 4402110 → 44021 → 44000 → 40000 → 02000 → 01000. A Dutch municipality does not carry its province in its code.
 * Throws nothing.
 */
export function parentCode(code: string): Parent {
  const dutch = dutchLevel(code)
  if (dutch !== "unknown") return dutchParent(code, dutch)
  return belgianParent(code, belgianLevel(code))
}

/** A code as people type or export it, brought to how it is kept: without blanks around it and in capitals. */
export function tidyCode(code: string | number): string {
  return String(code).trim().toUpperCase()
}
