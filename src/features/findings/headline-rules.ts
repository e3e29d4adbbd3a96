import type { Finding } from "./model.ts"
import { sourceWords } from "./observers-speech.ts"

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} en ook niet ${words.at(-1)}`

/**
 * What the first sentence does not survive: said directly under it, because who reads no further must not carry away
 * more than the numbers bear. Nothing where it stands, and nothing where nothing more is claimed.
 */
export function fallsText({ judgement, objections }: Pick<Finding, "judgement" | "objections">): string | undefined {
  const claims = judgement.kind === "judged" && ["probablyMore", "clearlyMore"].includes(judgement.verdict.kind)
  if (!claims) return undefined
  const without = objections.flatMap((objection) => {
    if (objection.kind === "campaign")
      return objection.standing === "falls" || objection.standing === "tooLittle"
        ? ["zonder de weken van de oproep"]
        : []
    return objection.kind === "leansOn" ? [`zonder ${sourceWords[objection.source]} die het meest doorgaf`] : []
  })
  return without.length > 0 ? `Maar dit houdt geen stand ${listed(without)}.` : undefined
}
