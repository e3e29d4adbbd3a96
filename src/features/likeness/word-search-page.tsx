import type { z } from "zod"
import { Empty } from "../../platform/html/notice.tsx"
import { Entries, type Entry } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { addresses, conceptAddress, root } from "./word-addresses.ts"
import { SearchForm } from "./word-forms.tsx"
import type { searchWords } from "./words-actions.ts"
import type { FoundWord } from "./words-model.ts"

function foundEntry({ kind, topic, concept, word, meaning }: FoundWord): Entry {
  if (kind === "abbreviation") return { href: addresses.abbreviations, title: word, about: `Afkorting van ${meaning}` }
  if (kind === "stopWord" || !topic || !concept)
    return { href: addresses.stopWords, title: word, about: "Telt niet mee: staat in bijna elk signaal" }
  const place = concept.name === word ? "Een begrip" : `Bij ${concept.name}`
  return { href: conceptAddress(topic.code, concept.code), title: word, about: `${place}, onder ${topic.title}` }
}

/** Where a word stands. */
export const WordSearchPage: View<z.output<typeof searchWords.output>> = ({ text, found, more }) => ({
  title: "Zoeken in de woorden",
  main: (
    <>
      <SearchForm text={text} />
      {text.length >= 2 && found.length === 0 && (
        <Empty title={`‘${text}’ staat nog nergens`}>
          <p>
            Ken je het onderwerp waar het bij hoort? Zoek het op bij <a href={root}>alle onderwerpen</a> en voeg het
            daar toe.
          </p>
        </Empty>
      )}
      {text.length === 1 && <p>Typ minstens twee letters.</p>}
      {found.length > 0 && (
        <section class="stack">
          <h2>
            ‘{text}’ staat op {found.length + more} {found.length + more === 1 ? "plek" : "plekken"}
          </h2>
          <Entries label="Plekken" entries={found.map(foundEntry)} />
          {more > 0 && <p>Er zijn nog {more} plekken. Typ meer letters om ze te zien.</p>}
        </section>
      )}
      <p>
        <a href={root}>Alle onderwerpen</a>
      </p>
    </>
  ),
})
