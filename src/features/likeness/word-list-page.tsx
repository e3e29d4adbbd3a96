import { Disclosure } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { addresses, root } from "./word-addresses.ts"
import { AddToListForm, PutBack, TakeAwayForm } from "./word-forms.tsx"
import { WordHistory } from "./word-history.tsx"
import type { WordList } from "./words-model.ts"

const texts = {
  abbreviation: {
    title: "Afkortingen",
    lead: "Nabij leest een afkorting als het hele woord. Zo lijkt ‘clt’ op ‘cliënt’.",
    action: addresses.abbreviations,
  },
  stopWord: {
    title: "Woorden die niet meetellen",
    lead: "Deze woorden staan in bijna elk signaal. Ze zeggen niet waar het over gaat. Nabij slaat ze over als het signalen vergelijkt.",
    action: addresses.stopWords,
  },
}

type Listed = WordList["words"][number]

const numbers = "Cijfers"

function byLetter(words: readonly Listed[]): [letter: string, words: Listed[]][] {
  const groups = new Map<string, Listed[]>()
  for (const one of words) {
    const first = one.word
      .normalize("NFD")
      .replace(/[^\p{L}\p{N}]/gu, "")
      .slice(0, 1)
      .toUpperCase()
    const letter = /\d/.test(first) ? numbers : first
    groups.set(letter, [...(groups.get(letter) ?? []), one])
  }
  return [...groups].toSorted(([a], [b]) => Number(b === numbers) - Number(a === numbers) || a.localeCompare(b))
}

const line = ({ word, meaning }: Pick<Listed, "word" | "meaning">) => (meaning === null ? word : `${word}: ${meaning}`)

function Words({ words }: { words: readonly Listed[] }) {
  if (words[0]?.meaning === null) return <p>{words.map(line).join(", ")}</p>
  return (
    <ul>
      {words.map((one) => (
        <li>{line(one)}</li>
      ))}
    </ul>
  )
}

/** The abbreviations, or the words that do not count. */
export const WordListPage: View<WordList> = ({ kind, words, away, changes }, about) => {
  const { title, lead, action } = kind === "abbreviation" ? texts.abbreviation : texts.stopWord
  const own = words.filter((one) => one.own)
  return {
    title,
    lead,
    main: (
      <>
        <p>
          <a href={root}>Terug naar de woorden</a>
        </p>
        <AddToListForm about={about} action={action} kind={kind} />
        <TakeAwayForm about={about} action={action} kind={kind} />
        {own.length > 0 && (
          <section class="stack">
            <h2>Hier toegevoegd</h2>
            <Words words={own} />
          </section>
        )}
        {away.length > 0 && (
          <section class="stack">
            <h2>{kind === "abbreviation" ? "Weggehaald of veranderd" : "Weggehaald"}</h2>
            <p>Zo stond het er eerst.</p>
            <Entries
              label="Zo stond het er eerst"
              entries={away.map(({ word, meaning }) => ({
                title: line({ word, meaning }),
                tags: <PutBack action={action} kind={kind} word={word} meaning={meaning} />,
              }))}
            />
          </section>
        )}
        <section class="stack">
          <h2>De hele lijst</h2>
          {byLetter(words).map(([letter, group]) => (
            <Disclosure summary={`${letter} (${group.length})`}>
              <Words words={group} />
            </Disclosure>
          ))}
        </section>
        <h2>Wat hier is veranderd</h2>
        <WordHistory changes={changes} label={`Veranderingen in ${title.toLowerCase()}`} within="topic" />
      </>
    ),
  }
}
