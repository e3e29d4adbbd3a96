import { ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { Course } from "./course.tsx"
import type { OneNeed } from "./model.ts"
import { Asked } from "./parts.tsx"
import { isEnded } from "./rules.ts"
import { withdrawNeed } from "./step-actions.ts"

export const NeedPage: View<OneNeed> = (need, about) => ({
  title: `Hulp voor ‘${need.alias}’`,
  unkept: true,
  main: (
    <>
      <Asked need={need} />
      <Course need={need} />
      {!isEnded(need.state) && <Withdraw need={need} about={about} />}
      <p>
        <a href="/hulp">Alle hulp die jij vroeg</a>
      </p>
    </>
  ),
})

function Withdraw({ need, about }: { need: OneNeed; about: About }) {
  const state = about.form(withdrawNeed)
  return (
    <Disclosure summary="Deze hulpvraag intrekken" open={state.errors.length > 0}>
      <p>Is de hulp niet meer nodig, of hielp iemand anders? Trek de vraag dan in.</p>
      <ErrorSummary state={state} />
      <Form action={`/hulp/${need.id}/intrekken`}>
        <TextArea state={state} name="note" label="Waarom?" rows={2} optional />
        <SubmitRow label="Intrekken" look="danger" />
      </Form>
    </Disclosure>
  )
}
