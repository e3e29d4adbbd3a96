/** Where the words of the field are kept; what stands right below `root` is either one of these or the code of a topic. */
export const root = "/beheer/woorden"
export const addresses = {
  search: `${root}/zoeken`,
  abbreviations: `${root}/afkortingen`,
  stopWords: `${root}/telt-niet-mee`,
  own: `${root}/eigen-woorden.txt`,
} as const

export const topicAddress = (code: string): string => `${root}/${encodeURIComponent(code)}`
export const conceptAddress = (topic: string, concept: string): string =>
  `${topicAddress(topic)}/${encodeURIComponent(concept)}`
