import { z } from "zod"
import type { Language, Reading, ReadWord } from "../../methods/likeness/language.ts"
import { stem } from "../../methods/likeness/stem.ts"
import { type Reason, type Stretch, whyAlike } from "../../methods/likeness/why.ts"
import { foldName } from "../../methods/text/fold.ts"
import { seenByModel } from "./model-rules.ts"

const Place = z.object({ start: z.number(), end: z.number() })

/** Why two texts are alike: what each of them says, and where. */
export const Likeness = z.object({
  reasons: z.array(
    z.object({
      kind: z.enum(["word", "kin", "concept", "topic", "model"]),
      /** The word, the concept or the topic that they share; `kin`: of two words a part; `model`: only a language model sees it. */
      said: z.string(),
      here: z.string(),
      there: z.string(),
    }),
  ),
  here: z.array(Place),
  there: z.array(Place),
})
export type Likeness = z.output<typeof Likeness>

/** Between two words of one expression there is at most a short word: 'bang voor de rekening'. */
const gap = 14

/** What a text says for a reason: its first expression, whole. */
function expressionIn(text: string, stretches: readonly Stretch[]): Expression {
  const [first, ...more] = stretches.toSorted((a, b) => a.start - b.start)
  if (!first) return { said: "", words: [] }
  const own = [first]
  for (const next of more) {
    const between = text.slice(own.at(-1)?.end ?? 0, next.start)
    if (between.length > gap || /[.,;:!?\n]/.test(between)) break
    own.push(next)
  }
  const wordAt = ({ start, end }: Stretch) => text.slice(start, end).toLowerCase()
  return { said: text.slice(first.start, own.at(-1)?.end).toLowerCase(), words: own.map(wordAt) }
}

type Expression = { said: string; words: string[] }

const stemsOf = (words: readonly string[]) => words.map((word) => stem(foldName(word))).join(" ")

/** 'gezin' and 'gezinnen', 'huis' and 'huizen': the stem of the two may differ by a letter. */
function isInflection(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  let shared = 0
  while (shared < shorter && one[shared] === other[shared]) shared += 1
  return shorter >= 4 && shared >= shorter - 1 && Math.abs(one.length - other.length) <= 3
}

/** The concept of the field that a word of each text belongs to: 'energienota' and 'jaarafrekening'. */
function conceptOf(here: Reading, there: Reading, reason: Reason, { thesaurus }: Language): string | undefined {
  const conceptsAt = ({ words, mentions }: Reading, at: number | undefined) =>
    mentions
      .filter((mention) => mention.words.length === 1 && words[mention.words[0] ?? 0]?.start === at)
      .flatMap(({ concepts }) => concepts.filter(({ hint }) => !hint).map(({ concept }) => concept))
  const others = new Set(conceptsAt(there, reason.there[0]?.start))
  const concept = conceptsAt(here, reason.here[0]?.start).find((one) => others.has(one))
  return concept === undefined ? undefined : thesaurus.concepts[concept]?.name
}

type Told = Likeness["reasons"][number]

function tell(reason: Reason, texts: [string, string], readings: [Reading, Reading], language: Language): Told {
  const of = (text: string, stretches: readonly Stretch[]) =>
    expressionIn(text, reason.kind === "word" ? stretches.slice(0, 1) : stretches)
  const [here, there] = [of(texts[0], reason.here), of(texts[1], reason.there)]
  const same = stemsOf(here.words) === stemsOf(there.words) || isInflection(here.said, there.said)
  const concept = reason.kind === "word" && !same ? conceptOf(...readings, reason, language) : undefined
  const told = { said: concept ?? reason.said, here: here.said, there: there.said }
  if (reason.kind === "topic") return { kind: "topic", ...told }
  if (same) {
    const said = here.said === there.said ? here.said : here.words.join(" ")
    return { kind: "word", ...told, here: said, there: said }
  }
  return { kind: concept || reason.kind === "concept" ? "concept" : "kin", ...told }
}

/** Words that say nothing by themselves turn an expression round: they are told with it. */
const leastTelling = 0.5
const turning = new Set(["niet", "geen"])

/** Leaves out what belongs to every problem ('instanties'), and words such as 'de' within an expression. */
function withoutEmpty(
  reasons: readonly Reason[],
  [here, there]: [Reading, Reading],
  { thesaurus }: Language,
): Reason[] {
  const general = new Set(thesaurus.topics.filter(({ domain }) => domain === "algemeen").map(({ title }) => title))
  const tells = (reading: Reading) => {
    const isEmpty = ({ stop, low, telling }: ReadWord) => (stop || telling < leastTelling) && !turning.has(low)
    const empty = new Set(reading.words.filter(isEmpty).map(({ start }) => start))
    return ({ start }: Stretch) => !empty.has(start)
  }
  return reasons
    .filter(({ kind, said }) => kind !== "topic" || !general.has(said))
    .map((reason) => ({ ...reason, here: reason.here.filter(tells(here)), there: reason.there.filter(tells(there)) }))
    .filter((reason) => reason.here.length > 0 && reason.there.length > 0)
}

const relatedByModel = "het taalmodel vindt deze teksten verwant"

/** Why two texts are alike, with what each of them says; the most telling first. */
export function likenessOf(here: string, there: string, language: Language): Likeness {
  const [own, other] = [language.read(here), language.read(there)]
  const tellingAt = new Map(own.words.map(({ start, telling }) => [start, telling]))
  const telling = (reason: Reason) => Math.max(0, ...reason.here.map(({ start }) => tellingAt.get(start) ?? 0))
  const found = withoutEmpty(whyAlike(own, other, language), [own, other], language).toSorted(
    (a, b) => telling(b) - telling(a),
  )
  if (found.length === 0 && seenByModel.get(language)?.areRelated(here, there))
    return { reasons: [{ kind: "model", said: relatedByModel, here: "", there: "" }], here: [], there: [] }
  return {
    reasons: found.map((reason) => tell(reason, [here, there], [own, other], language)),
    here: found.flatMap((reason) => [...reason.here]),
    there: found.flatMap((reason) => [...reason.there]),
  }
}

const mostWords = 6
const mostOthers = 3
const longest = 50

/** 'bang' says nothing more where 'bang voor de rekening' is said. */
const withoutParts = (said: readonly string[]) =>
  [...new Set(said)].filter((one) => !said.some((other) => other !== one && ` ${other} `.includes(` ${one} `)))

const besides = ({ here, there }: Told) => `${here} ~ ${there}`
/** What points to the topic in each text, where that is short enough to say. */
const withWords = (told: Told) =>
  told.here !== told.there && besides(told).length <= longest ? `${told.said} (${besides(told)})` : told.said
const named = (told: Told) => {
  const name = told.said.toLowerCase()
  return [told.here, told.there].includes(name) ? besides(told) : `${besides(told)} (${name})`
}

/** 'zelfde woorden: …', 'andere woorden voor hetzelfde: jaarafrekening ~ energienota (energierekening)', 'zelfde onderwerp: …'. */
export function reasonsInWords({ reasons }: Likeness, also: readonly (string | false)[] = []): string {
  const of = (kind: Told["kind"]) => reasons.filter((reason) => reason.kind === kind)
  const lines: [title: string, said: string[], most: number][] = [
    ["zelfde woorden", withoutParts(of("word").map(({ here }) => here)), mostWords],
    ["verwante woorden", of("kin").map(besides), mostOthers],
    ["andere woorden voor hetzelfde", of("concept").map(named), mostOthers],
    ["zelfde onderwerp", of("topic").map(withWords), mostOthers],
  ]
  const told = lines
    .filter(([, said]) => said.length > 0)
    .map(([title, said, most]) => `${title}: ${[...new Set(said)].slice(0, most).join(", ")}`)
  return [...told, ...of("model").map(({ said }) => said), ...also.filter((one) => one !== false)].join(" · ")
}
