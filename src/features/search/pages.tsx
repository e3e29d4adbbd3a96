import { addresses } from "../../platform/html/addresses.ts"
import { ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Notice } from "../../platform/html/notice.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { AnswerPart } from "./answer-part.tsx"
import { kindLabels } from "./model.ts"
import { beginSearch, type SearchData } from "./page-question.ts"
import { kindsFor } from "./rules.ts"
import { listInWords } from "./wording.ts"

/** One field, and what was found. It works by Enter, without script. */
export const SearchPage: View<SearchData> = (data, about) => {
  const state = about.form(beginSearch, { query: data.state === "answered" ? data.given.query : "" })
  return {
    title: "Zoeken",
    unkept: true,
    main: (
      <>
        {data.state === "over" && (
          <Notice tone="info">
            <p>Deze zoekopdracht is niet meer te lezen: daarna is er opnieuw aangemeld. Typ je woorden nog eens.</p>
          </Notice>
        )}
        <SearchForm state={state} />
        {data.state === "answered" ? <AnswerPart data={data} about={about} /> : <WhatIsSearched about={about} />}
      </>
    ),
  }
}

const SearchForm = ({ state }: { state: FormState }) => (
  <search class="stack">
    <ErrorSummary state={state} />
    <Form action={addresses.search}>
      <TextField
        state={state}
        name="query"
        label="Waar zoek je naar?"
        hint="Een paar woorden is genoeg. Nabij bewaart niet wat je zoekt, alleen dat je zocht."
        type="search"
        autocomplete="off"
        required
      />
      <SubmitRow label="Zoeken" icon="search" />
    </Form>
  </search>
)

const WhatIsSearched = ({ about }: { about: About }) => (
  <p class="soft">
    Je zoekt in alles wat je zelf mag lezen: {listInWords(kindsFor(about.who).map((kind) => kindLabels[kind].many))}.
    Ook andere vormen van een woord, samengestelde woorden en andere woorden voor hetzelfde vind je zo.
  </p>
)
