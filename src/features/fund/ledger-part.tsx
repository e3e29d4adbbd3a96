import { ErrorSummary, Form, Select, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import { Table } from "../../platform/html/table.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import { sayEuros } from "./amount-rules.ts"
import { type Flow, type FundManagement, root } from "./manage-model.ts"
import { givers } from "./model.ts"
import { noteFundGift, takeBackFundGift } from "./money-actions.ts"
import { flowWords, giverWords } from "./words.ts"

type PartProps = { fund: FundManagement; about: About }

/** Gifts, and every movement of money: nothing is ever changed, only added. */
export const Ledger = ({ fund, about }: PartProps) => (
  <section class="stack">
    <h2>Giften en bewegingen</h2>
    <NewGift about={about} />
    <Table
      caption="De nieuwste bewegingen"
      stacked
      columns={[
        { key: "what", label: "Wat" },
        { key: "cents", label: "Bedrag", numeric: true },
        { key: "about", label: "Waarover" },
        { key: "day", label: "Dag" },
        { key: "by", label: "Door" },
      ]}
      rows={fund.flows.map((flow) => ({
        what: flowWords[flow.kind],
        cents: sayEuros(flow.cents),
        about: saidAbout(flow),
        day: sayDayOf(flow.madeAt),
        by: flow.madeBy ?? "",
      }))}
      empty={<p>Nog geen bewegingen. De eerste gift die je noteert, staat hier.</p>}
    />
    <p>
      <a href={`${root}/tabel`}>Alle bewegingen als tabel (CSV)</a>
    </p>
    <Mistake fund={fund} about={about} />
  </section>
)

const saidAbout = ({ giver, reference, organisation, note, takenBack }: Flow): string =>
  [giver && giverWords[giver], reference, organisation, note, takenBack && "Teruggenomen: telt niet mee"]
    .filter(Boolean)
    .join(" · ")

function NewGift({ about }: { about: About }) {
  const state = about.form(noteFundGift)
  return (
    <Disclosure summary="Een gift noteren" open={state.errors.length > 0}>
      <p>Schrijf geen naam van een gever op. Het bankafschrift weet die.</p>
      <ErrorSummary state={state} labels={{ giver: "Van wie?", amount: "Bedrag", note: "Notitie" }} />
      <Form action={`${root}/giften`} label="Een gift noteren">
        <Select
          state={state}
          name="giver"
          label="Van wie komt het?"
          empty="Kies"
          options={givers.map((value) => ({ value, label: giverWords[value] }))}
          required
        />
        <TextField
          state={state}
          name="amount"
          label="Hoeveel?"
          inputmode="decimal"
          suffix="euro"
          width="short"
          required
        />
        <TextField state={state} name="note" label="Iets om erbij te zetten?" maxLength={400} optional />
        <SubmitRow label="Noteren" />
      </Form>
    </Disclosure>
  )
}

function Mistake({ fund, about }: PartProps) {
  const gifts = fund.flows.filter(({ kind, takenBack }) => kind === "given" && !takenBack)
  const state = about.form(takeBackFundGift)
  if (gifts.length === 0) return null
  return (
    <Disclosure summary="Een gift was een vergissing" open={state.errors.length > 0}>
      <p>Beide regels blijven staan. Dit kan zolang het geld nog vrij is.</p>
      <ErrorSummary state={state} labels={{ id: "Welke gift?", why: "Waarom?" }} />
      <Form action={`${root}/giften/terug`} label="Een gift was een vergissing">
        <Select
          state={state}
          name="id"
          label="Welke gift?"
          empty="Kies een gift"
          options={gifts.map(({ id, cents, madeAt }) => ({
            value: id,
            label: `${sayEuros(cents)} van ${sayDayOf(madeAt)}`,
          }))}
          required
        />
        <TextField state={state} name="why" label="Waarom?" maxLength={400} required />
        <SubmitRow label="Terugnemen" look="danger" />
      </Form>
    </Disclosure>
  )
}
