// Takes the few icons that the screens use out of lucide (ISC licence, see src/platform/assets/licences.md)
// and writes them as one small module. Run it again after adding a name: node --import tsx scripts/generate-icons.ts
import { readFileSync, writeFileSync } from "node:fs"

const names = [
  "arrow-left",
  "arrow-left-right",
  "arrow-right",
  "bell",
  "building-2",
  "calendar",
  "chart-column",
  "check",
  "chevron-down",
  "circle-alert",
  "circle-check",
  "circle-help",
  "clock",
  "download",
  "eye",
  "eye-off",
  "file-text",
  "flag",
  "hand-heart",
  "house",
  "inbox",
  "info",
  "landmark",
  "layers",
  "link",
  "lock",
  "log-out",
  "mail",
  "map-pin",
  "megaphone",
  "menu",
  "message-circle",
  "pencil",
  "plus",
  "printer",
  "scale",
  "search",
  "send",
  "settings",
  "trash-2",
  "triangle-alert",
  "upload",
  "user",
  "users",
  "x",
]

const folder = new URL("../node_modules/lucide-static/icons/", import.meta.url)

function shapeOf(name: string): string {
  const file = readFileSync(new URL(`${name}.svg`, folder), "utf8")
  const inside = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(file)?.[1]
  if (!inside) throw new Error(`No drawing in ${name}.svg`)
  return inside
    .replaceAll(/\s*\n\s*/g, "")
    .replaceAll(" />", "/>")
    .trim()
}

const lines = names.map(
  (name) => `  ${JSON.stringify(name)}:\n    ${JSON.stringify(shapeOf(name)).replaceAll('\\"', "'")},`,
)

writeFileSync(
  new URL("../src/platform/html/icons.generated.ts", import.meta.url),
  `// Made by scripts/generate-icons.ts from lucide, ISC licence. Do not edit.\nexport const icons = {\n${lines.join("\n")}\n} as const\n`,
)
