import { Choice, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import type { DecisionDesk } from "./bundle-desk.ts"

const decisionLabels = {
  structural: {
    label: "Ja, dit is structureel",
    hint: "De bundel kan op de agenda. Wie iets doorgaf, leest het besluit.",
  },
  notStructural: {
    label: "Nee, dit is niet structureel",
    hint: "De bundel blijft te lezen. Komen er nieuwe signalen, dan kan de werkgroep opnieuw besluiten.",
  },
}

type DecisionFormProps = { bundleId: string; open: DecisionDesk["open"]; state: FormState }

/** The decision, why, and who saw it otherwise. */
export function DecisionForm({ bundleId, open, state }: DecisionFormProps) {
  return (
    <Form action={`/bundels/${bundleId}/besluit`} label="Het besluit vastleggen">
      <p>
        Mensen beslissen, niet de cijfers. Een klein en ernstig patroon kan structureel zijn, een groot patroon niet.
        Schrijf op waarom. De cijfers van vandaag worden bij het besluit bewaard.
      </p>
      <Choice
        state={state}
        name="decision"
        legend="Is dit een structureel signaal?"
        options={open.map((decision) => ({ value: decision, ...decisionLabels[decision] }))}
      />
      <TextArea state={state} name="why" label="Waarom?" rows={4} maxLength={600} required />
      <TextArea
        state={state}
        name="dissent"
        label="Wie zag het anders, en waarom?"
        hint="Schrijf geen namen. Ook wat niet werd gevolgd, blijft te lezen."
        rows={3}
        maxLength={2000}
        optional
      />
      <SubmitRow label="Leg het besluit vast" icon="scale" />
    </Form>
  )
}
