import { Choice, ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { BundleDesk } from "./bundle-question.ts"
import { counted } from "./rules.ts"

/** Whether the bundle may become public: each organisation in it agrees, or objects on record. */
export function ConsentSection({ desk: { bundle, publishing }, state }: { desk: BundleDesk; state: FormState }) {
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
            <Choice
              state={state}
              name="agreed"
              legend="Mag deze bundel openbaar worden?"
              options={[
                {
                  value: "yes",
                  label: "Ja, wij gaan akkoord",
                  hint: "Openbaar worden het knelpunt en aantallen. Nooit teksten of namen.",
                },
                {
                  value: "no",
                  label: "Nee, wij maken bezwaar",
                  hint: "Je bezwaar komt erbij te staan. Het houdt de anderen niet tegen.",
                },
              ]}
            />
            <TextArea
              state={state}
              name="why"
              label="Waarom?"
              hint="Nodig bij een bezwaar. Schrijf de naam van je organisatie er niet bij."
              rows={2}
              maxLength={600}
              optional
            />
            <SubmitRow label="Leg vast" />
          </Form>
        </Disclosure>
      )}
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
