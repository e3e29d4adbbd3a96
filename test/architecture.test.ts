import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { test } from "node:test"

const root = join(import.meta.dirname, "..")

/** The house, room by room: which room may use which. What is not written here may not be. */
const rooms: Record<string, string[]> = {
  main: ["app", "platform"],
  cli: ["commands"],
  commands: ["commands", "main", "app", "example", "features", "platform", "methods"],
  app: ["app", "features", "example", "platform"],
  example: ["example", "features", "platform", "client", "methods"],
  features: ["features", "platform", "methods"],
  platform: ["platform", "methods"],
  client: ["client", "methods"],
  methods: ["methods"],
}

const ground = ["accounts", "areas", "themes"]
/** Between features, and then only the model, rules and store of the other; `findings` and `weighing` also lend their card, `findings` the words for what speaks against one, `areas` its field, `signals` the parts of a receipt, `agenda` its words. */
const arrows: Record<string, string[]> = {
  accounts: [],
  areas: ["accounts"],
  themes: ["accounts"],
  "help-items": ["accounts"],
  counts: [],
  likeness: ["counts", "accounts", "areas", "themes"],
  installation: ["accounts", "themes"],
  promises: [],
  signals: ["likeness", "counts", ...ground],
  weighing: ["signals", "likeness", ...ground],
  dialogue: ["weighing", "signals", ...ground],
  names: ["weighing", "signals", "accounts"],
  bundles: ["weighing", "signals", "likeness", "counts", ...ground],
  campaigns: ["counts", ...ground],
  findings: ["unmet", "bundles", "signals", "counts", "campaigns", ...ground],
  watch: ["findings", "bundles", "weighing", "signals", "counts", ...ground],
  history: ["bundles", "signals", ...ground],
  logbook: ["promises", "accounts"],
  "own-data": ["logbook", "names", "signals", "accounts"],
  agenda: ["history", "findings", "bundles", ...ground],
  feedback: ["dialogue", "agenda", "findings", "bundles", "weighing", "signals", ...ground],
  entitlements: ["accounts"],
  claims: ["help-items", "accounts"],
  modes: ["help-items", "accounts"],
  visits: ["claims", "matches", "needs", "offers", "help-items", "accounts"],
  matches: ["claims", "needs", "offers", "stock", "modes", "insurance", "help-items", ...ground],
  needs: ["claims", "entitlements", "modes", "help-items", "accounts", "areas"],
  offers: ["help-items", "accounts", "areas"],
  stock: ["offers", "help-items", "accounts", "areas"],
  "call-ups": ["stock", "help-items", "accounts", "areas"],
  reach: ["claims", "matches", "needs", "offers", "help-items", "accounts", "areas"],
  fund: ["entitlements", "accounts"],
  unmet: ["matches", "needs", "entitlements", "help-items", "counts", ...ground],
  insurance: ["help-items", "accounts", "areas"],
  escrow: ["signals", "likeness", "counts", ...ground],
  "people-count": [...ground],
  publication: ["counts", ...ground],
  papers: ["history", "escrow", "people-count", "installation", "accounts"],
  search: ["agenda", "bundles", "weighing", "signals", "likeness", ...ground],
}
const lent =
  /^(model|rules|store|[a-z-]*-(model|rules|store)|card|safe-card|receipt-parts|objection-speech|area-field|start-set|secrets|languages|conditions|week-parts|week-parts-field|claim-parts|words|telling)$/

/** Packages that only one place may use. */
const packages: [name: RegExp, where: RegExp][] = [
  [
    /^(kysely|pg)$/,
    /^src\/(platform\/database\/|platform\/rounds|platform\/http\/(action|perform)|features\/[a-z-]+\/([a-z-]+-)?store\.ts$)/,
  ],
  [/^hono/, /^src\/(platform\/|app\.tsx|features\/[a-z-]+\/routes\.tsx|main\.ts)/],
  [/^nodemailer$/, /^src\/platform\/mail\//],
  [/^openid-client$/, /^src\/features\/accounts\/oidc-client\.ts$/],
  [/^otpauth$/, /^src\/features\/accounts\/one-time-code\.ts$/],
  [/^@simplewebauthn\/server$/, /^src\/features\/accounts\/passkey-check\.ts$/],
  [/^@simplewebauthn\/browser$/, /^src\/client\/passkey\.ts$/],
  [/^uqr$/, /^src\/platform\/html\/square-code\.tsx$/],
  [/^@node-rs\/argon2$/, /^src\/features\/accounts\/secrets\.ts$/],
  [/^esbuild$/, /^src\/platform\/http\/assets\.ts$/],
  [/^csv-parse/, /^src\/(platform\/files|commands)\//],
  [/^topojson-client$/, /^src\/methods\/geography\//],
  [/^highs$/, /^src\/methods\/privacy\/solver\.ts$/],
  [/^node:fs/, /^src\/(platform|commands|cli\.ts)/],
]

export type Import = { file: string; target: string }

/** Imports in a source text, own files as paths from the root, packages by name. */
export function importsOf(file: string, text: string): Import[] {
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "")
  return found.map((name) => ({
    file,
    target: name.startsWith(".") ? relative(root, join(root, dirname(file), name)) : name,
  }))
}

const roomOf = (file: string) => /^src\/(\w+)/.exec(file)?.[1] ?? ""
const featureOf = (file: string) => /^src\/features\/([a-z-]+)\//.exec(file)?.[1]
const partOf = (file: string) => /([^/]+)\.tsx?$/.exec(file)?.[1] ?? ""

/** What is wrong with one import, or nothing. */
export function wrongWith({ file, target }: Import): string | undefined {
  const isOwn = target.startsWith("src/")
  if (!isOwn) {
    if (target.startsWith("../") || target.startsWith("test/")) return `${file} reaches outside src: ${target}`
    const rule = packages.find(([name]) => name.test(target))
    if (rule && !rule[1].test(file)) return `${file} uses the package ${target}, which has its own place`
    if (roomOf(file) === "methods" && !/^(topojson-client|d3-|@stdlib|ml-|@noble\/|highs$)/.test(target))
      return `${file}: methods use no package such as ${target}`
    return undefined
  }
  const [from, to] = [roomOf(file), roomOf(target)]
  if (!rooms[from]?.includes(to)) return `${file} → ${target}: ${from} may not use ${to}`
  const [feature, other] = [featureOf(file), featureOf(target)]
  if (from === "app" || from === "example" || from === "commands") return undefined
  if (from === "features" && other && feature !== other) {
    if (!arrows[feature ?? ""]?.includes(other)) return `${file} → ${target}: no arrow from ${feature} to ${other}`
    if (!lent.test(partOf(target)))
      return `${file} → ${target}: only model, rules and store are lent to another feature`
  }
  return undefined
}

const sources = globSync("src/**/*.{ts,tsx}", { cwd: root })
const imports = sources.flatMap((file) => importsOf(file, readFileSync(join(root, file), "utf8")))

test("every import follows an arrow of the house", () => {
  assert.deepEqual(imports.map(wrongWith).filter(Boolean), [])
})

test("every feature is in the diagram", () => {
  const features = new Set(sources.map(featureOf).filter((name) => name !== undefined))
  assert.deepEqual(
    [...features].filter((name) => !(name in arrows)),
    [],
  )
})

test("a planted wrong arrow is found", () => {
  const planted: [file: string, text: string][] = [
    ["src/features/signals/rules.ts", 'import { x } from "../agenda/store.ts"'],
    ["src/features/agenda/rules.ts", 'import { x } from "../bundles/actions.ts"'],
    ["src/features/signals/own-pages.tsx", 'import { sql } from "kysely"'],
    ["src/methods/text/mask.ts", 'import { now } from "../../platform/clock.ts"'],
    ["src/methods/text/mask.ts", 'import { readFileSync } from "node:fs"'],
    ["src/platform/http/may.ts", 'import { x } from "../../features/signals/model.ts"'],
    ["src/client/draft.ts", 'import { x } from "../platform/config.ts"'],
    ["src/features/signals/actions.ts", 'const x = await import("../../app.tsx")'],
  ]
  for (const [file, text] of planted) assert.ok(importsOf(file, text).map(wrongWith).some(Boolean), `${file}: ${text}`)
})

test("no feature reaches itself through others", () => {
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (arrows[from] ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))))
  for (const feature of Object.keys(arrows)) assert.ok(!reaches(feature, feature), feature)
})

test("only the clock asks what time it is, only the settings read the environment", () => {
  for (const file of sources) {
    const text = readFileSync(join(root, file), "utf8")
    if (file !== "src/platform/clock.ts") assert.doesNotMatch(text, /new Date\(\)|Date\.now\(/, file)
    if (file !== "src/platform/config.ts") assert.doesNotMatch(text, /process\.env/, file)
    if (file.startsWith("src/methods/")) assert.doesNotMatch(text, /Math\.random|fetch\(/, file)
  }
})

test("files are short: none of ours over 200 lines, half of them under 60", () => {
  const ours = sources.filter((file) => !file.endsWith(".generated.ts") && file !== "src/platform/database/tables.ts")
  const lengths = ours.map((file) => ({
    file,
    lines: readFileSync(join(root, file), "utf8").trimEnd().split("\n").length,
  }))
  assert.deepEqual(
    lengths.filter(({ lines }) => lines > 200),
    [],
  )
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b)
  assert.ok((sorted[Math.floor(sorted.length / 2)] ?? 0) < 60, `median ${sorted[Math.floor(sorted.length / 2)]}`)
})
