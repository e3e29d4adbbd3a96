import type { z } from "zod"
import { Choice, ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import { Notice } from "../../platform/html/notice.tsx"
import type { About, Face, View } from "../../platform/http/page-route.ts"
import { answerAsHelper, type helperQuestion } from "./helper-actions.ts"
import { listed } from "./why-speech.ts"

type Asked = z.output<typeof helperQuestion.output>

/** What a helper sees over the link: what, how much, about where and when. Never for whom. */
export const HelperPage: View<Asked> = (asked, about) => ({
  title: asked.state === "accepted" ? "Dank je: je helpt mee" : "Kun jij helpen?",
  quiet: true,
  calm: true,
  unkept: true,
  main: (
    <>
      <p>
        Iemand{asked.area ? ` in ${asked.area}` : ""} kan dit gebruiken: <strong>{asked.item}</strong>, {asked.amount}.
      </p>
      <ul>
        <li>Wanneer het kan: {asked.when}</li>
        <li>Taal: {listed(asked.languages, "of")}</li>
      </ul>
      {asked.needEnded ? (
        <Notice tone="info" title="Het is niet meer nodig">
          <p>De vraag is intussen opgelost of ingetrokken. Je hoeft niets te doen. Dank je wel.</p>
        </Notice>
      ) : asked.intermediary ? (
        <Notice tone="done" title="Maak samen een afspraak">
          <p>
            Neem contact op met {asked.intermediary.name} van {asked.intermediary.organisation}:{" "}
            <a href={`mailto:${asked.intermediary.email}`}>{asked.intermediary.email}</a>. Daar hoor je waar het is en
            voor wie.
          </p>
          <p>
            <a href={`/hulp/kun-jij/${asked.token}/afspraken`}>Wanneer je komt: bekijk of maak een afspraak</a>
          </p>
        </Notice>
      ) : (
        <Reply asked={asked} about={about} />
      )}
    </>
  ),
})

function Reply({ asked, about }: { asked: Asked; about: About }) {
  const state = about.form(answerAsHelper)
  return (
    <section class="stack">
      <h2>Jouw antwoord</h2>
      <p>
        Zeg je ja, dan krijgt de hulpverlener die dit vroeg jouw naam en hoe je te bereiken bent, en jij die van de
        hulpverlener. Nee zeggen mag altijd, en je hoeft niet te zeggen waarom.
      </p>
      <ErrorSummary state={state} />
      <Form action={`/hulp/kun-jij/${asked.token}`}>
        <Choice
          state={state}
          name="answer"
          legend="Kun jij helpen?"
          options={[
            { value: "accepted", label: "Ja, ik kan" },
            { value: "notAccepted", label: "Nee, deze keer niet" },
          ]}
        />
        <SubmitRow label="Antwoord geven" />
      </Form>
    </section>
  )
}

/** After a no there is nothing left to see. */
export const thanksForAnswer: Face = {
  title: "Dank je wel",
  quiet: true,
  calm: true,
  unkept: true,
  main: (
    <p>
      Je antwoord is bewaard. Je aanbod blijft staan. Wil je een tijd niet gevraagd worden? Kies bij je aanbod ‘Even
      stoppen’.
    </p>
  ),
}
