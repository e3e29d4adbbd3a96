import { ButtonLink } from "../../platform/html/button.tsx"
import { Disclosure, Notice, Tag } from "../../platform/html/notice.tsx"
import { Entries, type Entry } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { addresses, topicAddress } from "./word-addresses.ts"
import { SearchForm } from "./word-forms.tsx"
import { WordHistory } from "./word-history.tsx"
import type { TopicList } from "./words-model.ts"

const amount = (count: number): string => count.toLocaleString("nl-NL")

const topicEntry = ({ code, title, theme, words, own }: TopicList["domains"][number]["topics"][number]): Entry => ({
  href: topicAddress(code),
  title,
  about: `${amount(words)} woorden${theme ? `, thema ${theme.label}` : ""}`,
  ...(own > 0 && { tags: <Tag tone="info">{own} hier toegevoegd</Tag> }),
})

/** Where a word was added to a topic that an update took away: nothing is lost, but it no longer counts. */
function Lost({ lost }: Pick<TopicList, "lost">) {
  if (lost.length === 0) return null
  return (
    <Notice tone="attention" title="Deze woorden tellen nu niet mee">
      <p>
        Hun onderwerp bestaat niet meer sinds Nabij is bijgewerkt. Voeg ze toe bij een ander onderwerp als je ze nog
        nodig hebt.
      </p>
      <ul>
        {lost.map(({ topic, concept, word }) => (
          <li>
            {word} (stond bij {concept}, onder {topic})
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** All topics by life domain, and the lists that belong to none. */
export const WordsPage: View<TopicList> = ({ domains, abbreviations, stopWords, changes, lost }) => ({
  title: "Woorden",
  lead: "Aan deze woorden herkent Nabij dat twee signalen over hetzelfde gaan. Mist er een woord dat jullie gebruiken? Voeg het toe. Het telt dan mee voor iedereen die met deze Nabij werkt.",
  main: (
    <>
      <SearchForm />
      <Lost lost={lost} />
      <section class="stack">
        <h2>Onderwerpen</h2>
        {domains.map(({ label, topics }) => (
          <Disclosure summary={`${label} (${topics.length})`}>
            <Entries label={`Onderwerpen: ${label}`} entries={topics.map(topicEntry)} />
          </Disclosure>
        ))}
      </section>
      <section class="stack">
        <h2>Lijsten</h2>
        <Entries
          label="Lijsten"
          entries={[
            {
              href: addresses.abbreviations,
              title: "Afkortingen",
              about: `${amount(abbreviations)} afkortingen met waar ze voor staan`,
            },
            {
              href: addresses.stopWords,
              title: "Woorden die niet meetellen",
              about: `${amount(stopWords)} woorden die in bijna elk signaal staan`,
            },
          ]}
        />
      </section>
      <section class="stack">
        <h2>Wat hier is veranderd</h2>
        <WordHistory changes={changes} label="De laatste veranderingen" within="everything" />
        {changes.length > 0 && (
          <>
            <p>
              Kunnen andere organisaties deze woorden ook gebruiken? Bewaar ze als bestand en stuur het naar de makers
              van Nabij. Er staan geen namen in.
            </p>
            <ButtonLink href={addresses.own} look="secondary" icon="download">
              Bewaar als bestand
            </ButtonLink>
          </>
        )}
      </section>
    </>
  ),
})
