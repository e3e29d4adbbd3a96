import { Choice, ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import { Empty, Notice } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { sayEuros } from "./amount-rules.ts"
import { decideOnFund } from "./decide-actions.ts"
import type { DecideDesk, OneToDecide } from "./model.ts"
import { Asked, Course, StateTag, saidWaiting } from "./parts.tsx"
import { mayNotWords } from "./words.ts"

/** What waits for a decision; what waits longest first. */
export const DecidePage: View<DecideDesk> = ({ named, free, waiting }) => ({
  title: "Beslissen over het noodfonds",
  unkept: true,
  main: named ? (
    <>
      <p>Er is nu {sayEuros(free)} vrij in het fonds. Twee mensen zeggen ja, elk met een reden. Eén keer nee is nee.</p>
      {waiting.length === 0 ? (
        <Empty title="Er wacht niets">
          <p>Komt er een aanvraag, dan krijg je een mail, en staat hij hier.</p>
        </Empty>
      ) : (
        <Entries
          label="Wat wacht op een besluit"
          entries={waiting.map((one) => ({
            href: `/noodfonds/beslissen/${one.id}`,
            title: `${one.alias}: ${sayEuros(one.cents)}`,
            tags: <StateTag state={one.state} />,
            about: (
              <div class="stack stack--tight">
                <p>{one.purpose}</p>
                <p>{[one.organisation, saidWaiting(one)].join(" · ")}</p>
                {one.may !== "may" && <p class="soft">{mayNotWords[one.may]}</p>}
              </div>
            ),
          }))}
        />
      )}
    </>
  ) : (
    <Empty title="Jij beslist hier niet over">
      <p>De beheerder wijst aan wie over het noodfonds beslist. Alleen zij lezen de aanvragen.</p>
    </Empty>
  ),
})

export const DecideOnePage: View<OneToDecide> = (one, about) => ({
  title: `Noodfonds: ${one.alias}`,
  lead: `Aangevraagd door ${one.organisation}.`,
  unkept: true,
  main: (
    <>
      <p>
        <StateTag state={one.state} />
      </p>
      <Asked application={one} />
      <Course application={one} />
      {one.may === "may" ? <Decide one={one} about={about} /> : <Notice tone="info" title={mayNotWords[one.may]} />}
      <p>
        <a href="/noodfonds/beslissen">Alles wat wacht</a>
      </p>
    </>
  ),
})

function Decide({ one, about }: { one: OneToDecide; about: About }) {
  const state = about.form(decideOnFund)
  return (
    <section class="stack">
      <h2>Jouw besluit</h2>
      <p>
        Er is nu {sayEuros(one.free)} vrij in het fonds. Wie dit vroeg, leest je naam en je reden. Een besluit kun je
        niet terugnemen.
      </p>
      <ErrorSummary state={state} labels={{ decision: "Besluit", why: "Waarom?" }} />
      <Form action={`/noodfonds/beslissen/${one.id}`} label="Jouw besluit">
        <Choice
          state={state}
          name="decision"
          legend="Ja of nee?"
          options={[
            {
              value: "approved",
              label: "Ja",
              hint:
                one.state === "halfway"
                  ? "Het tweede ja: het geld wordt nu gereserveerd."
                  : "Daarna beslist nog iemand anders.",
            },
            { value: "refused", label: "Nee", hint: "De aanvraag stopt. Wie hem deed, leest waarom." },
          ]}
        />
        <TextArea state={state} name="why" label="Waarom?" rows={3} maxLength={400} required />
        <SubmitRow label="Beslissen" />
      </Form>
    </section>
  )
}
