import type { z } from "zod"
import { Form, SubmitRow } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Select } from "../../platform/html/select.tsx"
import { Table } from "../../platform/html/table.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sentenceCase } from "../../platform/words/sentence.ts"
import { AreaField } from "../areas/area-field.tsx"
import type { LookedAt } from "./look-actions.ts"
import { sayQuarter } from "./speech.ts"

type Data = z.output<typeof LookedAt>

const address = "/cijfers/kiezen"

/** One's own choice of area and quarter, with figures that nobody can be picked out of. */
export const LookPage: View<Data> = (data) => ({
  title: "Cijfers zelf kiezen",
  lead: "Kies een gebied en een kwartaal waarvan de cijfers openbaar zijn. Je ziet ongeveer hoeveel mensen iets doorgaven.",
  script: ["choice-map"],
  main: (
    <>
      {data.quarters.length === 0 ? (
        <p>De werkgroep signalen maakte nog geen kwartaal openbaar.</p>
      ) : (
        <Chooser data={data} />
      )}
      {data.area && data.quarter && <Figures area={data.area.name} quarter={data.quarter} domains={data.domains} />}
      <h2>Waarom 'ongeveer'?</h2>
      <p>
        Bij elk getal telt Nabij er een paar bij op of trekt er een paar af. Dezelfde mensen krijgen altijd dezelfde
        verandering. Daarom leer je niets bij door vaker te vragen, en kom je niet bij één persoon door twee gebieden
        van elkaar af te trekken. De getallen tellen niet precies bij elkaar op.
      </p>
      <p>
        Een leefgebied is niet te tonen als het getal te klein is, als het van te weinig organisaties komt, of als het
        in de tabel van dat kwartaal verborgen is. Het kan ook nul zijn.
      </p>
      <p>Van lang geleden weet Nabij niet meer wie iets doorgaf. Die kwartalen kun je niet meer kiezen.</p>
      <p>
        Het gaat om hulpverleners en vrijwilligers die iets doorgaven, niet om bewoners. Meer signalen betekent niet dat
        het ergens slechter gaat.
      </p>
    </>
  ),
})

function Chooser({ data: { quarters, quarter, areas, area } }: { data: Data }) {
  const state: FormState = { values: { quarter: quarter ?? "", area: area?.code ?? "" }, errors: [], id: "keuze" }
  const hrefOf = (code: string) => `${address}?${new URLSearchParams({ area: code, quarter: quarter ?? "" })}`
  return (
    <Form action={address} method="get" label="Kies een gebied en een kwartaal">
      <AreaField state={state} areas={areas} label="Gebied" empty="Kies een gebied" hrefOf={hrefOf} />
      <Select
        state={state}
        name="quarter"
        label="Kwartaal"
        options={quarters.map((code) => ({ value: code, label: sentenceCase(sayQuarter(code)) }))}
      />
      <SubmitRow label="Laat zien" icon="chart-column" />
    </Form>
  )
}

function Figures({ area, quarter, domains }: { area: string; quarter: string; domains: Data["domains"] }) {
  const told = domains.flatMap(({ name, people }) => (people.kind === "about" ? [{ name, value: people.value }] : []))
  const silent = domains.filter(({ people }) => people.kind === "tooFew").map(({ name }) => name)
  return (
    <>
      <h2>
        {area}, {sayQuarter(quarter)}
      </h2>
      {told.length > 0 && (
        <Table
          caption={`Melders per leefgebied in ${area}`}
          columns={[
            { key: "domain", label: "Leefgebied" },
            { key: "people", label: "Melders", numeric: true },
          ]}
          rows={told.map(({ name, value }) => ({ domain: name, people: `ongeveer ${value}` }))}
        />
      )}
      {silent.length > 0 && <p>Niet te tonen: {silent.join(", ")}.</p>}
    </>
  )
}
