import { ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Disclosure, Notice } from "../../platform/html/notice.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { sayDay, sayDayOf } from "../../platform/words/day.ts"
import { closePeopleCount, stopPeopleCount } from "./count-actions.ts"
import { WhatHappens } from "./explanation.tsx"
import { withdrawPeopleLists } from "./list-actions.ts"
import { ListEntry } from "./list-entry.tsx"
import type { OneCount } from "./one-count.ts"
import { countInWords, endInWords } from "./rules.ts"

/** One count: while it is open one's own list, afterwards what came out. */
export const CountPage: View<OneCount> = (desk, about) => {
  const { count, open } = desk
  const isOpen = count.state.kind === "open"
  return {
    title: "Mensen tellen",
    heading: countInWords(count, about.country),
    lead: isOpen ? progress(desk) : endInWords(count.state),
    unkept: true,
    script: isOpen ? ["people-count"] : [],
    main: (
      <>
        <p>
          <a href="/beheer/mensen-tellen">Alle tellingen</a>
        </p>
        <p class="soft">Begonnen op {sayDayOf(count.begunAt)}.</p>
        {count.state.kind === "counted" && <HowToRead />}
        {count.state.kind === "stopped" && count.state.why && <p>{count.state.why}</p>}
        {isOpen && <OwnLists desk={desk} about={about} />}
        {isOpen && <ListEntry desk={desk} />}
        <WhatHappens fingerprint={open.keyholder.slice(0, 16)} />
        {isOpen && count.own && <EndForms desk={desk} about={about} />}
      </>
    ),
  }
}

function progress({ organisations, neededOrganisations: needed }: OneCount): string {
  const more = organisations < needed ? ` Er zijn er ${needed} nodig om te tellen.` : " Dat is genoeg om te tellen."
  if (organisations === 0) return `Nog geen organisatie stuurde een lijst.${more}`
  return `${organisations === 1 ? "Eén organisatie stuurde" : `${organisations} organisaties stuurden`} een lijst.${more}`
}

const HowToRead = () => (
  <p>
    Het laagste getal neemt samen wat op één mens lijkt, ook bij een typefout of een naam na trouwen. Het hoogste neemt
    alleen samen wat zeker dezelfde is. Tweelingen tellen in het laagste getal als één, en wie met een andere spelling
    én een andere datum op twee lijsten staat, telt in beide getallen als twee.
  </p>
)

function OwnLists({ desk: { count, lists }, about }: { desk: OneCount; about: About }) {
  if (lists.length === 0) return null
  const state = about.form(withdrawPeopleLists)
  return (
    <section class="stack" aria-labelledby="eigen-lijsten">
      <h2 id="eigen-lijsten">Van jouw organisatie</h2>
      <ul>
        {lists.map(({ people, sentOn }) => (
          <li>
            {people} mensen, gestuurd op {sayDay(sentOn)}
          </li>
        ))}
      </ul>
      <p class="soft">Andere organisaties zien niet hoeveel mensen op jullie lijst staan.</p>
      <ErrorSummary state={state} />
      <Disclosure summary="Onze lijsten terugnemen">
        <p>De codes worden weggegooid. Je kunt daarna een nieuwe lijst sturen.</p>
        <Form action={`/beheer/mensen-tellen/${count.id}/terug`}>
          <SubmitRow label="Terugnemen" look="danger" />
        </Form>
      </Disclosure>
    </section>
  )
}

function EndForms({ desk: { count, organisations, neededOrganisations }, about }: { desk: OneCount; about: About }) {
  const [closing, stopping] = [about.form(closePeopleCount), about.form(stopPeopleCount)]
  const enough = organisations >= neededOrganisations
  return (
    <section class="stack" aria-labelledby="afsluiten">
      <h2 id="afsluiten">Afsluiten</h2>
      {!enough && (
        <Notice tone="info">
          <p>
            Afsluiten kan vanaf {neededOrganisations} organisaties. Met minder kan de een uitrekenen wie er bij de ander
            komt.
          </p>
        </Notice>
      )}
      <ErrorSummary state={closing} />
      {enough && (
        <Form action={`/beheer/mensen-tellen/${count.id}/afsluiten`}>
          <p>Na het afsluiten kan er niemand meer bij, en zijn alle codes weg. De uitkomst blijft.</p>
          <SubmitRow label="Tel en sluit af" icon="check" />
        </Form>
      )}
      <Disclosure summary="Stoppen zonder uitkomst" open={stopping.errors.length > 0}>
        <p>
          Alle codes worden weggegooid, ook die van andere organisaties. Zij zien dat de telling is gestopt, en waarom.
        </p>
        <ErrorSummary state={stopping} labels={{ why: "Waarom stop je?" }} />
        <Form action={`/beheer/mensen-tellen/${count.id}/stoppen`}>
          <TextField state={stopping} name="why" label="Waarom stop je?" required maxLength={400} />
          <SubmitRow label="Stoppen" look="danger" />
        </Form>
      </Disclosure>
    </section>
  )
}
