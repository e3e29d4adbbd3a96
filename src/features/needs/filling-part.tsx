import { Choice, ErrorSummary, Form, Select, SubmitRow, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import type { Country } from "../../platform/words/words.ts"
import { itemGroups } from "../help-items/rules.ts"
import type { FillingChoices } from "./filling-model.ts"
import type { Need } from "./model.ts"

type Props = {
  state: FormState
  need: Need & { choices: FillingChoices }
  action: string
  country: Country
  lead: string
}

/** What nobody chose when it was asked, to say it now. */
export function FillIn({ state, need: { choices }, action, country, lead }: Props) {
  const { items, tiers } = choices
  if (items.length + tiers.length === 0) return null
  const title = items.length > 0 ? "Wat is dit?" : "Welke regel past?"
  return (
    <section class="stack" id="invullen">
      <h2>{title}</h2>
      <p>{lead} Je kunt dit één keer kiezen.</p>
      <ErrorSummary state={state} labels={{ item: "Wat is dit", units: "Hoeveel", tier: "Regel" }} />
      <Form action={action} label={title}>
        {items.length > 0 && (
          <>
            <Select
              state={state}
              name="item"
              label="Kies wat het meest lijkt"
              empty="Nog niet gekozen"
              options={itemGroups(items, country)}
            />
            <TextField state={state} name="units" label="Hoeveel?" inputmode="numeric" width="short" />
          </>
        )}
        {tiers.length > 0 && (
          <Choice
            state={state}
            name="tier"
            legend="Welke regel past?"
            hint="Hier koos nog niemand er een. Zolang dat zo is, telt de laatste regel."
            optional={items.length > 0}
            options={tiers.map((line, index) => ({ value: String(index + 1), label: `${index + 1}. ${line}` }))}
          />
        )}
        <SubmitRow label="Bewaren" />
      </Form>
    </section>
  )
}
