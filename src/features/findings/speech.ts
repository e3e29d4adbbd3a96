import { numberText } from "../../platform/html/chart-scale.ts"
import type { Shortfall, Verdict } from "./comparison-model.ts"
import type { Finding, Scope } from "./model.ts"
import { plural, signalsText } from "./number-speech.ts"
import type { Outcome } from "./safe-model.ts"

/** What the numbers come to, in the words that everybody reads first. */
export const outcomeWords: Record<Outcome, string> = {
  clearlyMore: "Duidelijk meer dan toeval",
  probablyMore: "Waarschijnlijk meer dan toeval",
  couldBeChance: "Dit kan nog toeval zijn",
  less: "Minder dan je zou verwachten",
  tooLittle: "Te weinig om iets te zeggen",
  contradictory: "De cijfers spreken elkaar tegen",
  nothingToCompare: "Nog niets om mee te vergelijken",
}

const atLeast = ({ least, most }: { least: number; most: number }, one: string, more: string): string =>
  least === most ? plural(least, one, more) : `ten minste ${plural(least, one, more)}`

const where = ({ area }: Pick<Scope, "area">): string => (area ? ` in ${area.name}` : "")

/** How often, by how many, in how many weeks. */
export function heardText({ scope, sources }: Finding): string {
  const { signals, reporters, organisations, weeks } = sources
  const about = scope.kind === "bundle" ? "In deze bundel" : "In deze tijd"
  if (signals === 0)
    return scope.kind === "bundle" ? "In deze bundel zit nog geen signaal." : `Wij hoorden dit${where(scope)} nog niet.`
  const who = `van ${atLeast(reporters, "melder", "melders")} bij ${atLeast(organisations, "organisatie", "organisaties")}`
  const heard =
    scope.kind === "bundle"
      ? `zitten ${signalsText(signals)}`
      : `hoorden wij dit ${numberText(signals)} keer${where(scope)}`
  return `${about} ${heard}, ${who}, in ${plural(weeks, "week", "verschillende weken")}.`
}

const shortfallWords: Record<Shortfall["kind"], [one: string, more: string]> = {
  counts: ["signaal", "signalen"],
  reporters: ["melder", "melders"],
  organisations: ["organisatie", "organisaties"],
}
/** An unknown reporter is one for sure and may be many; then it is said that there may be enough. */
const shortfallText = (shortfall: Shortfall): string => {
  const { kind, have, need } = shortfall
  const [one, more] = shortfallWords[kind]
  if (kind === "counts" || !shortfall.possible) return `${plural(have, one, more)} (wij vragen er ${need})`
  return `zeker ${plural(have, one, more)} (wij vragen er ${need}; misschien zijn het er genoeg)`
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} en ${words.at(-1)}`

const missingText = ({ kind, area }: Pick<Scope, "kind" | "area">): string => {
  const norm = kind === "bundle" ? " Vul bij de bundel een cijfer in om mee te vergelijken." : ""
  return area
    ? `Van elders, of van eerder, zijn er nog geen signalen om dit naast te leggen.${norm}`
    : `Kies een gebied. Dan zien wij of het daar meer is dan elders.${norm}`
}

/** Why it is said so: what is short, or how likely so many are by chance alone. */
export function reasonText({ judgement, scope }: Pick<Finding, "judgement" | "scope">): string {
  if (judgement.kind === "nothingToCompare") return missingText(scope)
  if (judgement.kind === "contradictory")
    return "De ene vergelijking zegt meer, de andere minder. Waarschijnlijk wordt hier over alles meer of minder gemeld dan elders."
  const verdict: Verdict = judgement.kind === "judged" ? judgement.verdict : { kind: "tooLittle", why: judgement.why }
  switch (verdict.kind) {
    case "tooLittle":
      return `Wij hebben nog maar ${listed(verdict.why.map(shortfallText))}.`
    case "less":
      return `De kans op zo weinig door toeval alleen is ${chanceText(verdict.chance)}.`
    case "couldBeChance":
      return `De kans op zoveel door toeval alleen is ${chanceText(verdict.chance)}.${verdict.undecided ? " Dat is op de grens: blijf tellen." : ""}`
    default:
      return `De kans op zoveel door toeval alleen is ${chanceText(verdict.chance)}.`
  }
}

function chanceText(chance: number): string {
  if (chance < 0.001) return "kleiner dan 1 op 1.000"
  if (chance >= 0.1) return `ongeveer ${Math.round(chance * 100)} op 100`
  return `ongeveer ${numberText(Math.round(chance * 1000))} op 1.000`
}
