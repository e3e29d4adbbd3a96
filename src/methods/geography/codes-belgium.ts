import type { AreaLevel, Parent } from "./area-level.ts"

const belgium = "01000"
const brussels = "04000"

/** Provinces by NIS code, each with the region that it lies in. Source: Statbel, NIS codes. */
const regionOfProvince: Record<string, string> = {
  "10000": "02000",
  "20001": "02000",
  "20002": "03000",
  "30000": "02000",
  "40000": "02000",
  "50000": "03000",
  "60000": "03000",
  "70000": "02000",
  "80000": "03000",
  "90000": "03000",
}

/** Districts (arrondissements) by their first two digits; 21 is Brussels, 25 Nivelles, 23 and 24 lie in Flemish Brabant. */
const arrondissement = /^(1[1-3]|2[1345]|3[1-8]|4[1-6]|5[1-8]|6[1-4]|7[1-3]|8[1-5]|9[1-3])/

/** The level of a Belgian code, `unknown` for any other. An arrondissement counts as a region. Throws nothing. Source: Statbel. */
export function belgianLevel(code: string): AreaLevel {
  if (code === belgium) return "country"
  if (/^0[234]000$/.test(code)) return "region"
  if (Object.hasOwn(regionOfProvince, code)) return "province"
  if (!arrondissement.test(code)) return "unknown"
  if (/^\d{2}000$/.test(code)) return "region"
  if (/^\d{5}$/.test(code)) return "municipality"
  if (/^\d{6,7}$/.test(code)) return "district"
  return /^\d{5}[A-Z][0-9A-Z]{2}[0-9A-Z_-]$/.test(code) ? "neighbourhood" : "unknown"
}

/**
 * The area around a Belgian one. A statistical sector goes straight to its municipality, as its code does not hold the
 * district. Throws nothing. Source: Statbel, NIS codes.
 */
export function belgianParent(code: string, level: AreaLevel): Parent {
  if (level === "neighbourhood" || level === "district") return { kind: "parent", code: code.slice(0, 5) }
  if (level === "municipality") return { kind: "parent", code: `${code.slice(0, 2)}000` }
  if (level === "province") return { kind: "parent", code: regionOfProvince[code] ?? belgium }
  if (level === "region") return { kind: "parent", code: aboveRegion(code) }
  if (level === "country") return { kind: "top" }
  return { kind: "unclear", why: `Nabij kent de code ‘${code}’ niet. Kies zelf waar dit gebied bij hoort.` }
}

function aboveRegion(code: string): string {
  if (code.startsWith("0")) return belgium
  if (code.startsWith("21")) return brussels
  if (code.startsWith("25")) return "20002"
  return code.startsWith("2") ? "20001" : `${code.charAt(0)}0000`
}
