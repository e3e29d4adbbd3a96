import { clockAt } from "../../methods/calendar/wall-clock.ts"
import { ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import { Disclosure, Notice } from "../../platform/html/notice.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { FeedPart } from "./feed-pages.tsx"
import { WindowFields, windowLabels } from "./fields.tsx"
import { type HelperVisits, makeVisitAsHelper } from "./helper-actions.ts"
import { Visits } from "./parts.tsx"
import { ReminderPart } from "./reminder-page.tsx"

/** For the helper, over the link: when, and who tells where. */
export const HelperVisitsPage: View<HelperVisits> = (asked, about) => ({
  title: "Wanneer je komt helpen",
  lead: `${asked.what}: ${asked.amount}${asked.area ? `, in ${asked.area}` : ""}`,
  quiet: true,
  calm: true,
  unkept: true,
  main: (
    <>
      <Visits
        visits={asked.visits}
        hrefOf={({ id }) => `/hulp/kun-jij/${asked.token}/afspraak/${id}`}
        none={`Weet je al wanneer? Schrijf het hieronder op. Of wacht tot ${asked.intermediary} iets voorstelt.`}
      />
      <Notice tone="info" title="Waar het is">
        <p>
          Het adres staat niet in Nabij. Je hoort het van {asked.intermediary} van {asked.organisation}:{" "}
          <a href={`mailto:${asked.email}`}>{asked.email}</a>.
        </p>
      </Notice>
      <Make asked={asked} about={about} />
      <Disclosure summary="In je eigen agenda">
        {asked.visits.length > 0 && (
          <p>
            <a href={`/hulp/kun-jij/${asked.token}/afspraken.ics`}>Zet deze afspraken in je agenda</a> (een bestand, één
            keer). Of laat je agenda zelf ophalen wat er verandert:
          </p>
        )}
        <FeedPart since={asked.feedSince} to={`/hulp/kun-jij/${asked.token}/agenda`} />
      </Disclosure>
      <Disclosure summary="Een herinnering, de dag ervoor">
        <ReminderPart reminds={asked.reminds} to={`/hulp/kun-jij/${asked.token}/herinnering`} />
      </Disclosure>
      <p>
        <a href={`/hulp/kun-jij/${asked.token}`}>Terug</a>
      </p>
    </>
  ),
})

function Make({ asked, about }: { asked: HelperVisits; about: About }) {
  const state = about.form(makeVisitAsHelper)
  return (
    <Disclosure summary="Een afspraak maken" open={asked.visits.length === 0 || state.errors.length > 0}>
      <p>{asked.intermediary} krijgt bericht.</p>
      <ErrorSummary state={state} labels={windowLabels} />
      <Form action={`/hulp/kun-jij/${asked.token}/afspraken`}>
        <WindowFields state={state} today={clockAt(about.now).day} />
        <SubmitRow label="Afspraak maken" icon="calendar" />
      </Form>
    </Disclosure>
  )
}
