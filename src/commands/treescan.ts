import { dirname, isAbsolute, join } from "node:path"
import { parseArgs } from "node:util"
import type { CommandStreams, Language } from "./command.ts"
import { about, fileCommand, fileText, writeRows } from "./file-command.ts"
import { tableText } from "./rates/table.ts"
import { addControls, bernoulliCounts, poissonCounts, timedCounts } from "./treescan/count-files.ts"
import { askedInParameters } from "./treescan/parameter-file.ts"
import { type Row, timeRows, treeRows } from "./treescan/scans.ts"
import { type Asked, settingsFrom, type TreeScanSettings } from "./treescan/settings.ts"
import { nodeFinder, treeIn } from "./treescan/tree-file.ts"
import { help, ownUsage, summary } from "./treescan/words.ts"
import { parsed, usage, WrongUse } from "./wrong-use.ts"

const text = { type: "string" } as const
const options = {
  tree: text,
  counts: text,
  controls: text,
  prm: text,
  scan: text,
  model: text,
  condition: text,
  probability: text,
  precision: text,
  range: text,
  "max-time": text,
  "min-time": text,
  "least-part": text,
  starts: text,
  ends: text,
  prospective: { type: "boolean", default: false },
  rate: text,
  least: text,
  replicas: text,
  seed: text,
  threads: text,
  lang: { type: "string", default: "nl" },
  json: { type: "boolean", default: false },
} as const

/** Files in a parameter file are named from the folder it is in. */
async function fromParameterFile(file: string | undefined, io: CommandStreams): Promise<Asked> {
  if (file === undefined) return {}
  const content = await fileText(file, io)
  const asked = about(file, () => askedInParameters(content))
  const beside = (name: string | undefined) =>
    name === undefined || isAbsolute(name) ? name : join(dirname(file), name.replaceAll("\\", "/"))
  return { ...asked, tree: beside(asked.tree), counts: beside(asked.counts), controls: beside(asked.controls) }
}

/** What the arguments ask for; what they do not say comes from the parameter file. */
async function settingsOf(args: string[], io: CommandStreams): Promise<TreeScanSettings & { json: boolean }> {
  const { values, positionals } = parsed(() => parseArgs({ args, options, allowPositionals: true }))
  const { lang, json, prm, prospective, "max-time": longest, "min-time": shortest, "least-part": leastPart } = values
  if (lang !== "nl" && lang !== "en") throw new WrongUse(usage.language)
  if (positionals.length > 3) throw new WrongUse(ownUsage.files)
  const inFile = await fromParameterFile(prm, io)
  const alone = positionals.length === 1 && (values.scan ?? inFile.scan) === "time"
  const [tree, counts, controls] = alone ? [undefined, positionals[0]] : positionals
  const named = { tree: values.tree ?? tree, counts: values.counts ?? counts, controls: values.controls ?? controls }
  const said = { ...values, ...named, longest, shortest, leastPart, prospective: prospective ? "y" : undefined }
  const filled = Object.entries(said).filter(([, value]) => value !== undefined)
  // A condition of the file belongs to the scan of the file.
  const kept = values.scan !== undefined && values.scan !== inFile.scan ? { ...inFile, condition: undefined } : inFile
  return { ...settingsFrom({ ...kept, ...Object.fromEntries(filled) }), json }
}

async function rowsFor(settings: TreeScanSettings, io: CommandStreams): Promise<Row[]> {
  const { tree: treeFile, counts: file, controls, scan, model, condition, precision, range } = settings
  const treeText = scan === "time" || treeFile === undefined ? undefined : await fileText(treeFile, io)
  const content = await fileText(file, io)
  const tree = treeText === undefined ? undefined : about(treeFile, () => treeIn(treeText, settings.severalParents))
  const find = tree && nodeFinder(tree, settings.onlyLeaves)
  if (scan !== "tree" || !tree || !find) {
    const timed = about(file, () => timedCounts(content, find, precision, range))
    return timeRows(settings, tree, timed)
  }
  const size = tree.names.length
  if (model === "poisson") {
    return about(file, () => treeRows(settings, tree, poissonCounts(content, size, find)))
  }
  const own = about(file, () => bernoulliCounts(content, size, find))
  if (controls === undefined && condition === "total") throw new WrongUse(ownUsage.file("--controls"))
  if (controls !== undefined) {
    const controlText = await fileText(controls, io)
    about(controls, () => addControls(controlText, own, find))
  }
  return about(file, () => treeRows(settings, tree, own))
}

async function work(args: string[], io: CommandStreams, language: Language): Promise<void> {
  const settings = await settingsOf(args, io)
  const rows = await rowsFor(settings, io)
  if (settings.json) {
    writeRows(rows, io.stdout)
    io.stdout("\n")
    return
  }
  io.stdout(tableText(rows.map(({ parents, ...row }) => row) as Record<string, unknown>[], language))
}

/** Which branch of a tree stands out: Kulldorff's tree-based scan statistic on TreeScan's own files. */
export const treescan = fileCommand({ name: "treescan", summary, help }, work)
