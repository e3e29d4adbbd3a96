import type { z } from "zod"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { conceptAddress, root, topicAddress } from "./word-addresses.ts"
import { AddVariantForm, PutBack, TakeAwayForm } from "./word-forms.tsx"
import { WordGroups } from "./word-groups.tsx"
import { WordHistory } from "./word-history.tsx"
import type { conceptWords } from "./words-actions.ts"
import type { ShownConcept, ShownTopic } from "./words-model.ts"

function ThemeLine({ theme }: Pick<ShownTopic, "theme">) {
  if (!theme) return null
  return (
    <>
      Hoort bij het thema <a href={`/beheer/themas/${theme.code}`}>{theme.label}</a>.{" "}
    </>
  )
}

/** A topic with its concepts; the name of each leads to the page where words are taken away and put back. */
export const TopicPage: View<ShownTopic> = ({ code, title, domain, theme, concepts, changes }, about) => ({
  title,
  lead: "Elk begrip is één ding, met de woorden die mensen ervoor gebruiken. Staan zulke woorden in twee signalen, dan lijken die op elkaar.",
  main: (
    <>
      <p>
        <ThemeLine theme={theme} />
        {domain}. <a href={root}>Alle onderwerpen</a>
      </p>
      <AddVariantForm about={about} action={topicAddress(code)} concepts={concepts} />
      <h2>Begrippen</h2>
      <Entries
        label={`Begrippen van ${title}`}
        entries={concepts.map((concept) => ({
          href: conceptAddress(code, concept.code),
          title: concept.name,
          about: <WordGroups words={concept.words} />,
        }))}
      />
      <h2>Wat hier is veranderd</h2>
      <WordHistory changes={changes} label={`Veranderingen bij ${title}`} within="topic" />
    </>
  ),
})

function Away({ away, action }: { away: ShownConcept["away"]; action: string }) {
  if (away.length === 0) return null
  return (
    <section class="stack">
      <h2>Weggehaald</h2>
      <Entries
        label="Weggehaalde woorden"
        entries={away.map(({ text, region, hint }) => ({
          title: text,
          tags: <PutBack action={action} kind="variant" word={text} region={region} hint={hint} />,
        }))}
      />
    </section>
  )
}

/** One concept: its words, and what one can do with them. */
export const ConceptPage: View<z.output<typeof conceptWords.output>> = (
  { code, title, concept, theme, changes },
  about,
) => {
  const action = conceptAddress(code, concept.code)
  return {
    title: concept.name,
    main: (
      <>
        <p>
          Een begrip van <a href={topicAddress(code)}>{title}</a>. <ThemeLine theme={theme} />
        </p>
        <WordGroups words={concept.words} />
        <AddVariantForm about={about} action={action} />
        {concept.words.length > 0 && (
          <TakeAwayForm about={about} action={action} kind="variant" words={concept.words} />
        )}
        <Away away={concept.away} action={action} />
        <h2>Wat hier is veranderd</h2>
        <WordHistory changes={changes} label={`Veranderingen bij ${concept.name}`} within="concept" />
      </>
    ),
  }
}
