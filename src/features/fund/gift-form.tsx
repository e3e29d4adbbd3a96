import { FoldedForm } from "../../platform/html/folded-form.tsx"
import { optionsOf, Select, TextField } from "../../platform/html/form.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { AmountField } from "./fields.tsx"
import { noteFundGift } from "./gift-actions.ts"
import { root } from "./manage-model.ts"
import { givers } from "./model.ts"
import { giverWords } from "./words.ts"

export function GiftForm({ about }: { about: About }) {
  const state = about.form(noteFundGift)
  return (
    <FoldedForm
      state={state}
      summary="Een gift noteren"
      says="Schrijf geen naam van een gever op. Het bankafschrift weet die."
      labels={{ giver: "Van wie?", amount: "Bedrag", note: "Notitie" }}
      action={`${root}/giften`}
      submit="Noteren"
    >
      <Select
        state={state}
        name="giver"
        label="Van wie komt het?"
        empty="Kies"
        options={optionsOf(givers, giverWords)}
        required
      />
      <AmountField state={state} name="amount" label="Hoeveel?" />
      <TextField state={state} name="note" label="Iets om erbij te zetten?" maxLength={400} optional />
    </FoldedForm>
  )
}
