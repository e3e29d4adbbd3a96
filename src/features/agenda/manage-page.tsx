import { ButtonLink } from "../../platform/html/button.tsx"
import { Choice, ErrorSummary, Form, SubmitRow, TextArea, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure, Notice } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import type { Words } from "../../platform/words/words.ts"
import { followUpStates } from "./model.ts"
import { Course, FoldedEvidence, Lines, StandingTag, Term, VerdictsPart } from "./parts.tsx"
import { isPublicStep } from "./rules.ts"
import { sendAgain } from "./send-actions.ts"
import { followUp } from "./step-actions.ts"
import type { ManagedItem } from "./view-model.ts"
import { followUpLabels, stepLabels } from "./words.ts"

/** An item as coordinators and the working group work on it: what happened, and the next thing to do. */
export const ManagePage: View<ManagedItem> = (item, { form, words }) => {
  const contact = { contactName: item.contactName, contactEmail: item.contactEmail ?? "" }
  return {
    title: item.bottleneck,
    main: (
      <>
        <div class="cluster">
          <StandingTag standing={item.standing} />
        </div>
        <p>
          Gevraagd aan {item.addressee} ({item.contactName}). Trekker: {item.owner ?? "nog niemand"}.
        </p>
        <Term dueOn={item.dueOn} standing={item.standing} />
        <Where item={item} />
        <section class="stack">
          <h2>Wat er gebeurde</h2>
          <Course
            moments={item.moments}
            dueOn={item.dueOn}
            standing={item.standing}
            letterHref={(letter) => `/agenda/beheer/${item.id}/brieven/${letter}`}
          />
        </section>
        <NextStep item={item} words={words} />
        <FollowUpForm item={item} state={form(followUp)} />
        <SendAgainForm item={item} state={form(sendAgain, contact)} />
        <VerdictsPart verdicts={item.verdicts} />
        <section class="stack">
          <h2>Waarom nu</h2>
          <Lines text={item.reason} />
          <FoldedEvidence evidence={item.evidence} />
        </section>
      </>
    ),
  }
}

const Where = ({ item }: { item: ManagedItem }) => (
  <ul>
    <li>
      <a href={`/bundels/${item.bundleId}`}>Naar de bundel</a>
    </li>
    <li>
      {item.public ? (
        <a href={`/agenda/${item.id}`}>Zo staat het op de openbare agenda</a>
      ) : (
        "Nog niet op de openbare agenda: nog niet elke organisatie in de bundel zei of dat mag."
      )}
    </li>
    <li>
      <a href={`/agenda/beheer/${item.id}/brief`}>De vraag als brief, om te printen</a>
    </li>
  </ul>
)

/** From charming to activist; the first that can be taken is the one to press. */
function NextStep({ item, words }: { item: ManagedItem; words: Words }) {
  const labels = stepLabels(words)
  const waits = item.nextSteps.some(isPublicStep) && !item.public
  return (
    <section class="stack">
      <h2>Een stap zetten</h2>
      <p>Begin vriendelijk, en ga verder als dat nodig is. Bij elke stap maken wij een brief die je nog verandert.</p>
      <ul class="stack">
        {item.nextSteps
          .filter((step) => item.public || !isPublicStep(step))
          .map((step) => (
            <li>
              <a href={`/agenda/beheer/${item.id}/stap/${step}`}>{labels[step].label}</a>. {labels[step].hint}
            </li>
          ))}
      </ul>
      {waits && (
        <Notice tone="info">
          <p>
            Een brief aan de {words.council} en een bericht voor de pers zijn openbaar. Dat kan pas als elke organisatie
            in de bundel akkoord is, of bezwaar liet vastleggen.
          </p>
        </Notice>
      )}
    </section>
  )
}

function FollowUpForm({ item, state }: { item: ManagedItem; state: FormState }) {
  return (
    <section class="stack">
      <h2>Hoe staat het ervoor?</h2>
      <Disclosure summary="Schrijf op wat je ziet veranderen" open={state.errors.length > 0}>
        <ErrorSummary state={state} />
        <Form action={`/agenda/beheer/${item.id}/vervolg`}>
          <Choice
            state={state}
            name="state"
            legend="Wat zie je?"
            options={followUpStates.map((one) => ({ value: one, ...followUpLabels[one] }))}
          />
          <TextArea
            state={state}
            name="note"
            label="Waaraan zie je dat?"
            hint="Komt op de openbare agenda. Geen namen, geen kleine aantallen."
            rows={3}
            maxLength={2000}
            required
          />
          <SubmitRow label="Leg dit vast" />
        </Form>
      </Disclosure>
    </section>
  )
}

function SendAgainForm({ item, state }: { item: ManagedItem; state: FormState }) {
  return (
    <Disclosure summary="De vraag nog eens sturen, of naar iemand anders" open={state.errors.length > 0}>
      <ErrorSummary state={state} />
      <Form action={`/agenda/beheer/${item.id}/opnieuw`}>
        <TextField state={state} name="contactName" label="Wie spreek je aan?" required />
        <TextField
          state={state}
          name="contactEmail"
          label="E-mailadres"
          type="email"
          hint="Leeg? Dan print je de brief."
          optional
        />
        <SubmitRow
          label="Stuur opnieuw"
          icon="mail"
          secondary={
            <ButtonLink href={`/agenda/beheer/${item.id}/brief`} look="quiet" icon="printer">
              Print de brief
            </ButtonLink>
          }
        />
      </Form>
    </Disclosure>
  )
}
