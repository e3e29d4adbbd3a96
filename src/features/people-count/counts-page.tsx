import { ErrorSummary, Form, Select, SubmitRow } from "../../platform/html/form.tsx"
import { Disclosure, Empty, Notice } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import type { Country } from "../../platform/words/words.ts"
import { AreaField } from "../areas/area-field.tsx"
import { branches, labelOf } from "../themes/rules.ts"
import { beginPeopleCount } from "./count-actions.ts"
import type { CountChoices, CountsDesk } from "./desk-questions.ts"
import { WhatHappens } from "./explanation.tsx"
import type { PeopleCount } from "./model.ts"
import { PermissionPart } from "./permission-part.tsx"
import { countInWords, endInWords } from "./rules.ts"

/** Every count, the form to begin one, and for an administrator where it is on. */
export const CountsPage: View<CountsDesk> = ({ keyholder, counting, allowing }, about) => ({
  title: "Mensen tellen",
  script: ["choice-map"],
  lead: "Gaat het om dertig mensen, of om tien mensen die bij drie organisaties komen? Samen tellen, zonder te weten wie.",
  main: (
    <>
      <WhatHappens />
      {!keyholder && (
        <Notice tone="attention" title="Er kan nog niet geteld worden">
          <p>
            Daarvoor is een sleutelbewaarder nodig: een andere partij, die de helft van de geheime sleutel bewaart. Deze
            installatie heeft er nog geen.
          </p>
        </Notice>
      )}
      {counting.kind === "off" && (
        <Notice tone="info" title="Mensen tellen staat uit voor jouw organisatie">
          <p>
            Jouw organisatie moet eerst onderzoeken wat dit voor mensen betekent: een DPIA. Laat die het toe, dan zet je
            beheerder het aan.
          </p>
        </Notice>
      )}
      {counting.kind === "on" && <Counting {...counting} about={about} />}
      {allowing && <PermissionPart {...allowing} form={about.form} />}
    </>
  ),
})

function Counting({ counts, choices, about }: { counts: PeopleCount[]; choices: CountChoices; about: About }) {
  const { country } = about
  return (
    <>
      <BeginForm choices={choices} about={about} />
      {counts.length > 0 ? (
        <Entries label="Tellingen" entries={counts.map((count) => entryOf(count, country))} />
      ) : (
        <Empty title="Er is nog geen telling">
          <p>Begin hierboven een telling. Andere organisaties zien haar dan hier en sturen hun eigen lijst.</p>
        </Empty>
      )}
    </>
  )
}

const entryOf = (count: PeopleCount, country: Country) => ({
  href: `/beheer/mensen-tellen/${count.id}`,
  title: countInWords(count, country),
  about: `Begonnen op ${sayDayOf(count.begunAt)}. ${endInWords(count.state)}`,
})

function BeginForm({ choices, about }: { choices: CountChoices; about: About }) {
  const state = about.form(beginPeopleCount, { year: String(choices.years[0] ?? "") })
  return (
    <Disclosure summary="Een telling beginnen" open={state.errors.length > 0}>
      <p>
        Elk thema, gebied en jaar tel je één keer. Coördinatoren en analisten van elke organisatie waar dit aan staat,
        zien de telling en kunnen een lijst sturen.
      </p>
      <ErrorSummary state={state} labels={{ theme: "Over welk thema?", year: "Over welk jaar?" }} />
      <Form action="/beheer/mensen-tellen">
        <Select
          state={state}
          name="theme"
          label="Over welk thema?"
          empty="Kies een thema"
          options={branches(choices.themes).map(({ domain, themes }) => ({
            label: labelOf(domain, about.country),
            options: [domain, ...themes].map((theme) => ({
              value: theme.code,
              label: theme === domain ? `${labelOf(domain, about.country)}, alles` : labelOf(theme, about.country),
            })),
          }))}
          required
        />
        <AreaField
          state={state}
          areas={choices.areas}
          label="In welk gebied?"
          empty="Overal"
          hrefOf={() => "/beheer/mensen-tellen"}
        />
        <Select
          state={state}
          name="year"
          label="Over welk jaar?"
          options={choices.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <SubmitRow label="Begin de telling" />
      </Form>
    </Disclosure>
  )
}
