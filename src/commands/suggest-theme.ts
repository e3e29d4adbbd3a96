import { type Example, ThemeSuggester } from "../methods/likeness/suggest.ts"
import { languageOfTheField, likenessCommand } from "./likeness/frame.ts"
import { type Answer, decimal, writeAnswers } from "./likeness/output.ts"
import { givenTexts, WrongFile, wordsIn } from "./likeness/texts.ts"
import { options, ownUsage } from "./likeness/words.ts"
import { WrongInput } from "./records.ts"
import { WrongUse } from "./wrong-use.ts"

const summary = {
  nl: "stelt bij elke tekst thema's voor, geleerd van voorbeelden",
  en: "suggests themes for each text, learned from examples",
}

const help = {
  nl: `nabij suggest-theme --train VOORBEELDEN [bestand]

Stelt bij elke tekst ten hoogste drie thema's voor. Leest JSON Lines uit het bestand of van standaardinvoer, per regel
  {"id": "1", "text": "De bus rijdt niet meer."}
en geeft met --json per regel
  {"id": "1", "suggestions": [{"theme": "buslijn_weg", "confidence": 0.87}]}
Waarschijnlijkheden tellen op tot ten hoogste 1; wat over is, is de kans dat de tekst over iets anders gaat. Is geen thema
waarschijnlijker goed dan fout, dan staat er ook "unclear": true.

  --train VOORBEELDEN  JSON Lines {"id", "text", "theme"} om van te leren
${options.nl}`,
  en: `nabij suggest-theme --train EXAMPLES [file]

Suggests at most three themes for each text. Reads JSON Lines from the file or from standard input, each line
  {"id": "1", "text": "De bus rijdt niet meer."}
and gives with --json for each line
  {"id": "1", "suggestions": [{"theme": "buslijn_weg", "confidence": 0.87}]}
Confidences add up to 1 at most; what is left is the chance that the text is about something else. Where no theme is more
likely right than wrong, it also says "unclear": true.

  --train EXAMPLES  JSON Lines {"id", "text", "theme"} to learn from
${options.en}`,
}

/** Learns themes from the texts of one file and suggests them for those of another. */
export const suggestTheme = likenessCommand(
  { name: "suggest-theme", summary, help },
  {
    option: "train",
    async run({ file, json, value: train, language }, io) {
      if (train === undefined) throw new WrongUse(ownUsage.train)
      const field = await languageOfTheField()
      const examples: Example[] = []
      for await (const example of givenTexts(train, io, ({ text, record, line }) => ({
        reading: field.read(text),
        theme: wordsIn(record, "theme", line),
      })))
        examples.push(example)
      if (examples.length === 0)
        throw new WrongFile(
          train,
          new WrongInput({ nl: "hier staan geen voorbeelden in", en: "there are no examples in it" }),
        )
      const suggester = new ThemeSuggester(field, examples)
      const answers: Answer[] = []
      for await (const { id, text } of givenTexts(file, io, (given) => given)) {
        const { kind, themes } = suggester.suggest(field.read(text))
        const suggestions = themes.map(({ theme, confidence }) => ({
          theme,
          confidence: Math.round(confidence * 1e4) / 1e4,
        }))
        const doubt = kind === "unclear" ? { nl: "onzeker", en: "unclear" }[language] : ""
        const rows = suggestions.map(({ theme, confidence }) => [
          String(id),
          decimal(confidence, language),
          theme,
          doubt,
        ])
        if (rows.length === 0) rows.push([String(id), "–", "–", doubt])
        answers.push({ json: { id, suggestions, ...(kind === "unclear" ? { unclear: true } : {}) }, rows })
      }
      const headings = { nl: ["tekst", "kans", "thema", ""], en: ["text", "chance", "theme", ""] }
      writeAnswers(answers, json ? undefined : headings[language], io.stdout)
    },
  },
)
