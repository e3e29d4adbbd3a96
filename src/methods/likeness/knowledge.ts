import type { Knowledge } from "./language.ts"
import { readThesaurus } from "./thesaurus.ts"

/** The texts of the files in which the knowledge of the field is written. */
export type WrittenKnowledge = {
  thesaurus: readonly string[]
  abbreviations: string
  stopWords: string
  commonWords: string
}

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("//") && !line.startsWith("#"))

function pairOf(line: string): [short: string, full: string] {
  const at = line.indexOf("=")
  return [line.slice(0, at).trim().toLowerCase().replaceAll(".", ""), line.slice(at + 1).trim()]
}

/** Reads the files of `content/`: the thesaurus, `short = full`, and a word a line. */
export function knowledgeOf({ thesaurus, abbreviations, stopWords, commonWords }: WrittenKnowledge): Knowledge {
  return {
    thesaurus: readThesaurus(thesaurus),
    abbreviations: new Map(linesOf(abbreviations).map(pairOf)),
    stopWords: new Set(linesOf(stopWords)),
    commonWords: linesOf(commonWords),
  }
}
