import { Button } from "../../platform/html/button.tsx"
import { Checks, Form, optionsOf, Select, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Notice } from "../../platform/html/notice.tsx"
import { sayMoment } from "../../platform/words/day.ts"
import type { CoverAnswer, Desk } from "./cover-model.ts"
import { sources } from "./model.ts"
import { saidRefusal, sourceLabels } from "./words.ts"

/** Ask whether something is insured, before anybody goes. */
export function AskCover({ desk }: { desk: Desk }) {
  const values = { source: "person", hours: "1", ...desk.asked }
  const state: FormState = { id: "vraag", errors: [], values }
  return (
    <section class="stack">
      <h2>Is dit verzekerd?</h2>
      <Form action="/beheer/verzekering" method="get" label="Is dit verzekerd?">
        <Select
          state={state}
          name="item"
          label="Wat gaat er gebeuren?"
          empty="Kies uit de lijst"
          options={desk.items}
        />
        <Select state={state} name="area" label="Waar?" empty="Kies een plek" options={desk.areas} />
        <TextField state={state} name="day" label="Op welke dag?" type="date" width="medium" />
        <TextField
          state={state}
          name="time"
          label="Hoe laat begint het?"
          hint="Weet je het nog niet? Laat dit leeg. Wij rekenen dan vanaf het begin van de dag."
          type="time"
          width="short"
        />
        <TextField
          state={state}
          name="hours"
          label="Hoeveel uren, van iedereen samen?"
          inputmode="decimal"
          width="short"
        />
        <Select state={state} name="source" label="Wie doet het?" options={optionsOf(sources, sourceLabels)} />
        <Checks
          state={state}
          name="known"
          legend="Kennen jullie deze vrijwilliger?"
          options={[{ value: "ja", label: "Ja: ontmoet, of meegebracht door iemand die wij kennen" }]}
        />
        <div>
          <Button look="secondary">Kijk het na</Button>
        </div>
      </Form>
      {desk.cover && <Answer cover={desk.cover} />}
    </section>
  )
}

const numbered = (number: string) => (number ? ` (nummer ${number})` : "")
const Exceptions = ({ text }: { text: string }) => (text ? <p>Niet verzekerd: {text}</p> : null)

function Answer({ cover }: { cover: CoverAnswer }) {
  switch (cover.kind) {
    case "covered":
      return (
        <Notice tone="done" status title="Ja, volgens wat hier is ingevuld">
          <p>
            {cover.by.holder}
            {numbered(cover.by.number)} verzekert dit. Je hoeft niets aan te geven.
          </p>
          <Exceptions text={cover.by.exceptions} />
        </Notice>
      )
    case "toReport":
      return (
        <Notice tone="attention" status title="Ja, als je het eerst aangeeft">
          <p>
            Geef het aan bij {cover.by.holder}
            {numbered(cover.by.number)}, uiterlijk {sayMoment(cover.before)}. Zonder bevestiging is er niets verzekerd.
          </p>
          {cover.hoursLeft !== null && <p>Er zijn nog {cover.hoursLeft} uren over, voordat je dit aangeeft.</p>}
          <Exceptions text={cover.by.exceptions} />
        </Notice>
      )
    case "notCovered":
      return (
        <Notice tone="danger" status title="Nee, hier is niets dat dit verzekert">
          <ul>
            {cover.refusals.map((refusal) => (
              <li>
                {refusal.holder} {saidRefusal(refusal)}
              </li>
            ))}
          </ul>
        </Notice>
      )
    case "noPolicy":
      return (
        <Notice tone="attention" status title="Dat weten wij niet">
          <p>Er is hier nog geen verzekering ingevuld. Ga ervan uit dat niemand verzekerd is, en vraag het na.</p>
        </Notice>
      )
    case "unclear":
      return (
        <Notice tone="attention" status title="Wij kunnen het nog niet nakijken">
          <p>{cover.why}</p>
        </Notice>
      )
  }
}
