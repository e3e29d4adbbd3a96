import { Collection, type Near } from "../methods/likeness/collection.ts"
import { whyAlike } from "../methods/likeness/why.ts"
import { compareByModel } from "./likeness/by-model.ts"
import { languageOfTheField, likenessCommand } from "./likeness/frame.ts"
import { type Answer, decimal, writeAnswers } from "./likeness/output.ts"
import { givenTexts, TextsToCompare } from "./likeness/texts.ts"
import { modelOption, options, ownUsage, seenByModel } from "./likeness/words.ts"
import { WrongUse } from "./wrong-use.ts"

const usual = "5"
const most = 1000

function topIn(value: string | undefined): number {
  const top = /^\d{1,4}$/.test(value ?? usual) ? Number(value ?? usual) : 0
  if (top < 1 || top > most) throw new WrongUse(ownUsage.top)
  return top
}

const summary = {
  nl: "zoekt bij elke tekst de meest gelijkende, en zegt waarom",
  en: "finds for each text the most alike, and why",
}

const help = {
  nl: `nabij similar [bestand] [--top 5] [--model MAP]

Zoekt bij elke tekst de teksten die er het meest op lijken. Leest JSON Lines uit het bestand of van standaardinvoer, per regel
  {"id": "1", "text": "De bus rijdt niet meer."}
en geeft met --json per regel
  {"id": "1", "similar": [{"id": "7", "score": 0.41, "why": ["bus", "geen vervoer"]}]}
score loopt van 0 tot 1; why noemt gedeelde woorden, en begrippen die beide teksten anders zeggen.

  --top 5       zo veel teksten bij elke tekst
${modelOption.nl}
${options.nl}`,
  en: `nabij similar [file] [--top 5] [--model FOLDER]

Finds for each text the texts most like it. Reads JSON Lines from the file or from standard input, each line
  {"id": "1", "text": "De bus rijdt niet meer."}
and gives with --json for each line
  {"id": "1", "similar": [{"id": "7", "score": 0.41, "why": ["bus", "geen vervoer"]}]}
score goes from 0 to 1; why names shared words, and concepts that both texts say in words of their own.

  --top 5       so many texts for each text
${modelOption.en}
${options.en}`,
}

/** Shared words as they stand in the first text, and what both say in other words, each once. */
function reasons(texts: TextsToCompare, collection: Collection, one: number, other: number): string[] {
  const here = texts.texts[one] ?? ""
  const found = whyAlike(texts.reading(one), texts.reading(other), collection.language)
  const said = found.map((reason) => {
    const [place] = reason.here
    return reason.kind === "word" && place ? here.slice(place.start, place.end).toLowerCase() : reason.said
  })
  return [...new Set(said)]
}

/** Compares each text with all others: their words, their letters and what they point to. */
export const similar = likenessCommand(
  { name: "similar", summary, help },
  {
    option: "top",
    byModel: true,
    async run({ file, json, value, model, language }, io) {
      const top = topIn(value)
      const collection = new Collection(await languageOfTheField())
      const texts = new TextsToCompare(collection.language)
      for await (const id of givenTexts(file, io, (text) => texts.add(text)))
        collection.add(String(id), texts.reading(collection.size))
      if (model !== undefined) await compareByModel(model, collection, texts.texts)
      function* answers(): Generator<Answer> {
        for (const [one, id] of texts.ids.entries()) {
          const near = collection.near(texts.reading(one), top, (other) => other === one, collection.vectors?.of(one))
          const answerOf = ({ index, score, meaning }: Near) => {
            const shared = reasons(texts, collection, one, index)
            const why = shared.length === 0 && meaning ? [seenByModel[language]] : shared
            return { id: texts.ids[index], score: Math.round(score * 1e4) / 1e4, why }
          }
          const found = near.map(answerOf)
          const rows = found.map(({ id: like, score, why }) => [
            String(id),
            String(like),
            decimal(score, language),
            why.join(", "),
          ])
          if (rows.length === 0) rows.push([String(id), "–", "–", ""])
          yield { json: { id, similar: found }, rows }
        }
      }
      const headings = { nl: ["tekst", "lijkt op", "hoe zeer", "waarom"], en: ["text", "is like", "how much", "why"] }
      writeAnswers(answers(), json ? undefined : headings[language], io.stdout)
    },
  },
)
