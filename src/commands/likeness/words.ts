import type { Bilingual } from "../command.ts"

/** What was used wrongly, of what one of these commands alone asks. */
export const ownUsage = {
  top: {
    nl: "--top is een heel getal van 1 tot en met 1000, zoals --top 5.",
    en: "--top is a whole number from 1 to 1000, such as --top 5.",
  },
  train: {
    nl: "Noem met --train het bestand met voorbeelden.",
    en: "Name the file with examples: --train FILE.",
  },
} as const

/** For the commands that can be asked to use a language model. */
export const modelOption: Bilingual = {
  nl: "  --model MAP   laat een taalmodel mee vergelijken: een map met model.onnx en tokenizer.json",
  en: "  --model FOLDER  let a language model compare as well: a folder with model.onnx and tokenizer.json",
}

/** What is said of two texts that share no word, where the model finds them related. */
export const seenByModel: Bilingual = {
  nl: "het taalmodel vindt deze teksten verwant",
  en: "the language model finds these texts related",
}

export const options: Bilingual = {
  nl: `  --json        JSON Lines in plaats van een tabel
  --lang nl|en  de taal van de uitleg
  --help        deze uitleg

Wat naar een persoon wijst, wordt eerst verborgen. Andere velden (thema, datum, organisatie) tellen niet mee.
Einde: 0 gelukt, 2 verkeerd gebruikt, 3 de invoer klopt niet.`,
  en: `  --json        JSON Lines instead of a table
  --lang nl|en  the language of the explanations
  --help        this text

What points to a person is hidden first. Other fields (theme, date, organisation) do not count.
Ends with 0 when done, 2 when used wrongly, 3 when the input is wrong.`,
}
