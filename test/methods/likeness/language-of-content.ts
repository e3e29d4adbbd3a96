import { readdirSync, readFileSync } from "node:fs"
import { knowledgeOf } from "../../../src/methods/likeness/knowledge.ts"

const content = new URL("../../../content/", import.meta.url)
const textOf = (name: string) => readFileSync(new URL(name, content), "utf8")

/** The knowledge of the field as it is delivered. */
export const knowledgeOfContent = () =>
  knowledgeOf({
    thesaurus: readdirSync(new URL("thesaurus", content))
      .sort()
      .map((name) => textOf(`thesaurus/${name}`)),
    abbreviations: textOf("abbreviations.txt"),
    stopWords: textOf("stop-words.txt"),
    commonWords: textOf("common-words.txt"),
  })
