const mostWords = 10_000
const longestWord = 40

/**
 * The same judgement of words, kept for the words met last: most words of a language come back again and again. When
 * ten thousand new ones were met, those not asked for since the ten thousand before them are forgotten.
 */
export function remember<Judgement>(judge: (word: string) => Judgement): (word: string) => Judgement {
  let recent = new Map<string, Judgement>()
  let older = new Map<string, Judgement>()
  return (word) => {
    const known = recent.get(word)
    if (known !== undefined) return known
    const judgement = older.get(word) ?? judge(word)
    if (word.length >= longestWord) return judgement
    if (recent.size >= mostWords) {
      older = recent
      recent = new Map()
    }
    recent.set(word, judgement)
    return judgement
  }
}
