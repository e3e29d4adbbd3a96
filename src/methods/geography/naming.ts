import { areaLevel, tidyCode } from "./codes.ts"

/**
 * Names of properties that hold the code, finest first: a neighbourhood also carries the codes of its district and
 * municipality. The first group is taken as it is; in the others a name may stand instead (`gemeente: "Gent"`), so
 * those count only where the value has the form of a known code. Sources: CBS/PDOK, Statbel and Provincies in Cijfers files.
 */
const plainCodes = ["code", "statcode", "gebiedscode", "areacode"]
const knownCodes = [
  ...["buurtcode", "bu_code", "buurt", "sector", "cd_sector", "sectorcode", "cs01012024"],
  ...["wijkcode", "wk_code", "wijk"],
  ...["gemeentecode", "gm_code", "gemeente", "niscode", "nis", "nis5", "cd_munty_refnis"],
]
const names = [
  ...["statnaam", "buurtnaam", "bu_naam", "tx_sector_descr_nl", "wijknaam", "wk_naam"],
  ...["naam", "name", "gemeentenaam", "gm_naam", "tx_munty_descr_nl", "label", "wijk", "buurt", "gemeente"],
]

export type Naming = { kind: "named"; code: string; name: string } | { kind: "nameless"; why: string }

/**
 * The code and the name of a shape out of its properties (or its `id`), under the names that statistical offices use,
 * whatever the capitals. Where a name repeats the municipality behind it, as in 'Binnenstad (Gent)', that is left out.
 * Without a name the code serves. Throws nothing.
 */
export function namingOf(properties: unknown, id: unknown): Naming {
  const held = lowered(properties)
  const code = first(plainCodes, held, () => true) || first(knownCodes, held, isKnown) || knownId(id)
  if (code === "") return { kind: "nameless", why: withoutCode }
  const name = first(names, held, (text) => areaLevel(tidyCode(text)) === "unknown")
  return {
    kind: "named",
    code: tidyCode(code),
    name: withoutSuffix(name, textOf(held.get("gemeente"))) || tidyCode(code),
  }
}

function lowered(properties: unknown): Map<string, unknown> {
  if (typeof properties !== "object" || properties === null) return new Map()
  return new Map(Object.entries(properties).map(([name, value]) => [name.toLowerCase(), value]))
}

function first(wanted: string[], held: Map<string, unknown>, fits: (text: string) => boolean): string {
  return wanted.map((name) => textOf(held.get(name))).find((text) => text !== "" && fits(text)) ?? ""
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : ""
}

function isKnown(text: string): boolean {
  return areaLevel(tidyCode(text)) !== "unknown"
}

/** Many programs number shapes in their `id`; only what has the form of a code counts as one. */
function knownId(id: unknown): string {
  return isKnown(textOf(id)) ? textOf(id) : ""
}

function withoutSuffix(name: string, municipality: string): string {
  const suffix = ` (${municipality})`
  return municipality !== "" && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name
}

const withoutCode =
  "Deze vorm heeft geen code. Zet een veld ‘code’ bij de eigenschappen, bijvoorbeeld BU03440111 of 4402110."
