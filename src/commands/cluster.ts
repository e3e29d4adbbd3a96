import { clustersOf, type Pair } from "../methods/likeness/cluster.ts"
import { Collection } from "../methods/likeness/collection.ts"
import type { Reading } from "../methods/likeness/language.ts"
import { compareByModel } from "./likeness/by-model.ts"
import { languageOfTheField, likenessCommand } from "./likeness/frame.ts"
import { type Answer, writeAnswers } from "./likeness/output.ts"
import { givenTexts, TextsToCompare } from "./likeness/texts.ts"
import { modelOption, options } from "./likeness/words.ts"

/** Groups become one while their texts are at least so much alike on average. */
const least = 0.04
/** Of each text so many neighbours are compared; of a large file fewer, and those nearest in the file where very many share a word. */
const neighbours = { small: 40, large: 25 }
const large = 5000

const summary = { nl: "brengt teksten over hetzelfde bij elkaar", en: "brings texts about the same together" }

const help = {
  nl: `nabij cluster [bestand] [--model MAP]

Brengt teksten die over hetzelfde gaan bij elkaar. Leest JSON Lines uit het bestand of van standaardinvoer, per regel
  {"id": "1", "text": "De bus rijdt niet meer."}
en geeft met --json per regel
  {"id": "1", "cluster": 3}
cluster is null voor wat alleen staat; groep 1 is de grootste. Zet een groot bestand op volgorde van datum.

${modelOption.nl}
${options.nl}`,
  en: `nabij cluster [file] [--model FOLDER]

Brings texts about the same together. Reads JSON Lines from the file or from standard input, each line
  {"id": "1", "text": "De bus rijdt niet meer."}
and gives with --json for each line
  {"id": "1", "cluster": 3}
cluster is null for what stands alone; group 1 is the largest. Put a large file in the order of its dates.

${modelOption.en}
${options.en}`,
}

/** The number of the group of each text, the largest 1; null for what stands alone. */
export function groupsIn(collection: Collection, readingOf: (index: number) => Reading): (number | null)[] {
  const pairs: Pair[] = []
  for (let one = 0; one < collection.size; one++) {
    const near =
      collection.size > large
        ? collection.nearTo(one, neighbours.large)
        : collection.near(readingOf(one), neighbours.small, (other) => other === one, collection.vectors?.of(one))
    for (const { index, score } of near) if (score >= least) pairs.push({ one, other: index, score })
  }
  const groups: (number | null)[] = Array(collection.size).fill(null)
  for (const [at, members] of clustersOf(collection.size, pairs, least).entries())
    for (const member of members) groups[member] = at + 1
  return groups
}

/** Groups texts by average linkage on how alike they are. */
export const cluster = likenessCommand(
  { name: "cluster", summary, help },
  {
    byModel: true,
    async run({ file, json, model, language }, io) {
      const collection = new Collection(await languageOfTheField())
      const texts = new TextsToCompare(collection.language)
      for await (const id of givenTexts(file, io, (text) => texts.add(text)))
        collection.add(String(id), texts.reading(collection.size))
      if (model !== undefined) await compareByModel(model, collection, texts.texts)
      const groups = groupsIn(collection, (index) => texts.reading(index))
      const alone = { nl: "alleen", en: "alone" }[language]
      const order = [...texts.ids.keys()]
      if (!json) order.sort((a, b) => (groups[a] ?? Infinity) - (groups[b] ?? Infinity) || a - b)
      const answers = order.map((index): Answer => {
        const [id, group = null] = [texts.ids[index] ?? "", groups[index]]
        return { json: { id, cluster: group }, rows: [[String(group ?? alone), String(id), texts.texts[index] ?? ""]] }
      })
      const headings = { nl: ["groep", "tekst", ""], en: ["group", "text", ""] }
      writeAnswers(answers, json ? undefined : headings[language], io.stdout)
    },
  },
)
