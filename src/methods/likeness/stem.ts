const vowels = "aeiouyè"
const isVowel = (letter: string | undefined) => letter !== undefined && vowels.includes(letter)

/** Marks i and y that sound as consonants by a capital, as the algorithm asks. */
const withConsonants = (word: string): string =>
  word
    .replace(/^y/, "Y")
    .replace(/(?<=[aeiouyè])y/g, "Y")
    .replace(/(?<=[aeiouyè])i(?=[aeiouyè])/g, "I")

/** Where a region begins: behind the first consonant that follows a vowel, from `at` on. */
function regionFrom(word: string, at: number): number {
  for (let i = at + 1; i < word.length; i++) if (!isVowel(word[i]) && isVowel(word[i - 1])) return i + 1
  return word.length
}

const undoubled = (word: string): string => word.replace(/(kk|dd|tt)$/, (pair) => pair[0] as string)

/** One word while it is shortened: `first` and `second` are where the two regions begin in which endings may go. */
type Stemming = { word: string; first: number; second: number; tookE: boolean }

const endsIn = ({ word }: Stemming, ending: string, region: number) =>
  word.endsWith(ending) && word.length - ending.length >= region
/** Takes letters off the end; always true, so that it can stand behind a condition. */
function cut(stemming: Stemming, length: number): true {
  stemming.word = stemming.word.slice(0, stemming.word.length - length)
  return true
}

const validEn = (before: string) => before !== "" && !isVowel(before.at(-1)) && !before.endsWith("gem")

function plurals(stemming: Stemming): void {
  const { word, first } = stemming
  if (word.endsWith("heden")) {
    if (endsIn(stemming, "heden", first)) stemming.word = `${word.slice(0, -5)}heid`
  } else if (word.endsWith("ene") || word.endsWith("en")) {
    const ending = word.endsWith("ene") ? "ene" : "en"
    if (!endsIn(stemming, ending, first) || !validEn(word.slice(0, -ending.length))) return
    cut(stemming, ending.length)
    stemming.word = undoubled(stemming.word)
  } else if (word.endsWith("se") || word.endsWith("s")) {
    const ending = word.endsWith("se") ? "se" : "s"
    const before = word.at(-ending.length - 1)
    if (endsIn(stemming, ending, first) && before !== undefined && !isVowel(before) && before !== "j")
      cut(stemming, ending.length)
  }
}

function finalE(stemming: Stemming): void {
  if (!endsIn(stemming, "e", stemming.first) || isVowel(stemming.word.at(-2))) return
  cut(stemming, 1)
  stemming.tookE = true
  stemming.word = undoubled(stemming.word)
}

function heid(stemming: Stemming): void {
  if (!endsIn(stemming, "heid", stemming.second) || stemming.word.at(-5) === "c") return
  cut(stemming, 4)
  const { word, first } = stemming
  if (!endsIn(stemming, "en", first) || !validEn(word.slice(0, -2))) return
  cut(stemming, 2)
  stemming.word = undoubled(stemming.word)
}

function suffixes(stemming: Stemming): void {
  const { word, second, tookE } = stemming
  const gone = (ending: string) => endsIn(stemming, ending, second) && cut(stemming, ending.length)
  if (word.endsWith("end") || word.endsWith("ing")) {
    if (!gone(word.slice(-3))) return
    if (endsIn(stemming, "ig", second) && stemming.word.at(-3) !== "e") cut(stemming, 2)
    else stemming.word = undoubled(stemming.word)
  } else if (word.endsWith("ig")) {
    if (word.at(-3) !== "e") gone("ig")
  } else if (word.endsWith("lijk")) {
    if (gone("lijk")) finalE(stemming)
  } else if (word.endsWith("baar")) gone("baar")
  else if (word.endsWith("bar") && tookE) gone("bar")
}

const singleVowel = (word: string): string =>
  word.replace(
    /([^aeiouyè])(aa|ee|oo|uu)([^aeiouyèI])$/,
    (_, before: string, pair: string, after: string) => before + pair[0] + after,
  )

/**
 * The stem of a Dutch word, by the Snowball algorithm for Dutch (M.F. Porter, snowballstem.org).
 * @param word in lower case, without accents
 */
export function stem(word: string): string {
  if (word.length < 3) return word
  const marked = withConsonants(word)
  const first = regionFrom(marked, 0)
  const stemming: Stemming = {
    word: marked,
    first: Math.max(first, 3),
    second: regionFrom(marked, first),
    tookE: false,
  }
  plurals(stemming)
  finalE(stemming)
  heid(stemming)
  suffixes(stemming)
  return singleVowel(stemming.word).toLowerCase()
}

/**
 * How a word is compared: its stem, with the end of a syllable made alike where Dutch spelling changes it: 'brieven' and 'brief',
 * 'huizen' and 'huis', 'jassen' and 'jas'. A word that itself ends in z or v, such as PAAZ, stays so.
 */
export function keyOf(word: string): string {
  const single = stem(word).replace(/([bcdfgklmnprst])\1$/, "$1")
  return /[vz]$/.test(word) ? single : single.replace(/v$/, "f").replace(/z$/, "s")
}
