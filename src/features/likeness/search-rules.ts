import type { Knowledge } from "../../methods/likeness/language.ts"
import { stem } from "../../methods/likeness/stem.ts"
import type { Concept, Thesaurus } from "../../methods/likeness/thesaurus.ts"
import { foldName } from "../../methods/text/fold.ts"
import { byAlphabet } from "../../platform/words/alphabet.ts"
import type { FoundWord } from "./words-model.ts"
import { codeOf } from "./words-rules.ts"

type Asked = { low: string; start: string; stem: string }
type Hit = { kind: FoundWord["kind"]; concept?: Concept; word: string; meaning: string | null; far: number }

/** How well a word answers what was asked, the lower the better; nothing where it does not. */
function distance(word: string, asked: Asked): number | undefined {
  const low = foldName(word)
  if (low === asked.low) return 0
  // Forms of one word begin alike; taking the stem of every word would cost many times as much.
  if (low.startsWith(asked.start) && stem(low) === asked.stem) return 1
  const at = low.indexOf(asked.low)
  if (at < 0) return undefined
  return at === 0 ? 2 : low[at - 1] === " " ? 3 : 4
}

function hits({ thesaurus, abbreviations, stopWords }: Knowledge, asked: Asked): Hit[] {
  const found: Hit[] = []
  for (const concept of thesaurus.concepts) {
    for (const { text } of concept.variants) {
      const far = distance(text, asked)
      if (far !== undefined) found.push({ kind: "variant", concept, word: text, meaning: null, far })
    }
  }
  for (const [word, meaning] of abbreviations) {
    const far = distance(word, asked) ?? distance(meaning, asked)
    if (far !== undefined) found.push({ kind: "abbreviation", word, meaning, far })
  }
  for (const word of stopWords) {
    const far = distance(word, asked)
    if (far !== undefined) found.push({ kind: "stopWord", word, meaning: null, far })
  }
  return found.toSorted((a, b) => a.far - b.far || byAlphabet(a.word, b.word))
}

function placed({ kind, concept, word, meaning }: Hit, { topics }: Thesaurus): FoundWord {
  const { title = "" } = topics[concept?.topic ?? -1] ?? {}
  return {
    kind,
    topic: concept ? { code: codeOf(title), title } : null,
    concept: concept ? { code: codeOf(concept.name), name: concept.name } : null,
    word,
    meaning,
  }
}

/** The places where a word stands, the closest first, and how many more there are. Goes through all words once. */
export function findWords(knowledge: Knowledge, text: string, most: number): { found: FoundWord[]; more: number } {
  const low = foldName(text.trim())
  const all = hits(knowledge, { low, start: low.slice(0, 2), stem: stem(low) })
  const found = all.slice(0, most).map((hit) => placed(hit, knowledge.thesaurus))
  return { found, more: all.length - found.length }
}
