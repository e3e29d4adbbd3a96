import { FoldedForm } from "../../platform/html/folded-form.tsx"
import { Select } from "../../platform/html/form.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import { sayEuros } from "./amount-rules.ts"
import { WhyField } from "./fields.tsx"
import { takeBackFundGift } from "./gift-actions.ts"
import { type FundManagement, root } from "./manage-model.ts"

export function GiftCorrection({ fund, about }: { fund: FundManagement; about: About }) {
  const gifts = fund.flows.filter(({ kind, takenBack }) => kind === "given" && !takenBack)
  const state = about.form(takeBackFundGift)
  if (gifts.length === 0) return null
  return (
    <FoldedForm
      state={state}
      summary="Een gift was een vergissing"
      says="Beide regels blijven staan. Dit kan zolang het geld nog vrij is."
      labels={{ id: "Welke gift?", why: "Waarom?" }}
      action={`${root}/giften/terug`}
      submit="Terugnemen"
      look="danger"
    >
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
      <WhyField state={state} />
    </FoldedForm>
  )
}
