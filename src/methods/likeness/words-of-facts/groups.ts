/** Words with what they stand for: of 'kind: kinderen kids', both are 'kind'. The group's own name is one of its words. */
export type Groups = ReadonlyMap<string, string>

/** Reads lines of `name: word word`; a word in several lines belongs to the first. */
export function groupsOf(lines: string): Groups {
  const groups = new Map<string, string>()
  for (const line of lines.split("\n")) {
    const [name = "", words = ""] = line.split(":").map((part) => part.trim())
    if (name === "") continue
    for (const word of [name, ...words.split(" ")]) if (word !== "" && !groups.has(word)) groups.set(word, name)
  }
  return groups
}
