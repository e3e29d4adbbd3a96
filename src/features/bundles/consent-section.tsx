import { ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { BundleDesk } from "./bundle-question.ts"
import { ConsentFields } from "./consent-fields.tsx"
import { ConsentRecord } from "./consent-record.tsx"
import { counted } from "./rules.ts"

/** Whether the bundle may become public: each organisation in it agrees, or objects on record. */
export function ConsentSection({ desk, state, record }: { desk: BundleDesk; state: FormState; record: FormState }) {
  const { bundle, publishing } = desk
  const { own, objections } = publishing
  return (
    <section class="stack" id="openbaar">
      <h2>Mag dit openbaar worden?</h2>
      <p>{publishingInWords(publishing)}</p>
      {objections.length > 0 && (
        <ul>
          {objections.map(({ organisation, why }) => (
            <li>
              Bezwaar{organisation ? ` van ${organisation}` : ""}: {why}
            </li>
          ))}
        </ul>
      )}
      {own.asked && (
        <Disclosure
          summary={own.said === null ? "Beslis voor je eigen organisatie" : "Anders beslissen voor je organisatie"}
          open={state.errors.length > 0}
        >
          {own.said !== null && (
            <p>{own.said === "yes" ? "Jullie gingen akkoord." : `Jullie maakten bezwaar: ${own.why}`}</p>
          )}
          <ErrorSummary state={state} />
          <Form action={`/bundels/${bundle.id}/toestemming`}>
            <ConsentFields state={state} />
            <SubmitRow label="Leg vast" />
          </Form>
        </Disclosure>
      )}
      <ConsentRecord desk={desk} state={record} />
    </section>
  )
}

function publishingInWords({ organisations, waiting, agreed, objections }: BundleDesk["publishing"]): string {
  if (organisations === 0)
    return "Er staat nog geen organisatie achter deze bundel. Er is dus nog niemand om toestemming te vragen."
  const so = [agreed > 0 && `${agreed} akkoord`, objections.length > 0 && `${objections.length} bezwaar`].filter(
    Boolean,
  )
  const far = so.length > 0 ? ` Tot nu toe: ${so.join(", ")}.` : ""
  if (waiting === 0) return `Ja: ${counted(organisations, "organisatie heeft", "organisaties hebben")} beslist.${far}`
  return `Nog niet. ${waiting} van de ${counted(organisations, "organisatie moet", "organisaties moeten")} nog beslissen.${far}`
}
