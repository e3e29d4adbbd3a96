import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import type { WrittenKnowledge } from "../methods/likeness/knowledge.ts"

const folder = join(import.meta.dirname, "../../content")
const read = (...path: string[]) => readFile(join(folder, ...path), "utf8")

/** The words of the field as they come with the product: the files of `content/`, as they are written. */
export async function writtenKnowledge(): Promise<WrittenKnowledge> {
  const names = (await readdir(join(folder, "thesaurus"))).filter((name) => name.endsWith(".txt")).sort()
  const [abbreviations, stopWords, commonWords, ...thesaurus] = await Promise.all([
    read("abbreviations.txt"),
    read("stop-words.txt"),
    read("common-words.txt"),
    ...names.map((name) => read("thesaurus", name)),
  ])
  return { thesaurus, abbreviations: abbreviations ?? "", stopWords: stopWords ?? "", commonWords: commonWords ?? "" }
}

/** A paper that comes with the product, with places to fill in: content/papers. */
export const writtenPaper = (name: string): Promise<string> => read("papers", `${name}.md`)
