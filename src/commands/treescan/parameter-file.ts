import type { Bilingual } from "../command.ts"
import { WrongInput } from "../records.ts"
import type { Asked } from "./settings.ts"

type Parameter = { line: number; value: string }
type Parameters = Map<string, Parameter>

const numbered = {
  "scan-type": ["tree", "tree-time", "time"],
  "conditional-type": ["none", "total", "node", "node-and-time"],
  "scan-rate-type": ["high", "low", "both"],
  "date-precision": ["generic", "generic", "year", "month", "day"],
} as const

/** What would change the answer and cannot be done here: the parameter and the values that are fine. */
const beyond: [name: string, fine: RegExp][] = [
  ["self-control-design", /^n$/i],
  ["variable-case-probability", /^n$/i],
  ["cut-type", /^0$/],
  ["cut-filename", /^$/],
  ["perform-day-of-week-adjustments", /^n$/i],
  ["apply-exclusion-data-ranges", /^n$/i],
  ["restrict-tree-levels", /^n$/i],
  ["restrict-evaluated-nodes", /^n$/i],
  ["sequential-scan", /^n$/i],
]

const wrong = (name: string, value: string): Bilingual => ({
  nl: `${name}=${value} kan hier niet`,
  en: `${name}=${value} cannot be done here`,
})

function parametersIn(text: string): Parameters {
  const parameters: Parameters = new Map()
  for (const [index, content] of text.split(/\r\n|\n|\r/).entries()) {
    const match = /^\s*([^;[\s=][^=]*?)\s*=\s*(.*?)\s*$/.exec(content)
    if (match?.[1]) parameters.set(match[1].toLowerCase(), { line: index + 1, value: match[2] ?? "" })
    else if (content.trim() !== "" && !/^\s*[;[]/.test(content)) {
      const complaint = { nl: "dit is geen naam=waarde", en: "this is not name=value" }
      throw new WrongInput(complaint, index + 1)
    }
  }
  if (parameters.size > 0) return parameters
  throw new WrongInput({ nl: "hier staat niets in", en: "there is nothing in it" })
}

function numberedWord(parameters: Parameters, name: keyof typeof numbered): string | undefined {
  const found = parameters.get(name)
  if (!found || found.value === "") return undefined
  const word = /^\d$/.test(found.value) ? numbered[name][Number(found.value)] : undefined
  if (word) return word
  throw new WrongInput(wrong(name, found.value), found.line, name)
}

/** Which probability models go with which scan; the uniform one in time is what `node` stands for. */
function modelOf(parameters: Parameters, scan: string | undefined): string | undefined {
  const found = parameters.get("probability-model")
  if (!found || found.value === "") return undefined
  if (scan === "tree" && found.value === "0") return "poisson"
  if (scan === "tree" && found.value === "1") return "bernoulli"
  if (scan !== "tree" && /^[23]$/.test(found.value)) return undefined
  throw new WrongInput(wrong("probability-model", found.value), found.line, "probability-model")
}

/**
 * What a parameter file of TreeScan asks. File names are as they stand in it.
 * @throws WrongInput for a line that is no parameter, or for what cannot be done here
 */
export function askedInParameters(text: string): Asked {
  const parameters = parametersIn(text)
  const value = (name: string) => parameters.get(name)?.value || undefined
  const isYes = (name: string) => /^y$/i.test(value(name) ?? "")
  for (const [name, fine] of beyond) {
    const found = parameters.get(name)
    if (found && found.value !== "" && !fine.test(found.value)) {
      throw new WrongInput(wrong(name, found.value), found.line, name)
    }
  }
  const scan = numberedWord(parameters, "scan-type")
  const percent = value("maximum-window-percentage")
  const fixed = value("maximum-window-type") === "1"
  const restricted = isYes("restricted-window-range")
  return {
    tree: value("tree-filename"),
    counts: value("count-filename"),
    controls: value("control-filename"),
    scan,
    model: modelOf(parameters, scan),
    condition: numberedWord(parameters, "conditional-type"),
    probability: value("event-probability"),
    precision: numberedWord(parameters, "date-precision"),
    range: value("data-time-range"),
    longest: fixed ? value("maximum-window-fixed") : percent && `${percent}%`,
    shortest: value("minimum-window-fixed"),
    leastPart: isYes("apply-risk-window-restriction") ? value("risk-window-percentage") : undefined,
    prospective: isYes("prospective-analysis") ? "y" : undefined,
    starts: restricted ? value("window-start-range") : undefined,
    ends: restricted ? value("window-end-range") : undefined,
    rate: numberedWord(parameters, "scan-rate-type"),
    least: value("minimum-node-cases"),
    replicas: value("monte-carlo-replications"),
    seed: value("randomization-seed"),
    onlyLeaves: isYes("data-only-on-leaves") ? "y" : undefined,
    severalParents: value("allow-multi-parent-nodes")?.toLowerCase(),
    identicalParents: isYes("include-identical-parent-cuts") ? "y" : undefined,
  }
}
