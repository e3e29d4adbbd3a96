import { ErrorSummary, Form, Select, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { BundleDesk } from "./bundle-question.ts"
import { ConsentFields } from "./consent-fields.tsx"

const saidWords = { yes: "akkoord", no: "bezwaar" } as const

/** For the working group: organisations where nobody can decide here, and what they said when they were asked. */
export function ConsentRecord({ desk: { bundle, publishing }, state }: { desk: BundleDesk; state: FormState }) {
  const { absent } = publishing
  if (absent.length === 0) return null
  return (
    <>
      <h3>Navragen</h3>
      <p>
        Bij deze organisaties kan niemand hier zelf beslissen. Vraag het hun, en leg vast wat zij zeiden. Alleen de
        werkgroep ziet deze namen.
      </p>
      <ul>
        {absent.map(({ organisation, said, heard }) => (
          <li>
            {organisation}: {said ? `${saidWords[said]}.` : "nog niet gevraagd."} {heard && `Gevraagd: ${heard}`}
          </li>
        ))}
      </ul>
      <Disclosure summary="Leg vast wat een organisatie zei" open={state.errors.length > 0}>
        <ErrorSummary state={state} labels={{ organisationId: "Organisatie", heard: "Gevraagd" }} />
        <Form action={`/bundels/${bundle.id}/nagevraagd`}>
          <Select
            state={state}
            name="organisationId"
            label="Welke organisatie?"
            empty="Kies een organisatie"
            options={absent.map(({ organisationId, organisation }) => ({ value: organisationId, label: organisation }))}
            required
          />
          <ConsentFields state={state} forOther />
          <TextArea
            state={state}
            name="heard"
            label="Wie vroeg je het, en hoe?"
            hint="Zoals: de voorzitter, aan de telefoon, op 3 november. Namen verbergen wij."
            rows={2}
            maxLength={400}
            required
          />
          <SubmitRow label="Leg vast" />
        </Form>
      </Disclosure>
    </>
  )
}
