const special: Record<string, string> = { ı: "i", ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", ð: "d", þ: "th" }

/**
 * A word in lower case without accents, so that 'Şahin', 'SAHIN' and 'sahin' are one name. The curly apostrophe
 * becomes the straight one. The result need not be as long as the word: offsets come from the text itself.
 */
export function foldName(word: string): string {
  const lower = word.toLowerCase()
  if (isPlain(lower)) return lower
  return lower
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ıłøđßæœðþ]/g, (letter) => special[letter] ?? letter)
    .replace(/’/g, "'")
}

function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false
  return true
}
