import { dayOf } from "../../methods/calendar/week.ts"
import { Button } from "../../platform/html/button.tsx"
import { Choice, ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import { Disclosure, Notice } from "../../platform/html/notice.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { ClaimNotice } from "../claims/claim-parts.tsx"
import { mayPlan, readsWords } from "../claims/rules.ts"
import { Arranging } from "./arranged-part.tsx"
import { Course } from "./course.tsx"
import { fillInNeed } from "./filling-actions.ts"
import { FillIn } from "./filling-part.tsx"
import type { OpenNeed } from "./model.ts"
import { Asked, NotedRights } from "./parts.tsx"
import { isEnded, isPlanned } from "./rules.ts"
import { endNeed } from "./step-actions.ts"

export const OpenNeedPage: View<OpenNeed> = (need, about) => ({
  title: `Hulp voor ‘${need.alias}’`,
  main: (
    <>
      <ClaimNotice needId={need.id} claim={need.claim} />
      <Asked need={need} today={dayOf(about.now)} />
      <FillIn
        state={about.form(fillInNeed, { units: String(need.units) })}
        need={need}
        action={`/hulp/lijst/${need.id}/invullen`}
        country={about.country}
        lead={
          need.item === null
            ? "Deze vraag is in eigen woorden gesteld. Zeg wat het is: dan komt de vraag op de planning. Wat er geschreven is, blijft staan."
            : "Aan een balie of op papier kiest niet iedereen een regel. Kies jij die, dan weten wij wie het eerst geholpen wordt."
        }
      />
      {need.intermediary && (
        <Notice tone="info" title="Zo bereik je deze persoon">
          <p>
            Neem contact op met {need.intermediary.name} van {need.intermediary.organisation}:{" "}
            <a href={`mailto:${need.intermediary.email}`}>{need.intermediary.email}</a>
          </p>
        </Notice>
      )}
      {readsWords(need.claim) && (
        <>
          <h2>Rechten</h2>
          <NotedRights rights={need.rights} />
        </>
      )}
      <h2>Wat er gebeurde</h2>
      <Course need={need} />
      <Arranging matches={need.matches} />
      {isPlanned(need) && mayPlan(need.claim) && <WhoHelps need={need} />}
      {!isEnded(need.state) && need.arranged !== "running" && mayPlan(need.claim) && (
        <Outcome need={need} about={about} />
      )}
      <p>
        <a href="/hulp/lijst">Alle open hulpvragen</a>
      </p>
    </>
  ),
})

/** One way at a time: through the planning, or by oneself. */
const WhoHelps = ({ need }: { need: OpenNeed }) => (
  <section class="stack">
    <h2>Wie helpt?</h2>
    {need.item && (
      <p>
        <a href={`/planning/${need.id}`}>Zoek iemand op de planning</a>
        {need.arranged === "again" && ": wat geregeld werd, ging niet door"}.
      </p>
    )}
    {need.state === "open" && (
      <form class="stack" action={`/hulp/lijst/${need.id}/oppakken`} method="post">
        <p>
          {need.item && "Weet je zelf iemand? Pak de vraag dan op: die staat daarna niet meer op de planning. "}Andere
          organisaties zien dat de vraag van jullie is.
        </p>
        <Button>Ik pak dit op</Button>
      </form>
    )}
  </section>
)

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
