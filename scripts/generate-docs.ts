/** Writes docs/settings.md and docs/api.md from the code that they describe. */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"
import { operations } from "../src/app.tsx"
import { Settings } from "../src/platform/config.ts"
import { whoMay } from "../src/platform/http/openapi.ts"

const root = join(import.meta.dirname, "..")

export function settingsPage(): string {
  const schema = z.toJSONSchema(Settings, { io: "input", unrepresentable: "any" })
  const rows = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const { description = "", default: standard } = property as { description?: string; default?: unknown }
    return `| \`${name}\` | ${standard === undefined ? "–" : `\`${standard}\``} | ${description} |`
  })
  return `# Instellingen

Nabij leest zijn instellingen één keer, bij de start, uit de omgeving. Wat niet klopt, staat er in één zin bij en dan
start Nabij niet. Deze pagina wordt gemaakt uit \`src/platform/config.ts\`.

| naam | standaard | wat het doet |
|---|---|---|
${rows.join("\n")}
`
}

export function apiPage(): string {
  const sorted = [...operations].sort((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method))
  const rows = sorted.map(
    (operation) =>
      `| \`${operation.method} ${operation.path}\` | ${operation.name} | ${operation.summary} | ${whoMay(operation.may)} |`,
  )
  return `# API

Every page does its work through the same operations as the API: one description of an action or question makes the
form, the API operation, its line in the OpenAPI document and its permission test. The document itself, with every
field: \`/api/v1/openapi.json\` (OpenAPI 3.1). Addresses, headers and errors follow the Dutch REST API design rules:
nouns, \`/api/v1\`, an \`API-Version\` header, errors as RFC 9457 problems with a Dutch sentence.

Sign in with \`POST /api/v1/sessions\` and send the token as \`Authorization: Bearer …\`. What somebody may not see does
not exist for them: 404. Not signed in: 401. Filled in wrongly: 400 with \`invalidParams\`.

This page is made from the operations by \`scripts/generate-docs.ts\`.

| operation | name | what | who |
|---|---|---|---|
${rows.join("\n")}
`
}

export const pages: [file: string, make: () => string][] = [
  ["docs/settings.md", settingsPage],
  ["docs/api.md", apiPage],
]

/** Pages of docs/ that are not what the code says now. */
export const outdated = (): string[] =>
  pages.filter(([file, make]) => readFileSync(join(root, file), "utf8") !== make()).map(([file]) => file)

if (process.argv[1] === import.meta.filename) {
  for (const [file, make] of pages) writeFileSync(join(root, file), make())
}
