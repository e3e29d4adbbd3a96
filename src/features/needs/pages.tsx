import type { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { ErrorSummary, Form, Select, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { happeningLabels, happenings } from "../entitlements/model.ts"
import type { myNeed } from "./actions.ts"
import { Arranging, OpenAgain } from "./arranged-part.tsx"
import { noteRight } from "./ask-actions.ts"
import { Course } from "./course.tsx"
import { fillInOwnNeed } from "./filling-actions.ts"
import { FillIn } from "./filling-part.tsx"
import type { OneNeed } from "./model.ts"
import { Asked, NotedRights } from "./parts.tsx"
import { isEnded } from "./rules.ts"
import { withdrawNeed } from "./step-actions.ts"

export const NeedPage: View<z.output<typeof myNeed.output>> = (need, about) => ({
  title: `Hulp voor ‘${need.alias}’`,
  unkept: true,
  main: (
    <>
      <Asked need={need} today={dayOf(about.now)} />
      <FillIn
        state={about.form(fillInOwnNeed, { units: String(need.units) })}
        need={need}
        action={`/hulp/${need.id}/invullen`}
        country={about.country}
        lead={
          need.item === null
            ? "Je schreef het in eigen woorden. Zeg ook wat het is: dan komt de vraag op de planning. Een coördinator kan het ook zeggen."
            : "Je koos geen regel. Kies er een, dan weten wij wie het eerst geholpen wordt."
        }
      />
      <OpenAgain need={need} now={about.now} />
      <Course need={need} />
      {need.plannedBy && !isEnded(need.state) && <p>{need.plannedBy} plant dit nu. Vragen? Bel daarheen.</p>}
      <Arranging matches={need.matches} />
      <Rights need={need} about={about} />
      <p>
        Lukt de hulp niet, of komt een recht er niet?{" "}
        <a href={`/hulp/${need.id}/meetellen`}>Mag dat meetellen, zonder naam?</a>
      </p>
      {!isEnded(need.state) && <Withdraw need={need} about={about} />}
      <p>
        <a href="/hulp">Alle hulp die jij vroeg</a>
      </p>
    </>
  ),
})

function Rights({ need, about }: { need: z.output<typeof myNeed.output>; about: About }) {
  const state = about.form(noteRight)
  return (
    <section class="stack">
      <h2>Rechten</h2>
      <NotedRights rights={need.rights} />
      <Disclosure summary="Opschrijven wat er met een recht gebeurde" open={state.errors.length > 0}>
        <p>
          Bijvoorbeeld als de {about.words.municipality} antwoordt. Er staat niet bij om wie het gaat: alleen de
          schuilnaam.
        </p>
        <ErrorSummary state={state} />
        <Form action={`/hulp/${need.id}/rechten`} label="Opschrijven wat er met een recht gebeurde">
          <Select
            state={state}
            name="right"
            label="Welk recht?"
            empty="Kies een recht"
            options={need.possible.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <Select
            state={state}
            name="happened"
            label="Wat gebeurde ermee?"
            empty="Kies een antwoord"
            options={happenings.map((value) => ({ value, label: happeningLabels[value] }))}
          />
          <SubmitRow label="Opschrijven" />
        </Form>
      </Disclosure>
    </section>
  )
}

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
