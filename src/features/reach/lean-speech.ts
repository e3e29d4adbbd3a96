import type { Lean, ReachRow } from "./model.ts"

const outOf = (reached: number, asked: number): string => {
  if (reached === 0) return "niemand"
  return reached === asked ? "iedereen" : `${Math.round((100 * reached) / asked)} van de 100`
}
/** Of fewer a share in hundreds would seem surer than it is. */
const hundred = 100

/** '12 van de 20', or of a hundred and more the share of each hundred. */
export const sayShare = ({ asked, reached }: ReachRow, inHundreds = (asked ?? 0) >= hundred): string => {
  if (asked === null || reached === null) return "te weinig om te tonen"
  if (asked === 0) return "niets gevraagd"
  return inHundreds ? outOf(reached, asked) : `${reached} van de ${asked}`
}

const comma = (value: number): string => value.toFixed(2).replace(".", ",").replace("-", "−")

const unclear: Record<Extract<Lean, { kind: "unclear" }>["why"], string> = {
  tooFew: "Dat is nog niet te zeggen: er zijn te weinig vragen om iets te vergelijken.",
  hidden: "Dat kunnen wij hier niet zeggen: een deel van de aantallen is te klein om te tonen.",
  nobody: "Niemand kreeg nog een eerste portie.",
  everybody: "Iedereen kreeg een eerste portie.",
  oneTier: "Dat is niet te zeggen: alle vragen vallen onder dezelfde regel.",
}

/** How the answer was reckoned, for who wants to know. */
export const sayIndex = (lean: Lean): string =>
  lean.kind === "unclear"
    ? ""
    : `De concentratie-index is ${comma(lean.index)}, met een marge van ${comma(lean.low)} tot ${comma(lean.high)}. Onder nul: wie het kwetsbaarst is, krijgt vaker hulp.`

/** The answer to 'Komt hulp eerst bij wie hulp het meest mist?' in one sentence, and how sure it is in another. */
export function sayLean(lean: Lean): [answer: string, certainty: string] {
  if (lean.kind === "unclear") return [unclear[lean.why], ""]
  const { first, last } = lean
  const inHundreds = Math.min(first.asked ?? 0, last.asked ?? 0) >= hundred
  const share = (row: typeof first) => sayShare(row, inHundreds)
  const shares = `onder ${first.label.toLowerCase()} kreeg ${share(first)} een eerste portie, onder ${last.label.toLowerCase()} was dat ${share(last)}`
  const answers = {
    mostVulnerable: `Ja: ${shares}.`,
    leastVulnerable: `Nee: ${shares}.`,
    even: `Nee, maar ook niet het laatst. Elke regel krijgt even vaak een eerste portie: ${shares}.`,
    chance: `Dat is niet te zeggen: ${shares}, en dat verschil kan toeval zijn.`,
  }
  const sure = {
    mostVulnerable: "Zo'n verschil komt zelden door toeval.",
    leastVulnerable: "Zo'n verschil komt zelden door toeval.",
    even: "Een groot verschil is bijna uitgesloten.",
    chance: "Met meer vragen wordt het duidelijker.",
  }
  return [answers[lean.kind], sure[lean.kind]]
}
