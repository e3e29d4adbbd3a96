import { clockAt } from "../../methods/calendar/wall-clock.ts"
import { ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { type MatchVisits, makeVisit } from "./actions.ts"
import { WindowFields, windowLabels } from "./fields.tsx"
import { Visits } from "./parts.tsx"

/** When the helper comes, of one match. */
export const MatchVisitsPage: View<MatchVisits> = (match, about) => ({
  title: `Afspraken voor ‘${match.alias}’`,
  lead: `${match.what}: ${match.amount}`,
  unkept: true,
  main: (
    <>
      <Visits
        visits={match.visits}
        hrefOf={({ id }) => `/hulp/afspraak/${id}`}
        none={
          match.open
            ? "Spreek met de helper en de bewoner af wanneer het kan, en schrijf het hieronder op."
            : "Een afspraak maken kan als de helper ja zei."
        }
      />
      {match.open && <Make match={match} about={about} />}
      <ul class="screen-only">
        {match.open && (
          <li>
            <a href={`/hulp/koppeling/${match.id}/brief/bewoner`}>Een brief voor de bewoner</a>
          </li>
        )}
        {match.visits.length > 0 && (
          <li>
            <a href={`/hulp/koppeling/${match.id}/afspraken.ics`}>Zet deze afspraken in je agenda</a> (een bestand)
          </li>
        )}
        <li>
          <a href="/hulp/afspraken">Alle afspraken</a>
        </li>
        <li>
          <a href={`/hulp/koppeling/${match.id}`}>Terug naar deze hulp</a>
        </li>
      </ul>
    </>
  ),
})

function Make({ match, about }: { match: MatchVisits; about: About }) {
  const state = about.form(makeVisit)
  return (
    <section class="stack screen-only">
      <h2>Een afspraak maken</h2>
      <p>
        De helper{" "}
        {about.who.kind === "person" && about.who.name === match.intermediary
          ? "krijgt bericht"
          : "en wie de hulp vroeg, krijgen bericht"}
        . Daarin staat alleen wanneer, niet waar: het adres hoort de helper van {match.intermediary} van{" "}
        {match.organisation}.
      </p>
      <ErrorSummary state={state} labels={windowLabels} />
      <Form action={`/hulp/koppeling/${match.id}/afspraken`}>
        <WindowFields state={state} today={clockAt(about.now).day} />
        <SubmitRow label="Afspraak maken" icon="calendar" />
      </Form>
    </section>
  )
}
