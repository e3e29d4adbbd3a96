/** The official Ukrainian romanisation (Cabinet resolution 55 of 27 January 2010), without the rule for word starts. */
const letters: Record<string, string> = {
  ...{ а: "a", б: "b", в: "v", г: "h", ґ: "g", д: "d", е: "e", є: "ie", ж: "zh", з: "z", и: "y", і: "i", ї: "i" },
  ...{ й: "i", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh" },
  ...{ ц: "ts", ч: "ch", ш: "sh", щ: "shch", ь: "", ю: "iu", я: "ia", "'": "", "’": "" },
}
const atStart: Record<string, string> = { є: "ye", ї: "yi", й: "y", ю: "yu", я: "ya" }

export function latinFromUkrainian(name: string): string {
  if (!/[Ѐ-ӿ]/.test(name)) return name
  return [...name.toLowerCase()]
    .map((letter, at) => (at === 0 ? atStart[letter] : undefined) ?? letters[letter] ?? letter)
    .join("")
}
