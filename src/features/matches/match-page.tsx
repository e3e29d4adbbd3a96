import { Choice, ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import { Disclosure, Notice } from "../../platform/html/notice.tsx"
import { Steps } from "../../platform/html/steps.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import type { OneMatch } from "./match-actions.ts"
import { Answer } from "./match-answer.tsx"
import { reasonOptions } from "./planned-need-page.tsx"
import { type Reason, reasonLabels, reasonsFor } from "./reason-model.ts"
import { isEnded } from "./rules.ts"
import { stepLabels } from "./state-model.ts"
import { endMatch, noteAcceptance, noteAgreement, releaseMatch } from "./step-actions.ts"

/** One match: what happened, how the helper is reached for who needs it, and the one next step. */
export const MatchPage: View<OneMatch> = (match, about) => ({
  title: `Hulp voor ‘${match.alias}’`,
  lead: `${match.item}: ${match.amount}`,
  unkept: true,
  main: (
    <>
      {match.needEnded && !isEnded(match.state) && (
        <Notice tone="attention" title="De hulpvraag is gesloten">
          <p>Laat het voorstel los, dan weet de helper dat het niet doorgaat.</p>
        </Notice>
      )}
      {match.helper && <Reached match={match} helper={match.helper} />}
      <Next match={match} about={about} />
      <Course match={match} />
      {match.coordinates && !isEnded(match.state) && <Release match={match} about={about} />}
      <p>
        <a href={match.coordinates ? "/planning" : "/hulp/koppelingen"}>
          {match.coordinates ? "Terug naar de planning" : "Alle hulp die geregeld wordt"}
        </a>
      </p>
    </>
  ),
})

const Reached = ({ match, helper }: { match: OneMatch; helper: NonNullable<OneMatch["helper"]> }) => (
  <Notice tone="info" title="Zo bereik je de helper">
    <p>
      {[helper.name, helper.phone].filter(Boolean).join(", ")}
      {helper.email && (
        <>
          {" "}
          <a href={`mailto:${helper.email}`}>{helper.email}</a>
        </>
      )}
    </p>
    <p>
      {match.state === "accepted"
        ? "De helper weet ook hoe jullie te bereiken zijn. Het adres van de bewoner geef je zelf, als dat mag."
        : "Geef nog niets door over de bewoner. Dat doet straks wie de vraag stelde."}{" "}
      Dat je dit las, staat in het logboek.
    </p>
  </Notice>
)

function Next({ match, about }: { match: OneMatch; about: About }) {
  const to = `/hulp/koppeling/${match.id}`
  if (match.state === "approved" && match.own)
    return (
      <Answer
        about={about}
        action={noteAgreement}
        to={`${to}/bewoner`}
        title="Vraag het aan de bewoner"
        says="Mag de helper gevraagd worden? Pas als je ja invult, hoort de helper ervan."
        name="answer"
        options={[
          { value: "agreed", label: "Ja, graag" },
          { value: "declined", label: "Nee" },
        ]}
        reasons={reasonsFor.declined}
      />
    )
  if (match.state === "agreed" && match.coordinates)
    return (
      <Answer
        about={about}
        action={noteAcceptance}
        to={`${to}/helper`}
        title="Wat zei de helper?"
        says="Heeft de helper een mailadres, dan ging de vraag per mail. Anders bel je. Nee zeggen mag altijd."
        name="answer"
        options={[
          { value: "accepted", label: "Ja" },
          { value: "notAccepted", label: "Nee" },
        ]}
        reasons={reasonsFor.notAccepted}
      />
    )
  if (match.state === "accepted")
    return (
      <Answer
        about={about}
        action={endMatch}
        to={`${to}/afloop`}
        title="Hoe liep het af?"
        says="Lukte het niet, dan staat de vraag weer open."
        name="outcome"
        options={[
          { value: "done", label: "Het is gelukt" },
          { value: "notDone", label: "Het is niet gelukt" },
        ]}
        reasons={reasonsFor.notDone}
      />
    )
  return isEnded(match.state) ? null : <p>{waitsFor(match)}</p>
}

const waitsFor = ({ state }: OneMatch): string =>
  state === "approved"
    ? "Wie de vraag stelde, kreeg een mail en vraagt de bewoner of het mag."
    : "De helper is gevraagd. Je krijgt een mail als er een antwoord is."

function Release({ match, about }: { match: OneMatch; about: About }) {
  const state = { ...about.form(releaseMatch), id: "los" }
  return (
    <Disclosure summary="Dit voorstel loslaten" open={state.errors.length > 0 || match.needEnded}>
      <p>De vraag en het aanbod zijn dan weer vrij. Werd de helper al gevraagd, dan krijgt die een mail.</p>
      <ErrorSummary state={state} />
      <Form action={`/hulp/koppeling/${match.id}/los`}>
        <Choice state={state} name="reason" legend="Waarom?" options={reasonOptions(reasonsFor.released)} />
        <TextArea
          state={state}
          name="note"
          label="Wil je er iets bij zeggen?"
          hint="Namen verbergen wij."
          rows={2}
          optional
        />
        <SubmitRow label="Loslaten" look="danger" />
      </Form>
    </Disclosure>
  )
}

const Course = ({ match }: { match: OneMatch }) => (
  <section class="stack">
    <h2>Wat er gebeurde</h2>
    <Steps
      label="Wat er gebeurde"
      steps={match.steps.map(({ step, on, reason, note }, index) => ({
        state: stepLabels[step],
        when: sayDay(on),
        datetime: on,
        why: (reason || note) && <p>{[reason && reasonLabels[reason as Reason], note].filter(Boolean).join(": ")}</p>,
        kind: index === match.steps.length - 1 && !isEnded(match.state) ? "current" : "past",
      }))}
    />
  </section>
)
