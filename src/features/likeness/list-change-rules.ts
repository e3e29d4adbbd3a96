import { asLookedUp, meant, tidy, wrongAsAbbreviation, wrongAsStopWord, wrongWith } from "./allowed-rules.ts"
import type { ChangeOutcome, Current } from "./variant-change-rules.ts"
import type { ChangeWord, WordChange } from "./words-model.ts"

const refused = (field: string, why: string): ChangeOutcome => ({ kind: "refused", field, why })

const bare = { topic: null, concept: null, region: "both", hint: false } as const

/** What a change in the abbreviations or in the words that do not count comes to, or why it cannot be made. */
export function changeInList(input: ChangeWord, current: Current): ChangeOutcome {
  return input.kind === "abbreviation" ? abbreviationChange(input, current) : stopWordChange(input, current)
}

function abbreviationChange(input: ChangeWord, { shipped, knowledge }: Current): ChangeOutcome {
  const word = tidy(input.word)
  const known = meant(knowledge.abbreviations.keys(), word)
  const now = known === undefined ? undefined : knowledge.abbreviations.get(known)
  if (!input.present)
    return known === undefined || now === undefined
      ? refused("word", `De afkorting '${word}' staat hier niet`)
      : { kind: "change", change: { ...bare, kind: "abbreviation", word: known, meaning: now, present: false } }
  const meaning = tidy(input.meaning ?? "")
  if (meaning === "") return refused("meaning", "Schrijf waar de afkorting voor staat")
  const before = known ?? meant(shipped.abbreviations.keys(), word)
  const change: WordChange = {
    ...bare,
    kind: "abbreviation",
    word: before ?? asLookedUp(word),
    meaning,
    present: true,
  }
  if (now === meaning) return refused("word", `'${word}' staat er al, met deze betekenis`)
  if (before !== undefined && shipped.abbreviations.get(before) === meaning) return { kind: "change", change }
  const wrong = wrongAsAbbreviation(word, meaning)
  if (wrong) return refused("word", wrong)
  const unclear = wrongWith(meaning)
  return unclear ? refused("meaning", unclear) : { kind: "change", change }
}

function stopWordChange(input: ChangeWord, { shipped, knowledge }: Current): ChangeOutcome {
  const word = tidy(input.word)
  const known = meant(knowledge.stopWords, word)
  const change: WordChange = { ...bare, kind: "stopWord", word: known ?? word, meaning: null, present: input.present }
  if (!input.present)
    return known === undefined ? refused("word", `'${word}' staat hier niet`) : { kind: "change", change }
  if (known !== undefined) return refused("word", `'${known}' telt al niet mee`)
  const back = meant(shipped.stopWords, word)
  if (back !== undefined) return { kind: "change", change: { ...change, word: back } }
  const wrong = wrongAsStopWord(word)
  return wrong ? refused("word", wrong) : { kind: "change", change: { ...change, word: asLookedUp(word) } }
}
