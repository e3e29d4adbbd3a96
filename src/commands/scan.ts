import { type Analysis, usualAnalysis } from "../methods/scan/analysis.ts"
import { scan as scanField } from "../methods/scan/scan.ts"
import { now } from "../platform/clock.ts"
import { runInThreads, threadsThere } from "../platform/threads/scan-runner.ts"
import type { Command, CommandStreams, ExitCode, Language } from "./command.ts"
import { textOf, WrongInput } from "./records.ts"
import { fieldOf } from "./scan/build-field.ts"
import { type Inputs, noInputs } from "./scan/inputs.ts"
import { clusterRow, readable } from "./scan/output.ts"
import { Parameters } from "./scan/prm.ts"
import { analysisOf, inputsOf } from "./scan/prm-analysis.ts"
import { type Settings, settingsOf } from "./scan/settings.ts"
import { help, ownUsage, summary } from "./scan/words.ts"
import { fileText, WrongFile } from "./scan/wrong-file.ts"
import { languageOf, usage, WrongUse } from "./wrong-use.ts"

/** What to read and what to do with it: the choices of the arguments over those of the parameter file, over the usual. */
async function chosen(settings: Settings, io: CommandStreams): Promise<{ inputs: Inputs; analysis: Analysis }> {
  const own =
    settings.prm === undefined ? undefined : new Parameters(settings.prm, await fileText(settings.prm, io.open))
  const fromFile = own ? inputsOf(own) : noInputs
  const inputs = { ...fromFile, ...settings.inputs }
  const analysis = { ...(own ? analysisOf(own, inputs) : usualAnalysis), ...settings.analysis }
  // A scan in space alone needs no dates; without names of columns there are none then, unless it is said.
  if (!own && analysis.type === "space" && inputs.precision === undefined && inputs.start === undefined) {
    return { inputs: { ...inputs, precision: "none" }, analysis }
  }
  return { inputs, analysis }
}

/** Standard input; where no file is named, nothing there means that one was forgotten. @throws WrongUse in that case */
async function standardInput(isNamed: boolean, { stdin }: CommandStreams): Promise<string> {
  if (!isNamed && "isTTY" in stdin && stdin.isTTY === true) throw new WrongUse(ownUsage.noFile)
  const text = await textOf(stdin)
  if (!isNamed && text.trim() === "") throw new WrongUse(ownUsage.noFile)
  return text
}

async function textsOf(inputs: Inputs, isNamed: boolean, io: CommandStreams): Promise<(path: string) => string> {
  const { cases, controls, population, coordinates, grid, circleWeights } = inputs
  const texts = new Map<string, string>()
  for (const path of [cases, controls, population, coordinates, grid, circleWeights]) {
    if (path === undefined || texts.has(path)) continue
    texts.set(path, path === "-" ? await standardInput(isNamed, io) : await fileText(path, io.open))
  }
  return (path) => texts.get(path) as string
}

async function answer(settings: Settings, language: Language, io: CommandStreams): Promise<void> {
  const begun = now().getTime()
  const { inputs, analysis } = await chosen(settings, io)
  const isNamed = settings.prm !== undefined || settings.inputs.cases !== undefined
  const field = fieldOf(inputs, await textsOf(inputs, isNamed, io), analysis)
  const findings = await scanField(field, analysis, runInThreads(settings.threads ?? threadsThere(), true))
  if (!settings.json) {
    io.stdout(readable(findings, field.unit, language))
    return
  }
  const { clusters, simulated, critical, trend, cases } = findings
  const outcome = {
    clusters: clusters.map((cluster) => clusterRow(cluster, field.unit)),
    seed: analysis.seed,
    replicas: simulated.length,
    seconds: (now().getTime() - begun) / 1000,
    cases,
    locations: field.ids.length,
    intervals: field.boundaries.length - 1,
    ...(trend === undefined ? {} : { trendPercentPerYear: trend }),
    critical: Object.fromEntries(critical.map(({ level, llr }) => [level, llr])),
    simulated: Array.from(simulated),
  }
  io.stdout(`${JSON.stringify(outcome)}\n`)
}

async function run(args: string[], io: CommandStreams): Promise<ExitCode> {
  const language = languageOf(args)
  try {
    const settings = settingsOf(args)
    if (settings === "help") io.stdout(`${help[language]}\n`)
    else await answer(settings, language, io)
    return 0
  } catch (error) {
    if (error instanceof WrongUse) {
      io.stderr(`${error.complaint[language]}\n${usage.more("scan")[language]}\n`)
      return 2
    }
    if (!(error instanceof WrongInput)) throw error
    const file = error instanceof WrongFile && error.file !== "-" ? error.file : undefined
    io.stderr(error.sentence(file, language))
    return 3
  }
}

/** Clusters in space and time: where and since when there is more than chance explains. */
export const scan: Command = { name: "scan", summary, help, run }
