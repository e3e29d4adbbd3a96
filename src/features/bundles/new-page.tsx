import type { z } from "zod"
import { Choice, ErrorSummary, Form, Select, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import { type FormState, fieldValue } from "../../platform/html/form-state.ts"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { AreaField } from "../areas/area-field.tsx"
import { beginBundle, type bundleForm } from "./actions.ts"
import { reaches, reachLabels, stateLabels } from "./model.ts"
import { neutralHint, signalFacts, WordingNotice } from "./wording.tsx"

type Desk = z.output<typeof bundleForm.output>

export const NewBundlePage: View<Desk> = (desk, { form, who }) => {
  const { signal } = desk
  const coordinates = who.kind === "person" && who.roles.includes("coordinator")
  const state = form(beginBundle, {
    theme: signal?.themeCode ?? "",
    area: desk.area ?? "",
    reach: coordinates && signal?.own && signal.outcome !== "external" ? "internal" : "shared",
  })
  return {
    title: "Een bundel beginnen",
    script: ["choice-map"],
    lead: "Beschrijf wat er misgaat. Anderen moeten het kunnen herkennen.",
    main: (
      <>
        {signal && <FirstSignal desk={desk} />}
        <ErrorSummary state={state} labels={{ bottleneck: "Knelpunt", reach: "Wie ziet dit" }} />
        {state.errors.length > 0 && <WordingNotice bottleneck={fieldValue(state, "bottleneck")} />}
        <Form action="/bundels/nieuw">
          {signal && <input type="hidden" name="signal" value={signal.id} />}
          {signal && <input type="hidden" name="signaal" value={signal.id} />}
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
              .filter((reach) => coordinates || reach === "shared")
              .map((reach) => ({ value: reach, ...reachLabels[reach] }))}
          />
          <SubmitRow label="Begin de bundel" icon="layers" />
        </Form>
      </>
    ),
  }
}

function Where({ desk, state }: { desk: Desk; state: FormState }) {
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
        hrefOf={(code) =>
          `/bundels/nieuw?${new URLSearchParams({ ...(desk.signal && { signaal: desk.signal.id }), gebied: code })}`
        }
      />
    </>
  )
}

/** The signal that the bundle begins with, and bundles that it may belong to instead. */
function FirstSignal({ desk: { signal, like } }: { desk: Desk }) {
  if (!signal) return null
  return (
    <>
      <h2>Met dit signaal</h2>
      <blockquote class="nabij-quote">
        <p>{signal.account}</p>
      </blockquote>
      <p>{signalFacts(signal)}</p>
      {like.length > 0 && (
        <>
          <h2>Hoort het bij een bundel die er al is?</h2>
          <Entries
            label="Bundels die hierop lijken"
            entries={like.map((bundle) => ({
              href: `/bundels/${bundle.id}/vergelijking/${signal.id}`,
              title: bundle.bottleneck,
              about: stateLabels[bundle.state],
            }))}
          />
          <h2>Of begin een nieuwe</h2>
        </>
      )}
    </>
  )
}
