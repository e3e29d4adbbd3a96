import type { Topic } from "../../methods/likeness/thesaurus.ts"
import type { WordChange } from "./words-model.ts"

type Reasoned = WordChange & { why: string }

const written = ({ word, region, hint }: WordChange): string =>
  `${region === "both" ? "" : `${region}: `}${word}${hint ? "?" : ""}`

const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

/** The name of a concept is one of its words by itself; it stands among them again only where it is marked. */
function conceptLine(concept: string, changes: readonly WordChange[]): string {
  const plain = (change: WordChange) => change.word === concept && change.region === "both" && !change.hint
  return `${concept}: ${changes
    .filter((change) => !plain(change))
    .map(written)
    .join(", ")}`.trimEnd()
}

const reason = (why: string): string => (why === "" ? "" : ` (${why.replace(/\s+/g, " ")})`)

function topicText(title: string, topics: readonly Topic[], changes: readonly Reasoned[]): string {
  const topic = topics.find((one) => one.title === title)
  const added = grouped(
    changes.filter(({ present }) => present),
    ({ concept }) => concept ?? "",
  )
  const away = changes.filter(({ present }) => !present)
  return [
    `## ${title}${topic?.theme ? ` = ${topic.theme}` : ""}`,
    ...[...added].map(([concept, own]) => conceptLine(concept, own)),
    ...away.map(({ concept, word, why }) => `// weggehaald bij ${concept}: ${word}${reason(why)}`),
  ].join("\n")
}

/** A list has no place in a thesaurus file: it stands there as remarks. */
function listText(heading: string, changes: readonly Reasoned[]): string {
  const line = ({ word, meaning, present, why }: Reasoned) =>
    `// ${present ? "" : "weggehaald: "}${meaning === null ? word : `${word} = ${meaning}`}${reason(why)}`
  return changes.length === 0 ? "" : [`// ${heading}`, ...changes.map(line)].join("\n")
}

/** Everything that was changed here, in the format of the files of the thesaurus; without who did it. */
export function ownWordsText(topics: readonly Topic[], changes: readonly Reasoned[]): string {
  const of = (kind: WordChange["kind"]) => changes.filter((change) => change.kind === kind)
  const domainOf = new Map(topics.map(({ title, domain }) => [title, domain]))
  const domains = grouped(of("variant"), ({ topic }) => domainOf.get(topic ?? "") ?? "algemeen")
  const parts = [...domains].flatMap(([domain, own]) => [
    `# ${domain}`,
    ...[...grouped(own, ({ topic }) => topic ?? "")].map(([title, ofTopic]) => topicText(title, topics, ofTopic)),
  ])
  const lists = [
    listText("Afkortingen (abbreviations.txt)", of("abbreviation")),
    listText("Woorden die niet meetellen (stop-words.txt)", of("stopWord")),
  ]
  const opening = "// Woorden die hier zijn toegevoegd of weggehaald, in de vorm van content/thesaurus."
  return `${[opening, ...parts, ...lists].filter((part) => part !== "").join("\n\n")}\n`
}
