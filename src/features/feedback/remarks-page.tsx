import type { z } from "zod"
import { Empty, Notice, Tag } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { verdictLabels } from "./model.ts"
import type { verdictRemarks } from "./remark-actions.ts"

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
