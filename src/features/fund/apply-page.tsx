import { Checks, ErrorSummary, Form, SubmitRow, TextArea, TextField } from "../../platform/html/form.tsx"
import { Empty, Notice } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import { sayEuros } from "./amount-rules.ts"
import { HandOver } from "./application-page.tsx"
import { applyToFund } from "./apply-actions.ts"
import type { Door, FundDesk } from "./apply-model.ts"
import { AmountField } from "./fields.tsx"
import { isWaiting, StateTag, saidWaiting } from "./parts.tsx"

const labels = {
  ...{ alias: "Schuilnaam", household: "Code van het huishouden", amount: "Bedrag", purpose: "Waar is het voor?" },
  ...{ plan: "Hoe gaat het verder?", rights: "Welke rechten?", rightsNote: "Waarom helpen die nu niet?" },
}

/** First the rights, then the money; below it what one asked before. */
export const FundPage: View<FundDesk> = (desk, about) => ({
  title: "Het noodfonds",
  lead: "Geld voor een huishouden dat nu niet verder kan, en waarvoor geen recht op tijd komt. Jij vraagt het aan, twee mensen beslissen, jouw organisatie geeft het.",
  unkept: true,
  main: (
    <>
      {desk.ours.length > 0 && <Ours desk={desk} about={about} />}
      {desk.door.kind === "open" ? (
        <ApplyForm desk={desk} door={desk.door} about={about} />
      ) : (
        <Notice tone="info" title="Je kunt nu niets aanvragen">
          <p>{closedWords[desk.door.why]}</p>
        </Notice>
      )}
      <section class="stack">
        <h2>Wat jij vroeg</h2>
        {desk.mine.length === 0 ? (
          <Empty title="Nog geen aanvragen">
            <p>Vraag je iets aan, dan lees je hier elke stap, met de reden.</p>
          </Empty>
        ) : (
          <Entries
            label="Wat jij vroeg"
            entries={desk.mine.map((one) => ({
              href: `/hulp/noodfonds/${one.id}`,
              title: `${one.alias}: ${sayEuros(one.cents)}`,
              tags: <StateTag state={one.state} />,
              about: [one.purpose, sayDayOf(one.appliedAt), isWaiting(one) && saidWaiting(one)]
                .filter(Boolean)
                .join(" · "),
            }))}
          />
        )}
      </section>
      <p>
        <a href="/noodfonds">Wat het noodfonds deed</a>
      </p>
    </>
  ),
})

const closedWords: Record<Extract<Door, { kind: "closed" }>["why"], string> = {
  notSet: "Het noodfonds is nog niet open. De beheerder zet het open.",
  noDeciders:
    "Er zijn nu geen twee mensen die over jouw aanvraag mogen beslissen: niet jijzelf, en niet allebei van jouw organisatie. De beheerder wijst hen aan.",
  notProfessional:
    "Alleen een beroepskracht vraagt iets aan bij het noodfonds. Vraag een beroepskracht die je kent om dit te doen.",
}

type FormProps = { desk: FundDesk; door: Extract<Door, { kind: "open" }>; about: About }

function ApplyForm({ desk, door, about }: FormProps) {
  const state = about.form(applyToFund)
  return (
    <>
      <ErrorSummary state={state} labels={labels} />
      <Form action="/hulp/noodfonds" label="Aanvragen">
        <h2>Is er eerst een recht?</h2>
        <Checks
          state={state}
          name="rights"
          legend="Naar welke rechten keek je eerst?"
          hint="Een gift komt na een recht. Zonder antwoord gaat de aanvraag niet weg."
          options={desk.rights}
        />
        <TextArea
          state={state}
          name="rightsNote"
          label="Waarom helpen die nu niet, of niet op tijd?"
          hint="Bijvoorbeeld: aangevraagd op maandag, het antwoord komt over vier weken."
          rows={3}
          maxLength={1000}
          required
        />
        <h2>De aanvraag</h2>
        <WhoSees />
        <TextField
          state={state}
          name="alias"
          label="Schuilnaam"
          hint="Geen echte naam. Bijvoorbeeld: het gezin van boven."
          maxLength={60}
          required
        />
        <TextField
          state={state}
          name="household"
          label="Code van het huishouden"
          hint="De code die jouw organisatie dit huishouden gaf. Nabij bewaart de code zelf niet, en kan er alleen dit jaar mee zien of hetzelfde huishouden al iets kreeg."
          autocomplete="off"
          width="medium"
          required
        />
        <AmountField
          state={state}
          name="amount"
          label="Hoeveel is er nodig?"
          hint={`Ten hoogste ${sayEuros(door.applicationCents)} per aanvraag, en ${sayEuros(door.householdCents)} per huishouden in één jaar.`}
        />
        <TextField state={state} name="purpose" label="Waar is het voor?" maxLength={300} required />
        <TextArea
          state={state}
          name="plan"
          label="Hoe gaat het daarna verder?"
          hint="Wat doen jullie samen, zodat dit niet elke maand nodig is? Een paar zinnen is genoeg."
          rows={5}
          maxLength={2000}
          required
        />
        <SubmitRow label="Aanvragen" />
      </Form>
    </>
  )
}

const WhoSees = () => (
  <p>
    Alleen wie is aangewezen om te beslissen, leest de schuilnaam en het plan. Wie betaalt, ziet het bedrag en jouw
    organisatie. Namen en nummers in je tekst verbergen wij. Binnen 24 uur is er een besluit. Nabij kan niet beloven dat
    het ja is.
  </p>
)

const Ours = ({ desk, about }: { desk: FundDesk; about: About }) => (
  <section class="stack">
    <h2>Betaald aan jullie, nog niet overhandigd</h2>
    <p>Hier staat wat collega's vroegen. Wie het is, zie jij niet.</p>
    <Entries
      label="Betaald aan jullie"
      entries={desk.ours.map(({ id, reference, cents, paidAt }) => ({
        title: `${reference}: ${sayEuros(cents)}`,
        about: `Betaald op ${sayDayOf(paidAt)}`,
        actions: <HandOver id={id} about={about} name={reference} />,
      }))}
    />
  </section>
)
