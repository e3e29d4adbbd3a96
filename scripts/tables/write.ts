import { CamelCasePlugin } from "kysely"
import type { Column } from "./columns.ts"

/** The types that a query gives, with those it takes where they differ. */
const types: Record<string, string | { gives: string; takes: string }> = {
  bigint: "number",
  boolean: "boolean",
  bytea: "Buffer",
  date: "string",
  "double precision": "number",
  integer: "number",
  json: "unknown",
  jsonb: "unknown",
  numeric: { gives: "string", takes: "number | string" },
  real: "number",
  smallint: "number",
  text: "string",
  "timestamp with time zone": "Date",
  tsvector: "string",
  uuid: "string",
  xid8: "string",
}

/** The very translation that runs in the product: what it cannot bring back may not be a name in the database. */
class Names extends CamelCasePlugin {
  camel(name: string): string {
    const camel = this.camelCase(name)
    if (this.snakeCase(camel) !== name)
      throw new Error(`The name ${name} does not survive translation to ${camel}: rename it`)
    return camel
  }
}
const names = new Names()

export function writeTables(columns: Column[]): string {
  const tables = [...new Set(columns.map(({ table }) => table))]
  const bodies = tables.map((table) => {
    const lines = columns
      .filter((column) => column.table === table)
      .map((column) => `  ${names.camel(column.name)}: ${typeOf(column)}`)
    return `export interface ${typeName(table)} {\n${lines.join("\n")}\n}\n`
  })
  const index = tables.map((table) => `  ${names.camel(table)}: ${typeName(table)}`)
  const text = `${bodies.join("\n")}\nexport interface Tables {\n${index.join("\n")}\n}\n`
  const used = ["ColumnType", "Generated", "GeneratedAlways"].filter((name) => new RegExp(`\\b${name}<`).test(text))
  const head = used.length > 0 ? `import type { ${used.join(", ")} } from "kysely"\n\n` : ""
  return `// Made by scripts/generate-tables.ts from the migrations. Change those, not this file.\n${head}${text}`
}

function typeName(table: string): string {
  const camel = names.camel(table)
  return `${camel[0]?.toUpperCase()}${camel.slice(1)}Table`
}

function typeOf(column: Column): string {
  const known = column.choices ? column.choices.map((choice) => JSON.stringify(choice)).join(" | ") : baseType(column)
  const gives = typeof known === "string" ? known : known.gives
  const takes = typeof known === "string" ? known : known.takes
  const orNull = column.required || gives === "unknown" ? "" : " | null"
  if (column.computed) return `GeneratedAlways<${gives}${orNull}>`
  if (gives !== takes) return `ColumnType<${gives}${orNull}, ${takes}${optional(column)}, ${takes}${orNull}>`
  return column.hasDefault ? `Generated<${gives}${orNull}>` : `${gives}${orNull}`
}

function optional({ required, hasDefault }: Column): string {
  return `${required ? "" : " | null"}${hasDefault || !required ? " | undefined" : ""}`
}

function baseType({ table, name, type }: Column): string | { gives: string; takes: string } {
  const element = type.endsWith("[]") ? type.slice(0, -2) : type
  const known = types[element]
  if (!known) throw new Error(`${table}.${name} has the type ${type}, which scripts/tables/write.ts does not know yet`)
  if (element === type) return known
  return `${typeof known === "string" ? known : known.gives}[]`
}
