import type { z } from "zod"
import { Button } from "../../platform/html/button.tsx"
import { ErrorSummary, Form, Select, SubmitRow } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import { Table } from "../../platform/html/table.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import type { showArea } from "./actions.ts"
import { chooseAreaOf } from "./choice-actions.ts"
import { ChoiceMap } from "./choice-map.tsx"
import { figureLabels, levelLabels } from "./model.ts"
import { AreaTable, people } from "./pages.tsx"

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

type Shown = z.output<typeof showArea.output>

/** A place: how many people live there, who works there, and what lies in it, on a map and in a list. */
export const AreaPage: View<Shown> = (shown, about) => {
  const { area, parent, figures, below, outlines } = shown
  const population = figures.find(({ figure }) => figure === "population")
  return {
    title: area.name,
    lead: population
      ? `${people(population.value)} inwoners in ${population.year}.`
      : "Hoeveel mensen hier wonen, is nog niet ingelezen.",
    main: (
      <>
        <p>
          {capital(levelLabels[area.level])}{" "}
          {parent && (
            <>
              in <a href={`/beheer/gebieden/${parent.code}`}>{parent.name}</a>
            </>
          )}{" "}
          · code {area.code} · <a href="/beheer/gebieden">Alle gebieden</a>
        </p>
        <WhoWorksHere shown={shown} about={about} />
        <ChoiceMap title={`Kaart van ${area.name}`} areas={outlines} hrefOf={(code) => `/beheer/gebieden/${code}`} />
        {below.length > 0 && <AreaTable caption={`Gebieden in ${area.name}`} areas={below} />}
        {figures.length > 0 && <Figures shown={shown} />}
        <p class="soft small">
          Bron: {area.source}, {area.year}
          {area.licence && ` (${area.licence})`}.
        </p>
      </>
    ),
  }
}

function WhoWorksHere({ shown, about: { who, form } }: { shown: Shown; about: About }) {
  const { area, organisations, ownArea } = shown
  if (who.kind !== "person") return null
  if (who.roles.includes("administrator")) {
    const here = organisations.filter((one) => one.here).map(({ name }) => name)
    const state = form(chooseAreaOf)
    return (
      <>
        <p>{here.length > 0 ? `Hier werkt: ${here.join(", ")}.` : "Hier werkt nog geen organisatie."}</p>
        <Disclosure summary="Kies welke organisatie hier werkt" open={state.errors.length > 0}>
          <ErrorSummary state={state} />
          <Form action={`/beheer/gebieden/${area.code}/organisatie`}>
            <Select
              state={state}
              name="organisationId"
              label="Organisatie"
              hint="Dit gebied staat dan klaar op haar formulier. Een organisatie heeft één gebied."
              empty="Kies een organisatie"
              options={organisations.filter((one) => !one.here).map(({ id, name }) => ({ value: id, label: name }))}
            />
            <SubmitRow label="Bewaren" />
          </Form>
        </Disclosure>
      </>
    )
  }
  if (!who.roles.includes("coordinator")) return null
  if (ownArea === area.code) return <p>{who.organisation.name} werkt hier. Dit gebied staat klaar op het formulier.</p>
  return (
    <form action="/beheer/gebieden/eigen" method="post">
      <input type="hidden" name="code" value={area.code} />
      <Button look="secondary">{`${who.organisation.name} werkt hier`}</Button>
    </form>
  )
}

function Figures({ shown: { area, figures } }: { shown: Shown }) {
  const sources = new Set(figures.map(({ source, year }) => `${source}, ${year}`))
  const [only] = sources.size === 1 ? sources : []
  return (
    <Disclosure summary="Alle cijfers over dit gebied">
      {only && <p>Bron: {only}. Wat wij geen naam gaven, heet zoals in het bestand.</p>}
      <Table
        caption={`Cijfers over ${area.name}`}
        stacked={!only}
        columns={[
          { key: "figure", label: "Wat" },
          { key: "value", label: "Getal", numeric: true },
          ...(only ? [] : [{ key: "source", label: "Bron" }]),
        ]}
        rows={figures.map(({ figure, value, year, source }) => ({
          figure: figureLabels[figure] ?? figure,
          value: value.toLocaleString("nl-NL"),
          source: `${source}, ${year}`,
        }))}
      />
    </Disclosure>
  )
}
