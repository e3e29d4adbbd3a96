import { Choice, ErrorSummary, Form, Select, SubmitRow, TextArea, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import { reaches, reachLabels } from "../bundles/model.ts"
import type { PatternDesk } from "./model.ts"

type Part = { desk: PatternDesk; state: FormState }

const address = ({ pattern }: PatternDesk): string => `/patronen/${pattern.id}`
const Seen = ({ desk }: { desk: PatternDesk }) => <input type="hidden" name="seen" value={String(desk.seen)} />

export function NewBundleForm({ desk, state, coordinates }: Part & { coordinates: boolean }) {
  const { theme, area } = desk.pattern
  return (
    <Disclosure summary="Maak hier een bundel van" open={state.errors.length > 0}>
      <p>
        De bundel krijgt het thema ‘{theme.label}’{area ? ` en de plaats ${area.label}` : " en nog geen plaats"}. Er
        zitten nog geen signalen in: die koppel je zelf.
      </p>
      <ErrorSummary state={state} labels={{ bottleneck: "Knelpunt", reach: "Wie ziet dit" }} />
      <Form action={`${address(desk)}/bundel`}>
        <Seen desk={desk} />
        <TextArea
          state={state}
          name="bottleneck"
          label="Wat is het knelpunt?"
          hint="Schrijf in één zin wat er misgaat en voor wie. Noem geen oplossing en geen schuldige."
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
    </Disclosure>
  )
}

export function ToBundleForm({ desk, state }: Part) {
  if (desk.bundles.length === 0) return null
  return (
    <Disclosure summary="Hoort bij een bundel die er al is" open={state.errors.length > 0}>
      <p>De bundel zelf verandert niet. Het patroon wijst er voortaan naar.</p>
      <ErrorSummary state={state} labels={{ bundle: "Bundel" }} />
      <Form action={`${address(desk)}/erbij`}>
        <Seen desk={desk} />
        <Select
          state={state}
          name="bundle"
          label="Bundel"
          hint="De bundels over dit thema staan bovenaan."
          empty="Kies een bundel"
          required
          options={desk.bundles.map(({ id, bottleneck }) => ({ value: id, label: bottleneck }))}
        />
        <SubmitRow label="Hoort hierbij" icon="link" />
      </Form>
    </Disclosure>
  )
}

export function DismissForm({ desk, state, inWorkingGroup }: Part & { inWorkingGroup: boolean }) {
  return (
    <Disclosure summary="Dit is geen patroon" open={state.errors.length > 0}>
      <p>
        {inWorkingGroup
          ? "Het verdwijnt bij iedereen uit de lijst."
          : "Het verdwijnt uit de lijst van jullie organisatie. Anderen zien het nog."}{" "}
        Je antwoord blijft te lezen. Wordt het anderhalf keer zo groot, of zien wij het ook in een ander seizoen, dan
        vragen wij het opnieuw.
      </p>
      <ErrorSummary state={state} />
      <Form action={`${address(desk)}/geen-patroon`}>
        <Seen desk={desk} />
        <TextField state={state} name="why" label="Waarom is dit geen patroon?" required maxLength={600} />
        <SubmitRow label="Geen patroon" look="danger" />
      </Form>
    </Disclosure>
  )
}
