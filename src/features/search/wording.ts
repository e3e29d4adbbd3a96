export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const numberInWords = (found: number, more: boolean): string => (more ? `meer dan ${found}` : String(found))

export const countInWords = (found: number, more: boolean, { one, many }: { one: string; many: string }): string =>
  `${numberInWords(found, more)} ${found === 1 ? one : many}`

/** 'signalen, bundels en thema's'. */
export const listInWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} en ${words.at(-1)}`
