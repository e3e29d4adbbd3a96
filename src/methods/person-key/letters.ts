/** Letters that Unicode does not take apart into a plain letter and a mark. */
const whole: Record<string, string> = {
  ı: "i",
  ø: "o",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ŋ: "n",
}
const special = new RegExp(`[${Object.keys(whole).join("")}]`, "gu")

/**
 * The small letters a to z of a text, marks taken off: "Yılmaz" becomes "yilmaz", "Özdemir" "ozdemir", "O'Bare" "obare".
 * The dotless ı and others that normalisation form KD leaves alone (Unicode Standard Annex 15) are mapped first; the Dutch
 * letter ĳ becomes i and j. Everything that is no letter falls away.
 */
export const plainLetters = (text: string): string => plainWords(text).join("")

/** The same, word by word: parted at spaces and every kind of hyphen, never at an apostrophe. */
export const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(special, (letter) => whole[letter] ?? letter)
    .normalize("NFKD")
    .split(/[\s\p{Pd}]+/u)
    .map((word) => word.replace(/[^a-z]/g, ""))
    .filter((word) => word !== "")
