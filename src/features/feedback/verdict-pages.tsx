import { ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import { Notice } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import type { Asked } from "./model.ts"
import { Answers } from "./pages.tsx"
import { giveVerdict } from "./verdict-actions.ts"
import { VerdictFields } from "./verdict-fields.tsx"

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
