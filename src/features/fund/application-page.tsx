import { ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
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
  const state = { ...about.form(noteFundHandedOver), id: `over-${id.slice(0, 8)}` }
  return (
    <Form action={`/hulp/noodfonds/${id}/overhandigd`} label={`Overhandigd: ${name}`}>
      <TextField state={state} name="note" label="Iets om erbij te zetten?" maxLength={400} optional />
      <SubmitRow label="Het is overhandigd" icon="check" />
    </Form>
  )
}

function Withdraw({ id, about }: PartProps) {
  const state = about.form(withdrawFundApplication)
  return (
    <Disclosure summary="Deze aanvraag intrekken" open={state.errors.length > 0}>
      <p>Is het niet meer nodig? Dan gaat wat was toegezegd terug in het fonds, voor iemand anders.</p>
      <ErrorSummary state={state} labels={{ note: "Waarom?" }} />
      <Form action={`/hulp/noodfonds/${id}/intrekken`}>
        <TextField state={state} name="note" label="Waarom?" maxLength={400} optional />
        <SubmitRow label="Intrekken" look="danger" />
      </Form>
    </Disclosure>
  )
}
