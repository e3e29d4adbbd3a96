import { addresses } from "../../platform/html/addresses.ts"
import { Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Table } from "../../platform/html/table.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayMoment } from "../../platform/words/day.ts"
import type { OwnDeed, OwnLog } from "./model.ts"
import { OlderAndNewer } from "./older-and-newer.tsx"

export const ownAddress = "/account/logboek"

/** What the log holds of whoever is signed in. */
export const OwnLogPage: View<OwnLog> = ({ from, until, deeds, page, more }) => ({
  title: "Wat ik deed",
  lead: "Dit staat er van jou in het logboek, en wat anderen met jouw account deden.",
  unkept: true,
  main: (
    <>
      <p>
        Wat je doorgaf of introk, staat er niet bij: dat schrijft het logboek nooit op een naam. Wie je naam las bij een
        signaal, staat bij <a href="/mijn-naam">Wie las mijn naam?</a>
      </p>
      <p>
        Beslis je over anderen of lees je wat beschermd is, dan zien de beheerder en de coördinator van je organisatie
        dat ook, met de dag. De rest van deze lijst zie jij alleen.
      </p>
      <PeriodForm from={from} until={until} />
      <Deeds deeds={deeds} />
      <OlderAndNewer
        page={page}
        more={more}
        href={(to) => `${ownAddress}?${new URLSearchParams({ from, until, page: String(to) })}`}
      />
      <p>
        <a href={addresses.account}>Naar je account</a>
      </p>
    </>
  ),
})

function PeriodForm({ from, until }: { from: string; until: string }) {
  const state: FormState = { values: { from, until }, errors: [], id: "tijd" }
  return (
    <Form action={ownAddress} method="get" label="Kies de tijd">
      <div class="cluster">
        <TextField state={state} name="from" label="Van" type="date" width="medium" />
        <TextField state={state} name="until" label="Tot en met" type="date" width="medium" />
      </div>
      <SubmitRow label="Laat zien" />
    </Form>
  )
}

function Deeds({ deeds }: { deeds: readonly OwnDeed[] }) {
  return (
    <Table
      caption="Wat het logboek van jou weet"
      captionHidden
      stacked
      empty={<p>In deze tijd staat er niets van jou in het logboek. Kies een langere tijd.</p>}
      columns={[
        { key: "when", label: "Wanneer" },
        { key: "what", label: "Wat" },
        { key: "who", label: "Wie" },
      ]}
      rows={deeds.map(({ at, words, by, organisation }) => ({
        when: <time datetime={at.toISOString()}>{sayMoment(at)}</time>,
        what: by === null ? words : `${words}, over jou`,
        who: [by ?? "jij", organisation].filter(Boolean).join(", "),
      }))}
    />
  )
}
