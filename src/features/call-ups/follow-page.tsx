import { FoldedForm } from "../../platform/html/folded-form.tsx"
import { Notice, Tag } from "../../platform/html/notice.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { BringForm } from "./bring-form.tsx"
import { CloseForm } from "./close-form.tsx"
import { Brought, Pledges } from "./follow-parts.tsx"
import { rewriteCallUp } from "./make-actions.ts"
import { PassOn } from "./one-page.tsx"
import { HowFar, sayNeeded } from "./progress-part.tsx"
import { sayPoint } from "./spot-words.ts"
import type { FollowedCallUp } from "./view-model.ts"
import { endLabels, sayGoods, stateLabels } from "./words.ts"
import { WrittenFields, writtenLabels } from "./written-fields.tsx"

/** One call-up of the own organisation: what came in today, who takes part, and the end. */
export const FollowPage: View<FollowedCallUp> = (callUp, about) => ({
  title: `${sayGoods(callUp, callUp.progress.asked, about.country)} voor ${callUp.area}`,
  lead: `${callUp.state === "open" ? `${sayNeeded(callUp, about.country)} ` : ""}Tot en met ${sayDay(callUp.until)}.`,
  unkept: true,
  main: (
    <>
      <p class="cluster">
        <Tag tone={callUp.state === "over" ? "attention" : "neutral"}>{stateLabels[callUp.state]}</Tag>
        <a href={`/buurtacties/${callUp.slug}`}>Wat iedereen ziet</a>
        <a href={`/hulp/voorraad/${callUp.pointId}`}>{callUp.point}</a>
      </p>
      {callUp.pointStreet === "" && callUp.state !== "ended" && (
        <p>
          Wie iets brengt, leest nu alleen ‘{sayPoint(callUp)}’.{" "}
          <a href={`/hulp/voorraad/${callUp.pointId}#plek`}>Schrijf de straat erbij</a>
        </p>
      )}
      {callUp.state === "ended" && (
        <Notice tone="done" title={`Afgesloten: ${callUp.reason ? endLabels[callUp.reason].toLowerCase() : ""}`}>
          <p class="nabij-lines">{callUp.thanks}</p>
        </Notice>
      )}
      <HowFar callUp={callUp} />
      <BringForm callUp={callUp} about={about} />
      <Pledges callUp={callUp} about={about} />
      <Brought callUp={callUp} about={about} />
      {callUp.state !== "ended" && (
        <>
          {callUp.state === "open" && <PassOn callUp={callUp} about={about} />}
          <Rewrite callUp={callUp} about={about} />
          <CloseForm callUp={callUp} about={about} />
        </>
      )}
      <p>
        <a href="/hulp/buurtacties">Alle buurtacties van jullie</a>
      </p>
    </>
  ),
})

function Rewrite({ callUp, about }: { callUp: FollowedCallUp; about: About }) {
  const { progress, until, instructions, pattern } = callUp
  const start = { units: String(progress.asked), lastDay: until, instructions, pattern }
  const state = { ...about.form(rewriteCallUp, start), id: "anders" }
  return (
    <FoldedForm
      state={state}
      summary="Het aantal, de dag of de uitleg veranderen"
      says="Wie al iets beloofde, krijgt hier geen bericht van. Wat er eerst stond, blijft bewaard."
      labels={writtenLabels}
      action={`/hulp/buurtacties/${callUp.id}`}
      submit="Veranderen"
    >
      <WrittenFields state={state} />
    </FoldedForm>
  )
}
