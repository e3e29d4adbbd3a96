import type { Rate } from "../../methods/tree-scan/likelihood.ts"
import { WrongUse } from "../wrong-use.ts"
import { type Precision, timeNumber } from "./times.ts"
import { ownUsage } from "./words.ts"

export type TreeScanSettings = {
  tree: string | undefined
  counts: string
  controls: string | undefined
  scan: "tree" | "tree-time" | "time"
  model: "poisson" | "bernoulli"
  condition: "none" | "total" | "node" | "node-and-time"
  probability: number
  precision: Precision
  /** The first and the last interval; undefined: from the first case to the last. */
  range: readonly [number, number] | undefined
  longest: { percent: number } | { intervals: number }
  shortest: number
  leastPart: number | undefined
  prospective: boolean
  starts: readonly [number, number] | undefined
  ends: readonly [number, number] | undefined
  rate: Rate
  least: number
  replicas: number
  seed: number
  onlyLeaves: boolean
  severalParents: boolean
  identicalParents: boolean
}

/** The settings as texts, from options and a parameter file alike. */
export type Asked = { [name in keyof TreeScanSettings]?: string | undefined }

/** A text that must be one of some words. @throws WrongUse */
function word<Word extends string>(option: string, text: string | undefined, words: readonly [Word, ...Word[]]): Word {
  if (text === undefined) return words[0]
  const found = words.find((one) => one === text)
  if (found) return found
  const all = words.join(", ")
  throw new WrongUse(ownUsage.oneOf(option, all, all))
}

/** A text that must be a number that holds. @throws WrongUse */
function number(option: string, text: string | undefined, usual: number, holds: (value: number) => boolean): number {
  if (text === undefined) return usual
  const value = /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN
  if (holds(value)) return value
  throw new WrongUse(ownUsage.number(option, String(usual)))
}

const whole = (least: number, most: number) => (value: number) =>
  Number.isInteger(value) && value >= least && value <= most

function probabilityOf(text = "1/2"): number {
  const match = /^(\d{1,9})\/(\d{1,9})$/.exec(text.replace(/\s/g, ""))
  const value = match ? Number(match[1]) / Number(match[2]) : Number(text)
  if (value > 0 && value < 1) return value
  throw new WrongUse(ownUsage.number("--probability", "1/2"))
}

/** [1,28], 1,28 or 2024/1/1,2024/12/31. */
function rangeOf(
  option: string,
  text: string | undefined,
  precision: Precision,
): readonly [number, number] | undefined {
  if (text === undefined || text === "") return undefined
  const parts = text.replace(/^\[|\]$/g, "").split(",")
  const [from, until] = parts.map((part) => timeNumber(part, precision))
  if (parts.length === 2 && from !== undefined && until !== undefined && from <= until) return [from, until]
  throw new WrongUse(ownUsage.number(option, "1,28"))
}

function longestOf(text = "50%"): TreeScanSettings["longest"] {
  const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(text.trim())
  const value = match ? Number(match[1]) : Number.NaN
  if (match?.[2] === "%" && value > 0 && value <= 100) return { percent: value }
  if (match?.[2] === "" && whole(1, 1e6)(value)) return { intervals: value }
  throw new WrongUse(ownUsage.number("--max-time", "50%"))
}

const conditions = {
  tree: ["total", "none"],
  "tree-time": ["node", "node-and-time"],
  time: ["total", "node"],
} as const

function conditionOf(scan: TreeScanSettings["scan"], text: string | undefined): TreeScanSettings["condition"] {
  const condition = word("--condition", text ?? conditions[scan][0], ["total", "none", "node", "node-and-time"])
  if (conditions[scan].some((one) => one === condition)) return condition
  throw new WrongUse(ownUsage.together(scan, condition))
}

/** What is asked, with what is usual where nothing is said. @throws WrongUse when it makes no sense */
export function settingsFrom(asked: Asked): TreeScanSettings {
  const scan = word("--scan", asked.scan, ["tree", "tree-time", "time"])
  const precision = word<Precision>("--precision", asked.precision, ["generic", "year", "month", "day"])
  if (asked.counts === undefined) throw new WrongUse(ownUsage.file("--counts"))
  if (scan !== "time" && asked.tree === undefined) throw new WrongUse(ownUsage.file("--tree"))
  const part = number("--least-part", asked.leastPart, 0, (value) => value > 0 && value <= 100)
  return {
    tree: asked.tree,
    counts: asked.counts,
    controls: asked.controls,
    scan,
    model: word("--model", asked.model, ["poisson", "bernoulli"]),
    condition: conditionOf(scan, asked.condition),
    probability: probabilityOf(asked.probability),
    precision,
    range: rangeOf("--range", asked.range, precision),
    longest: longestOf(asked.longest),
    shortest: number("--min-time", asked.shortest, 1, whole(1, 1e6)),
    leastPart: asked.leastPart === undefined ? undefined : part / 100,
    prospective: asked.prospective === "y",
    starts: rangeOf("--starts", asked.starts, precision),
    ends: rangeOf("--ends", asked.ends, precision),
    rate: word("--rate", asked.rate, ["high", "low", "both"]),
    least: number("--least", asked.least, 2, whole(1, 1e6)),
    replicas: number("--replicas", asked.replicas, 999, whole(0, 1e6)),
    seed: number("--seed", asked.seed, 12345678, whole(0, 2 ** 48)),
    onlyLeaves: asked.onlyLeaves === "y",
    severalParents: asked.severalParents !== "n",
    identicalParents: asked.identicalParents === "y",
  }
}
