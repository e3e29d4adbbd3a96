import { ErrorSummary, Form, Select, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import { sayEuros } from "./amount-rules.ts"
import { takeBackFundGift } from "./gift-actions.ts"
import { type FundManagement, root } from "./manage-model.ts"

export function GiftCorrection({ fund, about }: { fund: FundManagement; about: About }) {
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
