import { Button } from "../../platform/html/button.tsx"
import { Notice } from "../../platform/html/notice.tsx"
import { Steps } from "../../platform/html/steps.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { AnswerForm } from "./answer-form.tsx"
import { AskOverForm, KeepForm, ReleaseForm } from "./claim-forms.tsx"
import { claimPage } from "./claim-parts.tsx"
import type { OneClaim } from "./questions.ts"
import { type ClaimReason, reasonLabels } from "./reason-model.ts"
import { mayPlan, readsWords } from "./rules.ts"
import { sayClaim, sayStep } from "./words.ts"

/** At which organisation a need lies, what they said to each other, and the next step. */
export const ClaimPage: View<OneClaim> = (need, about) => ({
  title: `Bij wie ligt ‘${need.alias}’?`,
  lead: [need.item, need.area].filter(Boolean).join(" · "),
  unkept: true,
  main: (
    <>
      <p>{need.ended ? "Deze hulpvraag is afgesloten. Niemand hoeft nog iets te doen." : sayClaim(need.claim)}</p>
      {need.fallsOn && !need.ended && <Falls need={need} />}
      {!need.ended && <Next need={need} about={about} />}
      {need.steps.length > 0 && <Course need={need} />}
      {!need.ended && (
        <p class="soft">
          Wie een vraag oppakt, plant de hulp. Gebeurt er {need.claimDays} dagen niets mee, dan valt de vraag vrij. De
          organisatie die de hulp plande en wie de vraag stelde, krijgen dan bericht. Hulp is nooit beloofd.
        </p>
      )}
      <p class="cluster">
        {readsWords(need.claim) && need.claim.place !== "asked" && (
          <a href={`/hulp/lijst/${need.id}`}>De hulpvraag zelf</a>
        )}
        <a href="/hulp/bij-wie">Wat organisaties elkaar vragen</a>
        <a href="/planning">Planning</a>
      </p>
    </>
  ),
})

const Falls = ({ need: { fallsOn, claimDays } }: { need: OneClaim }) => (
  <Notice tone="info">
    <p>
      Gebeurt er niets, dan valt deze vraag vrij op {sayDay(fallsOn ?? "")}: {claimDays} dagen na wat er het laatst
      gebeurde.
    </p>
  </Notice>
)

function Next({ need, about }: { need: OneClaim; about: About }) {
  const to = claimPage(need.id)
  if (need.claim.place === "asked") return <AnswerForm need={need} to={to} about={about} />
  if (!mayPlan(need.claim)) return null
  if (need.claim.place === "free")
    return (
      <form action={`${to}/oppakken`} method="post">
        <Button>Wij pakken dit op</Button>
      </form>
    )
  return (
    <div class="stack stack--tight">
      <KeepForm need={need} to={to} about={about} />
      <AskOverForm need={need} to={to} about={about} />
      <ReleaseForm to={to} about={about} />
    </div>
  )
}

function Course({ need }: { need: OneClaim }) {
  return (
    <section class="stack">
      <h2>Wat er gebeurde</h2>
      <Steps
        label="Wat er gebeurde"
        steps={need.steps.map((step, index) => {
          const why = [step.reason && reasonLabels[step.reason as ClaimReason], step.note].filter(Boolean).join(": ")
          return {
            state: sayStep(step),
            when: sayDay(step.on),
            datetime: step.on,
            why: why && <p>{why}</p>,
            kind: index === need.steps.length - 1 && !need.ended ? "current" : "past",
          }
        })}
      />
    </section>
  )
}
