const mostWords = 20_000
const longestWord = 40

/** The same judgement of words, kept for the words met first: most words of a language come back again and again. */
export function remember<Judgement>(judge: (word: string) => Judgement): (word: string) => Judgement {
  const judged = new Map<string, Judgement>()
  return (word) => {
    const earlier = judged.get(word)
    if (earlier !== undefined) return earlier
    const judgement = judge(word)
    if (judged.size < mostWords && word.length < longestWord) judged.set(word, judgement)
    return judgement
  }
}
