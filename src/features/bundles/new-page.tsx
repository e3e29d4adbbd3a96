import type { z } from "zod"
import { Choice, ErrorSummary, Form, Select, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import { type FormState, fieldValue } from "../../platform/html/form-state.ts"
import type { View } from "../../platform/http/page-route.ts"
import { AreaField } from "../areas/area-field.tsx"
import { beginBundle, type bundleForm } from "./begin-actions.ts"
import { addressWith, firstReach, mostCommonTheme } from "./begin-rules.ts"
import { ChosenSignals, FirstSignal, LikeBundles } from "./first-signals.tsx"
import { reaches, reachLabels } from "./model.ts"
import { linkable } from "./rules.ts"
import { neutralHint, WordingNotice } from "./wording.tsx"

type BeginDesk = z.output<typeof bundleForm.output>

export const NewBundlePage: View<BeginDesk> = (desk, { form, who }) => {
  const { signals, from } = desk
  const coordinates = who.kind === "person" && who.roles.includes("coordinator")
  const organisationId = who.kind === "person" ? who.organisation.id : ""
  const reach = firstReach(signals, coordinates)
  const fits = signals.filter((signal) => linkable({ reach, organisationId }, signal).kind === "yes")
  const state = form(beginBundle, {
    theme: mostCommonTheme(signals) ?? "",
    area: desk.area ?? "",
    reach,
    signals: fits.map(({ id }) => id),
  })
  const [only] = signals
  return {
    title: "Een bundel beginnen",
    script: ["choice-map"],
    lead: "Beschrijf wat er misgaat. Anderen moeten het kunnen herkennen.",
    main: (
      <>
        {signals.length === 1 && only && <FirstSignal signal={only} />}
        <LikeBundles desk={desk} />
        <ErrorSummary state={state} labels={{ bottleneck: "Knelpunt", reach: "Wie ziet dit", signals: "Signalen" }} />
        {state.errors.length > 0 && <WordingNotice bottleneck={fieldValue(state, "bottleneck")} />}
        <Form action="/bundels/nieuw">
          {Object.entries(from).map(([name, value]) => value && <input type="hidden" name={name} value={value} />)}
          {from.voorstel && <input type="hidden" name="proposal" value={from.voorstel} />}
          {signals.length === 1 && only && <input type="hidden" name="signal" value={only.id} />}
          {signals.length > 1 && <ChosenSignals signals={signals} state={state} />}
          <TextArea
            state={state}
            name="bottleneck"
            label="Wat is het knelpunt?"
            hint={neutralHint}
            rows={3}
            maxLength={300}
            required
          />
          <TextArea
            state={state}
            name="explanation"
            label="Uitleg"
            hint="Wat weet je nog meer? Schrijf geen namen of adressen."
            rows={4}
            maxLength={2000}
            optional
          />
          <Where desk={desk} state={state} />
          <Choice
            state={state}
            name="reach"
            legend="Wie ziet deze bundel?"
            options={reaches
              .filter((one) => coordinates || one === "shared")
              .map((one) => ({ value: one, ...reachLabels[one] }))}
          />
          <SubmitRow label="Begin de bundel" icon="layers" />
        </Form>
      </>
    ),
  }
}

function Where({ desk, state }: { desk: BeginDesk; state: FormState }) {
  return (
    <>
      <Select
        state={state}
        name="theme"
        label="Thema"
        empty="Nog open"
        options={desk.themes.map(({ code, label }) => ({ value: code, label }))}
      />
      <AreaField
        state={state}
        areas={desk.areas}
        label="Plaats"
        empty="Meer plaatsen, of nog open"
        hrefOf={(code) => addressWith(desk.from, code)}
      />
    </>
  )
}
