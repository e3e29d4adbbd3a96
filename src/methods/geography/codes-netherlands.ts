import type { AreaLevel, Parent } from "./area-level.ts"

/** Amsterdam, Rotterdam and others use letters within district codes (BU0363AA01). Source: CBS, Wijken en buurten 2024. */
const forms: { form: RegExp; level: AreaLevel }[] = [
  { form: /^NL\d{2}$/, level: "country" },
  { form: /^(LD\d{2}|CR\d{2})$/, level: "region" },
  { form: /^PV\d{2}$/, level: "province" },
  { form: /^GM\d{4}$/, level: "municipality" },
  { form: /^WK\d{4}[0-9A-Z]{2}$/, level: "district" },
  { form: /^BU\d{4}[0-9A-Z]{4}$/, level: "neighbourhood" },
]

/** The level of a Dutch code, `unknown` for any other. Throws nothing. Source: CBS, Gebiedsindelingen. */
export function dutchLevel(code: string): AreaLevel {
  return forms.find(({ form }) => form.test(code))?.level ?? "unknown"
}

/** The area around a Dutch one, as far as its code holds it. Throws nothing. Source: CBS, Gebiedsindelingen. */
export function dutchParent(code: string, level: AreaLevel): Parent {
  if (level === "neighbourhood") return { kind: "parent", code: `WK${code.slice(2, 8)}` }
  if (level === "district") return { kind: "parent", code: `GM${code.slice(2, 6)}` }
  if (level === "country") return { kind: "top" }
  if (level === "province" || code.startsWith("LD")) return { kind: "parent", code: "NL01" }
  return { kind: "unclear", why: "De code zegt niet in welke provincie dit gebied ligt." }
}
