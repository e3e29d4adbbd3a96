import type { Language, Reading } from "../../methods/likeness/language.ts"
import type { Suggested } from "../../methods/likeness/suggest.ts"
import type { Country } from "../../platform/words/words.ts"
import type { Theme } from "../themes/model.ts"
import { labelOf } from "../themes/rules.ts"
import type { SuggestedThemes } from "./theme-model.ts"

const mostThemes = 3
/** Beside the likeliest theme only those are named that are not far less likely. */
const besideBest = 0.35
const mostWords = 4

/** The words of a text that the thesaurus knows for a theme, as they stand in the text. */
export function wordsFor(theme: string, text: string, reading: Reading, { thesaurus }: Language): string[] {
  const pointing = reading.mentions.filter(({ concepts }) =>
    concepts.some(({ concept, hint }) => {
      const topic = thesaurus.concepts[concept]?.topic
      return !hint && topic !== undefined && thesaurus.topics[topic]?.theme === theme
    }),
  )
  const indexes = [...new Set(pointing.flatMap(({ words }) => words))].sort((a, b) => a - b)
  const words = indexes.map((index) => {
    const { start, end } = reading.words[index] ?? { start: 0, end: 0 }
    return text.slice(start, end).toLowerCase()
  })
  return [...new Set(words)].slice(0, mostWords)
}

/** "Past ‘Studieschuld schrikt af’? In de tekst staat: lenen, opleiding."; nothing where it is unclear. */
export function suggestionInWords(suggested: SuggestedThemes): string | undefined {
  if (suggested.kind === "unclear") return undefined
  const labels = suggested.themes.map(({ label }) => `‘${label}’`)
  const named = labels.length === 1 ? labels[0] : `${labels.slice(0, -1).join(", ")} of ${labels.at(-1)}`
  const words = suggested.themes[0]?.words ?? []
  const why =
    words.length > 0 ? `In de tekst staat: ${words.join(", ")}.` : "De tekst lijkt op signalen die dat thema kregen."
  return `Past ${named}? ${why} Jij kiest.`
}

/** A suggestion as people read it: only themes that can be chosen now, in the words of the country. */
export function shownSuggestion(
  suggested: Suggested,
  themes: readonly Theme[],
  country: Country,
  wordsOf: (theme: string) => string[],
): SuggestedThemes {
  if (suggested.kind === "unclear") return { kind: "unclear" }
  const standing = new Map(themes.filter(({ retired }) => !retired).map((theme) => [theme.code, theme]))
  const known = suggested.themes.flatMap(({ theme: code, confidence }) => {
    const theme = standing.get(code)
    return theme ? [{ code, label: labelOf(theme, country), confidence }] : []
  })
  const least = besideBest * (known[0]?.confidence ?? 0)
  const shown = known.filter(({ confidence }) => confidence >= least).slice(0, mostThemes)
  if (shown.length === 0) return { kind: "unclear" }
  return {
    kind: "suggested",
    themes: shown.map((one) => ({
      ...one,
      confidence: Math.round(one.confidence * 20) / 20,
      words: wordsOf(one.code),
    })),
  }
}
