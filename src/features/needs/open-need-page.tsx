import { Button } from "../../platform/html/button.tsx"
import { Choice, ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import { Disclosure, Notice } from "../../platform/html/notice.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { Course } from "./course.tsx"
import type { OpenNeed } from "./model.ts"
import { Asked, NotedRights } from "./parts.tsx"
import { isEnded } from "./rules.ts"
import { endNeed } from "./step-actions.ts"

export const OpenNeedPage: View<OpenNeed> = (need, about) => ({
  title: `Hulp voor ‘${need.alias}’`,
  main: (
    <>
      <Asked need={need} />
      {need.intermediary && (
        <Notice tone="info" title="Zo bereik je deze persoon">
          <p>
            Neem contact op met {need.intermediary.name} van {need.intermediary.organisation}:{" "}
            <a href={`mailto:${need.intermediary.email}`}>{need.intermediary.email}</a>
          </p>
        </Notice>
      )}
      <h2>Rechten</h2>
      <NotedRights rights={need.rights} />
      <h2>Wat er gebeurde</h2>
      <Course need={need} />
      {need.state === "open" && (
        <form action={`/hulp/lijst/${need.id}/oppakken`} method="post">
          <Button>Ik pak dit op</Button>
        </form>
      )}
      {!isEnded(need.state) && <Outcome need={need} about={about} />}
      <p>
        <a href="/hulp/lijst">Alle open hulpvragen</a>
      </p>
    </>
  ),
})

function Outcome({ need, about }: { need: OpenNeed; about: About }) {
  const state = about.form(endNeed)
  return (
    <Disclosure summary="Zeg hoe het afliep" open={state.errors.length > 0 || need.intermediary !== null}>
      <ErrorSummary state={state} />
      <Form action={`/hulp/lijst/${need.id}/afloop`}>
        <Choice
          state={state}
          name="outcome"
          legend="Is het gelukt?"
          inline
          options={[
            ...(need.state === "takenUp" ? [{ value: "done", label: "Ja" }] : []),
            { value: "notDone", label: "Nee" },
          ]}
        />
        <TextArea
          state={state}
          name="note"
          label="Wil je er iets bij zeggen?"
          hint="Lukte het niet? Schrijf dan kort waarom. Wie de vraag stelde, leest dit."
          rows={3}
        />
        <SubmitRow label="Bewaren" />
      </Form>
    </Disclosure>
  )
}
