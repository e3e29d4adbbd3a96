/** Spellings of one sound in Dutch, Flemish, German, Turkish and Arabic names, in the order in which they are replaced. */
const sounds: readonly [RegExp, string][] = [
  [/sch|sj|sh/g, "s"],
  [/tsj|tch|ch|kh|gh|g/g, "h"],
  [/ph|v|w(?=r)/g, "f"],
  [/th|dt|d(?=$|s)/g, "t"],
  [/ck|qu|q|c(?![eiy])|kk/g, "k"],
  [/x/g, "ks"],
  [/c|z/g, "s"],
  [/dj|j|y/g, "i"],
  [/ou|oe|ue|uu/g, "u"],
]

/**
 * How a name in normal form sounds, roughly: its first sign and the consonants after it, so that Janssen and Janzen, Smit and
 * Schmidt, Yılmaz and Jilmas are alike. Only for finding the same person under another spelling, next to a date of birth.
 * The idea is that of Russell (US patent 1,261,167, 1918); the rules are our own, for names in the Netherlands and Flanders.
 */
export function soundOf(name: string): string {
  const told = sounds.reduce((text, [spelt, sound]) => text.replace(spelt, sound), name)
  const first = /^[aeiou]/.test(told) ? (told[0] === "i" ? "i" : "a") : (told[0] ?? "")
  return (
    first +
    told
      .slice(1)
      .replace(/[aeiouh]/g, "")
      .replace(/(.)\1+/g, "$1")
  )
}
