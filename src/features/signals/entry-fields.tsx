import type { z } from "zod"
import { Checks, Select, TextField } from "../../platform/html/form.tsx"
import { type FormState, fieldValue } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { AreaField } from "../areas/area-field.tsx"
import { branches, labelOf } from "../themes/rules.ts"
import type { signalForm } from "./actions.ts"
import { ageBands, causeLabels, causes, situationLabels, situations } from "./model.ts"
import { WeekField } from "./week-field.tsx"

export type Desk = z.output<typeof signalForm.output>

export function Place({ desk, state, about }: { desk: Desk; state: FormState; about: About }) {
  const { country } = about
  const themes = branches(desk.themes).map(({ domain, themes }) => ({
    label: labelOf(domain, country),
    options: [domain, ...themes].map((theme) => ({
      value: theme.code,
      label: theme === domain ? `${labelOf(domain, country)}, anders` : labelOf(theme, country),
    })),
  }))
  return (
    <>
      <Select state={state} name="theme" label="Waar gaat het over?" empty="Weet ik niet" options={themes} />
      <AreaField
        state={state}
        areas={desk.areas}
        label={`In welke ${about.words.neighbourhood}?`}
        empty="Weet ik niet, of in meer dan één"
        hrefOf={(code) => `/signalen/nieuw?gebied=${code}`}
      />
      <WeekField state={state} thisWeek={desk.thisWeek} />
    </>
  )
}

export function People({ state }: { state: FormState }) {
  return (
    <div class="cluster">
      <TextField
        state={state}
        name="peopleLeast"
        label="Hoeveel mensen ken je, ten minste?"
        type="number"
        inputmode="numeric"
        min="1"
        width="short"
      />
      <TextField
        state={state}
        name="peopleMost"
        label="En ten hoogste?"
        type="number"
        inputmode="numeric"
        min="1"
        width="short"
        optional
      />
    </div>
  )
}

export function Details({ state }: { state: FormState }) {
  const filled = ["ageBand", "situation", "causes"].some((name) => fieldValue(state, name) !== "")
  return (
    <Disclosure summary="Om wie gaat het, en hoe komt het? (mag leeg blijven)" open={filled}>
      <Select
        state={state}
        name="ageBand"
        label="Leeftijd"
        empty="Verschilt, of weet ik niet"
        options={ageBands.map((band) => ({ value: band, label: `${band} jaar` }))}
      />
      <Select
        state={state}
        name="situation"
        label="Situatie"
        empty="Verschilt, of weet ik niet"
        options={situations.map((situation) => ({ value: situation, label: situationLabels[situation] }))}
      />
      <Checks
        state={state}
        name="causes"
        legend="Ken je een oorzaak buiten de persoon?"
        options={causes.map((cause) => ({ value: cause, ...causeLabels[cause] }))}
      />
    </Disclosure>
  )
}
