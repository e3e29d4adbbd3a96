import { Choice, Select, TextArea, TextField } from "../../platform/html/form.tsx"
import { type FormState, fieldValues } from "../../platform/html/form-state.ts"
import type { About } from "../../platform/http/page-route.ts"
import { AreaField } from "../areas/area-field.tsx"
import type { AreaToChoose } from "../areas/model.ts"
import type { HelpItem } from "../help-items/model.ts"
import { itemGroups } from "../help-items/rules.ts"
import { notListed } from "./ask-model.ts"
import { urgencies, urgencyLabels } from "./model.ts"

type Props = { state: FormState; about: About }

export function What({ state, about, items }: Props & { items: readonly HelpItem[] }) {
  return (
    <>
      <Select
        state={state}
        name="item"
        label="Wat is er nodig?"
        empty="Kies wat het meest lijkt"
        options={[
          ...itemGroups(items, about.country),
          { value: notListed, label: "Staat er niet bij: ik schrijf het op" },
        ]}
      />
      <TextField state={state} name="units" label="Hoeveel?" inputmode="numeric" width="short" />
      <TextArea
        state={state}
        name="ask"
        label="In eigen woorden"
        hint="Bijvoorbeeld: iemand die zaterdag een bed helpt verhuizen. Namen en adressen verbergen wij."
        rows={3}
        maxLength={1000}
        optional
      />
    </>
  )
}

export const HowSoon = ({ state }: { state: FormState }) => (
  <Choice
    state={state}
    name="urgency"
    legend="Hoe snel?"
    inline
    options={urgencies.map((value) => ({ value, label: urgencyLabels[value] }))}
  />
)

export const Where = ({ state, about, areas, at }: Props & { areas: readonly AreaToChoose[]; at: string }) => (
  <AreaField
    state={state}
    areas={areas}
    label={`In welke ${about.words.neighbourhood}?`}
    empty="Zeg ik liever niet"
    hrefOf={(code) => `${at}?gebied=${code}`}
  />
)

export const Alias = ({ state }: { state: FormState }) => (
  <TextField
    state={state}
    name="alias"
    label="Schuilnaam"
    hint="Een naam die alleen jullie twee begrijpen. Geen echte naam."
    autocomplete="off"
    width="medium"
    required
  />
)

/** The line that fits, chosen by a person. */
export const Tier = ({ state, tiers }: { state: FormState; tiers: readonly string[] }) => (
  <>
    <Choice
      state={state}
      name="tier"
      legend="Welke regel past?"
      hint="Zo weten wij wie het eerst geholpen wordt. Kies je niets, dan telt de laatste regel."
      optional
      options={tiers.map((line, index) => ({ value: String(index + 1), label: `${index + 1}. ${line}` }))}
    />
    <p>
      <a href="/beheer/voorrang">Wie deze regels maakt, en wat eraan veranderde</a>
    </p>
  </>
)

export const askLabels = {
  alias: "Schuilnaam",
  item: "Wat is er nodig",
  units: "Hoeveel",
  least: "Ten minste",
  ask: "In eigen woorden",
  urgency: "Hoe snel",
  area: "Waar",
  until: "Tot wanneer",
  requires: "Veilig",
  tier: "Regel",
  rights: "Rechten",
  paper: "Papier",
  counting: "Meetellen",
}

/** What was chosen in a select of which there are several with the same name: the value that begins with the code. */
export const chosenFor = (state: FormState, name: string, code: string): string =>
  fieldValues(state, name).find((value) => value.startsWith(`${code} `)) ?? ""
