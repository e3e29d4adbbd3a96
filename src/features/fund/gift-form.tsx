import { ErrorSummary, Form, Select, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { noteFundGift } from "./gift-actions.ts"
import { root } from "./manage-model.ts"
import { givers } from "./model.ts"
import { giverWords } from "./words.ts"

export function GiftForm({ about }: { about: About }) {
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
