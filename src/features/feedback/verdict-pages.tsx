import type { z } from "zod"
import { ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import { Empty, Notice, Tag } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { type Asked, verdictLabels } from "./model.ts"
import { Answers } from "./pages.tsx"
import { VerdictFields } from "./story-parts.tsx"
import { giveVerdict, type verdictRemarks } from "./verdict-actions.ts"

export const VerdictPage: View<Asked> = (asked, { form }) => {
  const state = form(giveVerdict)
  return {
    title: "Is het echt opgelost?",
    lead: `‘${asked.bottleneck}’ is opgelost, horen wij over ${asked.addressee}. Jij gaf dit mee door. Wat zie jij nu?`,
    main: asked.given ? (
      <>
        <Answers asked={[asked]} />
        <BackToFeedback />
      </>
    ) : (
      <>
        <Notice tone="info" title="Wat er gevraagd was">
          <p>{asked.question}</p>
        </Notice>
        <ErrorSummary state={state} />
        <Form action={`/terugkoppeling/oordeel/${asked.agendaItemId}`}>
          <VerdictFields state={state} />
          <SubmitRow label="Antwoord geven" />
        </Form>
        <BackToFeedback />
      </>
    ),
  }
}

const BackToFeedback = () => (
  <p>
    <a href="/terugkoppeling">Alle terugkoppeling</a>
  </p>
)

export const RemarksPage: View<z.output<typeof verdictRemarks.output>> = ({ question, remarks }) => ({
  title: "Wat mensen erbij schreven",
  lead: "Wie meedeed, vertelt hier of het echt opgelost is. Wie het schreef, staat er niet bij.",
  main: (
    <>
      <Notice tone="info" title="Wat er gevraagd was">
        <p>{question}</p>
      </Notice>
      {remarks.length === 0 ? (
        <Empty title="Nog geen toelichtingen">
          <p>Ze komen hier zodra iemand die meedeed iets schrijft bij zijn antwoord.</p>
        </Empty>
      ) : (
        <Entries
          label="Toelichtingen"
          entries={remarks.map(({ answer, remark }) => ({
            title: remark,
            tags: <Tag>{verdictLabels[answer].label}</Tag>,
          }))}
        />
      )}
    </>
  ),
})
