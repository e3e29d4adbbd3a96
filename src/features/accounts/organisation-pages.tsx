import { Choice, ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import { Table } from "../../platform/html/table.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { organisationKinds } from "../../platform/http/who.ts"
import { type Organisation, organisationKindLabels } from "./model.ts"
import { addOrganisation, changeOrganisation } from "./organisation-actions.ts"

export const OrganisationsPage: View<Organisation[]> = (organisations, { form, who }) => {
  const state = form(addOrganisation, { country: "nl", kind: "professional" })
  const mayChange = who.kind === "person" && who.roles.includes("administrator")
  return {
    title: "Organisaties",
    lead: "Wie meedoen: organisaties met beroepskrachten, groepen van buren, en wie antwoord geeft.",
    main: (
      <>
        {mayChange && (
          <Disclosure summary="Een organisatie toevoegen" open={state.errors.length > 0}>
            <ErrorSummary state={state} />
            <Form action="/beheer/organisaties">
              <TextField state={state} name="name" label="Naam" required />
              <TextField
                state={state}
                name="code"
                label="Code"
                optional
                hint="Staat in bestanden die je inleest, zoals wijkteam-noord. Leeg? Dan maken wij er een."
              />
              <KindAndCountry state={state} />
              <SubmitRow label="Toevoegen" />
            </Form>
          </Disclosure>
        )}
        <Table
          caption="Organisaties die meedoen"
          stacked
          columns={[
            { key: "name", label: "Naam" },
            { key: "kind", label: "Soort" },
            { key: "area", label: "Gebied" },
            { key: "code", label: "Code" },
            { key: "members", label: "Mensen", numeric: true },
          ]}
          rows={organisations.map(({ id, name, kind, area, code, members }) => ({
            name: mayChange ? <a href={`/beheer/organisaties/${id}`}>{name}</a> : name,
            kind: organisationKindLabels[kind],
            area: area ?? "nog niet gekozen",
            code,
            members,
          }))}
        />
      </>
    ),
  }
}

function KindAndCountry({ state }: { state: FormState }) {
  return (
    <>
      <Choice
        state={state}
        name="kind"
        legend="Wat voor organisatie?"
        options={organisationKinds.map((kind) => ({ value: kind, label: organisationKindLabels[kind] }))}
      />
      <Choice
        state={state}
        name="country"
        legend="Land"
        hint="In Vlaanderen staan er andere woorden op het scherm, zoals OCMW en levensdomein."
        inline
        options={[
          { value: "nl", label: "Nederland" },
          { value: "be", label: "Vlaanderen" },
        ]}
      />
    </>
  )
}

export const OrganisationPage: View<Organisation> = ({ id, name, kind, country, code, areaCode, area }, { form }) => {
  const state = form(changeOrganisation, { name, kind, country })
  return {
    title: name,
    lead: area ? `Werkt in ${area}.` : "Het gebied is nog niet gekozen.",
    main: (
      <>
        <p>
          <a href={areaCode ? `/beheer/gebieden/${areaCode}` : "/beheer/gebieden"}>
            {area ? `Bekijk ${area}` : "Kies het gebied"}
          </a>
          . Bij elk gebied kies je welke organisatie er werkt.
        </p>
        <p>
          <a href={`/beheer/organisaties/${id}/aanmelden`}>Aanmelden met het account van deze organisatie</a>
        </p>
        <ErrorSummary state={state} />
        <Form action={`/beheer/organisaties/${id}`}>
          <TextField
            state={state}
            name="name"
            label="Naam"
            required
            hint={`In bestanden heet deze organisatie ${code}. Dat blijft zo.`}
          />
          <KindAndCountry state={state} />
          <SubmitRow label="Bewaren" secondary={<a href="/beheer/organisaties">Alle organisaties</a>} />
        </Form>
      </>
    ),
  }
}
