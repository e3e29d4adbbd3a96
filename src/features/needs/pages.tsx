import { Button } from "../../platform/html/button.tsx"
import { Choice, ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import { Disclosure, Empty, Notice, Tag, type Tone } from "../../platform/html/notice.tsx"
import { Entries, Figures, Steps } from "../../platform/html/steps.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { type Need, type NeedState, type OneNeed, stateLabels, urgencyLabels } from "./model.ts"
import { isEnded } from "./rules.ts"
import { endNeed, withdrawNeed } from "./step-actions.ts"

const written = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" })
const sayDay = (day: string) => written.format(new Date(`${day}T00:00:00Z`))

const tones: Record<NeedState, Tone> = {
  open: "attention",
  takenUp: "info",
  done: "done",
  notDone: "info",
  withdrawn: "info",
}

export function NeedEntries({ needs, label }: { needs: Need[]; label: string }) {
  return (
    <Entries
      label={label}
      entries={needs.map((need) => ({
        href: `/hulp/${need.id}`,
        title: need.alias,
        tags: <Tag tone={tones[need.state]}>{stateLabels[need.state]}</Tag>,
        about: (
          <div class="stack stack--tight">
            <p>{need.ask}</p>
            <p>{[urgencyLabels[need.urgency], need.area, sayDay(need.askedOn)].filter(Boolean).join(" · ")}</p>
          </div>
        ),
      }))}
    />
  )
}

export const OpenNeedsPage: View<Need[]> = (needs) => {
  const open = needs.filter(({ state }) => state === "open")
  const takenUp = needs.filter(({ state }) => state === "takenUp")
  return {
    title: "Open hulpvragen",
    lead: "Wat vandaag nodig is, staat boven. Namen staan er niet bij: je bereikt iemand via wie de vraag stelde.",
    main: (
      <>
        <h2>Wacht op iemand</h2>
        {open.length === 0 ? (
          <Empty title="Er wacht niemand">
            <p>Vraagt een werker hulp voor iemand, dan staat dat hier.</p>
          </Empty>
        ) : (
          <NeedEntries label="Wacht op iemand" needs={open} />
        )}
        {takenUp.length > 0 && (
          <>
            <h2>Opgepakt</h2>
            <NeedEntries label="Opgepakt" needs={takenUp} />
          </>
        )}
      </>
    ),
  }
}

export const NeedPage: View<OneNeed> = (need, about) => ({
  title: `Hulp voor ‘${need.alias}’`,
  main: (
    <>
      <blockquote class="nabij-quote">{need.ask}</blockquote>
      <Figures
        figures={[
          { label: "Hoe snel", value: urgencyLabels[need.urgency] },
          ...(need.area ? [{ label: "Waar", value: need.area }] : []),
        ]}
      />
      {need.intermediary && (
        <Notice tone="info" title="Zo bereik je deze persoon">
          <p>
            Neem contact op met {need.intermediary.name} van {need.intermediary.organisation}:{" "}
            <a href={`mailto:${need.intermediary.email}`}>{need.intermediary.email}</a>
          </p>
        </Notice>
      )}
      <Course need={need} />
      <Coordinate need={need} about={about} />
      {need.mine && !isEnded(need.state) && <Withdraw need={need} about={about} />}
      <p>{need.mine ? <a href="/hulp">Alle hulp die jij vroeg</a> : <a href="/hulp/lijst">Alle open hulpvragen</a>}</p>
    </>
  ),
})

function Course({ need }: { need: OneNeed }) {
  const steps = [{ step: "asked" as const, on: need.askedOn, note: "" }, ...need.steps]
  return (
    <Steps
      label="Wat er gebeurde"
      steps={steps.map(({ step, on, note }, index) => ({
        state: step === "asked" ? "Gevraagd" : stateLabels[step],
        when: sayDay(on),
        datetime: on,
        why: note && <p>{note}</p>,
        kind: index === steps.length - 1 && !isEnded(need.state) ? "current" : "past",
      }))}
    />
  )
}

function Coordinate({ need, about }: { need: OneNeed; about: About }) {
  const coordinates = about.who.kind === "person" && about.who.roles.includes("volunteerCoordinator")
  if (!coordinates || isEnded(need.state)) return null
  const state = about.form(endNeed)
  return (
    <>
      {need.state === "open" && (
        <form action={`/hulp/${need.id}/oppakken`} method="post">
          <Button>Ik pak dit op</Button>
        </form>
      )}
      <Disclosure summary="Zeg hoe het afliep" open={state.errors.length > 0 || need.takenUpByMe}>
        <ErrorSummary state={state} />
        <Form action={`/hulp/${need.id}/afloop`}>
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
    </>
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
