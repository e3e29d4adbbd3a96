import fc from "fast-check"
import { hard, odd, segment, trick } from "./odd-values.ts"

/** A place where something can be asked or sent: an operation of the API by its OpenAPI description, or a page or form. */
export type Target = {
  name: string
  kind: "api" | "page" | "form"
  method: string
  /** With `{name}` where an id goes. */
  path: string
  query: Fields
  body: Fields
}
type Fields = Record<string, Described>
export type Described = {
  type?: string
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Described[]
  oneOf?: Described[]
  items?: Described
  properties?: Fields
  minLength?: number
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
}

export type Sent = { method: string; address: string; headers: Record<string, string>; body?: string; how: string }

/** Chance that comes out the same for the same seed. */
export type Chance = { below(limit: number): number; of<T>(list: readonly T[]): T; from<T>(values: fc.Arbitrary<T>): T }

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (limit: number) => next() % limit
  return {
    below,
    of: <T>(list: readonly T[]) => list[below(list.length)] as T,
    from: <T>(values: fc.Arbitrary<T>) => fc.sample(values, { seed: next() | 0, numRuns: 1 })[0] as T,
  }
}

/** A value that fits its description as far as that says, with ids of others where an id is meant. */
export function fitting(schema: Described, chance: Chance, ids: readonly string[]): unknown {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fitting(chance.of(choices), chance, ids)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return chance.of(schema.enum)
  if (schema.format === "uuid") return chance.of(ids)
  if (schema.format === "email") return "iemand@voorbeeld.example"
  if (schema.pattern) return chance.from(fc.stringMatching(new RegExp(schema.pattern)))
  if (schema.type === "array") return Array.from({ length: 2 }, () => fitting(schema.items ?? {}, chance, ids))
  if (schema.type === "object")
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, one]) => [name, fitting(one, chance, ids)]),
    )
  if (schema.type === "boolean") return true
  if (schema.type === "number" || schema.type === "integer")
    return (
      Math.min(schema.maximum ?? 9, Math.max(schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1)) + chance.below(2)
    )
  return chance.of([
    "Een gezin stookt niet meer om de rekening.",
    chance.of(ids),
    "2026-W46",
    "studieschuld_schrikt_af",
  ])
}

const oddOrHard = fc.oneof({ weight: 2, arbitrary: hard }, { weight: 1, arbitrary: odd })
/** Fields that nobody may choose: who one is, what one may, and what every object in JavaScript brings along. */
const stolen = { __proto__x: 1, constructor: { prototype: 1 }, roles: ["administrator"], who: { kind: "installation" } }
const broken = ["", "null", "[]", '"x"', "{", "[".repeat(50_000), '{"__proto__":{"visitor":true}}', '{"a":1}{"b":2}']

/** What is sent to one target this time; the ways take turns. */
export function sentTo(target: Target, way: number, chance: Chance, ids: readonly string[]): Sent {
  const address = addressOf(target, way % 6 === 4, chance, ids)
  const fields = { ...(target.method === "GET" ? target.query : target.body) }
  const values = Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, fitting(one, chance, ids)]))
  const names = Object.keys(values)
  const how = ["as meant", "one odd", "one missing", "all odd", "odd address", "more than asked"][way % 6] as string
  const one = names.length > 0 ? chance.of(names) : "x"
  if (how === "one odd") values[one] = chance.from(oddOrHard)
  if (how === "one missing") delete values[one]
  if (how === "all odd") for (const name of names) values[name] = chance.from(oddOrHard)
  if (how === "more than asked") Object.assign(values, stolen, { id: chance.of(ids), organisationId: chance.of(ids) })
  if (target.method === "GET") return { method: "GET", address: withQuery(address, values), headers: {}, how }
  if (target.kind === "form") return { ...form(values, chance), method: "POST", address, how }
  const body = how === "all odd" && chance.below(3) === 0 ? chance.of(broken) : JSON.stringify(values)
  return { method: target.method, address, headers: { "Content-Type": "application/json" }, body, how }
}

function addressOf({ path, kind }: Target, tricked: boolean, chance: Chance, ids: readonly string[]): string {
  const filled = path.replace(/\{\w+\}/g, () =>
    tricked ? chance.from(fc.oneof(trick, segment.map(encoded))) : chance.of(ids),
  )
  return kind === "api" ? `/api/v1${filled}` : filled
}

const encoded = (part: string) => (part.includes("%") ? part : encodeURIComponent(part))

export const withQuery = (address: string, values: Record<string, unknown>) => {
  const query = asFields(values)
  // A request line holds some 16 kB; a longer one never reaches Nabij.
  return query.size > 0 ? `${address}?${query.toString().slice(0, 12_000)}` : address
}

function asFields(values: Record<string, unknown>): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [name, value] of Object.entries(values))
    for (const one of Array.isArray(value) ? value.slice(0, 200) : [value])
      fields.append(name, typeof one === "object" ? JSON.stringify(one) : String(one))
  return fields
}

function form(values: Record<string, unknown>, chance: Chance): Pick<Sent, "headers" | "body"> {
  const fields = asFields(values)
  if (chance.below(4) > 0)
    return { headers: { "Content-Type": "application/x-www-form-urlencoded" }, body: fields.toString() }
  const edge = "----fuzz"
  const parts = [...fields].map(([name, value]) => {
    const file = chance.below(3) === 0 ? '; filename="../../x.csv"\r\nContent-Type: text/csv' : ""
    return `--${edge}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`
  })
  const end = chance.below(4) === 0 ? "" : `--${edge}--\r\n`
  return { headers: { "Content-Type": `multipart/form-data; boundary=${edge}` }, body: parts.join("") + end }
}
