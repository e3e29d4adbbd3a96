import { FoldedForm } from "../../platform/html/folded-form.tsx"
import { Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { ofRow } from "../../platform/html/form-state.ts"
import type { About, View } from "../../platform/http/page-route.ts"
import type { WholeApplication } from "./application-model.ts"
import { Asked, Course, StateTag } from "./parts.tsx"
import { noteFundHandedOver, withdrawFundApplication } from "./step-actions.ts"

type PartProps = { id: string; about: About }

/** One's own application, with every step. */
export const ApplicationPage: View<WholeApplication> = (application, about) => ({
  title: `Noodfonds: ${application.alias}`,
  unkept: true,
  main: (
    <>
      <p>
        <StateTag state={application.state} />
      </p>
      {application.state === "paid" && (
        <section class="stack">
          <h2>Gaf je het al?</h2>
          <p>Het geld is bij jouw organisatie. Noteer het als het bij het huishouden is.</p>
          <HandOver id={application.id} about={about} name={application.reference} />
        </section>
      )}
      <Asked application={application} />
      <Course application={application} />
      {["waiting", "halfway", "reserved"].includes(application.state) && <Withdraw id={application.id} about={about} />}
      <p>
        <a href="/hulp/noodfonds">Alles wat jij vroeg bij het noodfonds</a>
      </p>
    </>
  ),
})

/** @param name said with the button, for who hears it without what stands beside it */
export function HandOver({ id, about, name }: PartProps & { name: string }) {
  const state = ofRow(about.form(noteFundHandedOver), id)
  return (
    <Form action={`/hulp/noodfonds/${id}/overhandigd`} label={`Overhandigd: ${name}`} row={id}>
      <TextField state={state} name="note" label="Iets om erbij te zetten?" maxLength={400} optional />
      <SubmitRow label="Het is overhandigd" icon="check" />
    </Form>
  )
}

function Withdraw({ id, about }: PartProps) {
  const state = about.form(withdrawFundApplication)
  return (
    <FoldedForm
      state={state}
      summary="Deze aanvraag intrekken"
      says="Is het niet meer nodig? Dan gaat wat was toegezegd terug in het fonds, voor iemand anders."
      labels={{ note: "Waarom?" }}
      action={`/hulp/noodfonds/${id}/intrekken`}
      submit="Intrekken"
      look="danger"
    >
      <TextField state={state} name="note" label="Waarom?" maxLength={400} optional />
    </FoldedForm>
  )
}
