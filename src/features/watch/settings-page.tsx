import { Checks, Choice, ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Steps } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import { changeWatchSettings } from "./setting-actions.ts"
import type { PastSetting, SettingDesk } from "./setting-model.ts"
import { settingsInWords } from "./setting-speech.ts"

const weekChoices = [4, 8, 13, 26, 39, 52, 104]
const decimal = (value: number): string => String(+value.toPrecision(6)).replace(".", ",")

/** What the watch asks before it proposes anything, who may change it, and who did. */
export const SettingsPage: View<SettingDesk> = ({ now, usual, seen, history }, { form }) => {
  const state = form(changeWatchSettings, {
    leastSignals: String(now.leastSignals),
    leastReporters: String(now.leastReporters),
    leastOrganisations: String(now.leastOrganisations),
    leastRatio: decimal(now.leastRatio),
    percent: decimal(now.level * 100),
    adjustment: now.adjustment,
    periods: now.periods.map(String),
    moreThanUsual: now.moreThanUsual ? "ja" : "nee",
  })
  return {
    title: "Waakzaamheid",
    lead: "Elke nacht zoekt Nabij naar mogelijke patronen. Hier staat wat er ten minste moet zijn voordat iets op de lijst komt.",
    main: (
      <>
        <p>{settingsInWords(now)}</p>
        {settingsInWords(usual) !== settingsInWords(now) && <p class="soft">Standaard: {settingsInWords(usual)}</p>}
        <SettingForm state={state} periods={now.periods} seen={seen} />
        <h2>Wat hier is veranderd</h2>
        <History history={history} />
      </>
    ),
  }
}

const labels = {
  leastSignals: "Signalen",
  leastReporters: "Melders",
  leastOrganisations: "Organisaties",
  leastRatio: "Keer zo vaak",
  percent: "Hoeveel toeval",
  adjustment: "Manier van rekenen",
  periods: "Perioden",
  moreThanUsual: "Meer dan gewoonlijk",
  why: "Waarom",
}

type SettingFormProps = { state: FormState; periods: readonly number[]; seen: number }

function SettingForm({ state, periods, seen }: SettingFormProps) {
  const weeks = [...new Set([...weekChoices, ...periods])].sort((one, other) => one - other)
  return (
    <>
      <ErrorSummary state={state} labels={labels} />
      <Form action="/beheer/waakzaamheid" label="Verander wat Nabij vraagt">
        <input type="hidden" name="seen" value={String(seen)} />
        <h2>Ten minste</h2>
        <NumberField state={state} name="leastSignals" label="Signalen" />
        <NumberField state={state} name="leastReporters" label="Verschillende melders die wij kennen" />
        <NumberField state={state} name="leastOrganisations" label="Verschillende organisaties die wij kennen" />
        <NumberField
          state={state}
          name="leastRatio"
          label="Keer zo vaak als elders, eerder of gewoonlijk"
          hint="1,25 is een kwart vaker."
          decimal
        />
        <h2>Hoe zeker</h2>
        <NumberField
          state={state}
          name="percent"
          label="Hoeveel van de 100 voorstellen mogen toeval zijn?"
          hint="Een lager getal geeft minder voorstellen, en minder valse."
          decimal
        />
        <Choice
          state={state}
          name="adjustment"
          legend="Hoe rekenen wij mee dat wij vaak vergelijken?"
          options={methods}
        />
        <Checks
          state={state}
          name="periods"
          legend="Over welke tijd kijken wij terug?"
          options={weeks.map((number) => ({ value: String(number), label: `De laatste ${number} weken` }))}
        />
        <Choice
          state={state}
          name="moreThanUsual"
          legend="Kijken wij ook of het meer is dan gewoonlijk voor de tijd van het jaar?"
          hint="Wij kijken dan naar de laatste hele week en de laatste vier hele weken. Dat kan alleen waar al drie jaar signalen zijn."
          options={[
            { value: "ja", label: "Ja" },
            { value: "nee", label: "Nee" },
          ]}
        />
        <TextField state={state} name="why" label="Waarom verander je dit?" required maxLength={400} />
        <SubmitRow label="Bewaar" icon="check" />
      </Form>
    </>
  )
}

const methods = [
  {
    value: "benjamini-hochberg",
    label: "Benjamini en Hochberg",
    hint: "Geldt als vergelijkingen samen op en neer gaan. Vindt meer.",
  },
  {
    value: "benjamini-yekutieli",
    label: "Benjamini en Yekutieli",
    hint: "Geldt altijd, hoe de vergelijkingen ook samenhangen. Strenger: vindt minder.",
  },
]

type NumberProps = { state: FormState; name: string; label: string; hint?: string; decimal?: boolean }

const NumberField = ({ decimal: isDecimal, ...field }: NumberProps) => (
  <TextField {...field} inputmode={isDecimal ? "decimal" : "numeric"} width="short" required />
)

function History({ history }: { history: readonly PastSetting[] }) {
  if (history.length === 0) return <p class="soft">Hier heeft nog niemand iets veranderd.</p>
  return (
    <Steps
      label="Veranderingen"
      steps={history.map(({ changedBy, changedAt, why, ...setting }) => ({
        state: settingsInWords(setting),
        who: changedBy ?? "Nabij",
        when: sayDayOf(changedAt),
        datetime: changedAt.toISOString().slice(0, 10),
        why,
      }))}
    />
  )
}
