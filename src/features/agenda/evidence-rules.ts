import { type Minima, safeSteps } from "../../methods/privacy/disclosure.ts"
import { safeHeardText } from "../findings/safe-speech-rules.ts"
import type { Evidence } from "./model.ts"

/** What contributors say of the outcome. It grows while people look, so it is told in steps and not to the one. */
export function safeVerdicts(counts: { yes: number; partly: number; no: number }, minima: Minima) {
  const [yes, partly, no] = safeSteps([counts.yes, counts.partly, counts.no], minima)
  return yes && partly && no && counts.yes + counts.partly + counts.no > 0 ? { yes, partly, no } : undefined
}

const surer: Partial<Record<Evidence["finding"]["outcome"], string>> = {
  clearlyMore: "Dat is duidelijk vaker dan je zou verwachten.",
  probablyMore: "Dat is waarschijnlijk meer dan toeval.",
  couldBeChance: "Dit kan nog toeval zijn.",
  less: "Dat is minder vaak dan je zou verwachten.",
}

/** The evidence in a few sentences, for a letter. Nothing where nothing may be said. */
export function sayEvidence({ finding }: Evidence): string {
  if (finding.signals.kind === "tooFew") return ""
  return [safeHeardText(finding), surer[finding.outcome]].filter(Boolean).join(" ")
}
