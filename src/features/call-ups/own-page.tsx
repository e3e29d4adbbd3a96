import { Button } from "../../platform/html/button.tsx"
import { CountField } from "../../platform/html/count-field.tsx"
import { FoldedForm } from "../../platform/html/folded-form.tsx"
import { TextField } from "../../platform/html/form.tsx"
import { Disclosure, Notice } from "../../platform/html/notice.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { changeOwnPledge } from "./own-actions.ts"
import { HowFar, sayNeeded } from "./progress-part.tsx"
import { sayPoint, sayPointHours } from "./spot-words.ts"
import type { OwnPledge } from "./view-model.ts"
import { sayGoods } from "./words.ts"

/** The own pledge, for who has the link. It names nobody: a link may lie about. */
export const OwnPledgePage: View<OwnPledge> = (own, about) => ({
  title: "Je bijdrage",
  heading: `Je bijdrage: ${sayGoods(own.callUp, own.units, about.country)}`,
  // The address holds a secret: it is not kept by the browser and passed on to nobody.
  quiet: true,
  calm: true,
  main: (
    <>
      <Standing own={own} about={about} />
      {own.callUp.state !== "ended" && !own.withdrawn && (
        <>
          <Change own={own} about={about} />
          <Stop own={own} />
        </>
      )}
      <section class="stack">
        <h2>Hoe het met de buurtactie gaat</h2>
        <p>{own.callUp.state === "open" ? sayNeeded(own.callUp, about.country) : "De buurtactie is voorbij."}</p>
        <HowFar callUp={own.callUp} />
        <p>
          <a href={`/buurtacties/${own.callUp.slug}`}>Naar de buurtactie</a>
        </p>
      </section>
    </>
  ),
})

function Standing({ own, about }: { own: OwnPledge; about: About }) {
  const { callUp } = own
  const brought = own.brought > 0 ? `Je bracht er ${sayGoods(callUp, own.brought, about.country)}. Dank je wel.` : ""
  if (callUp.state === "ended")
    return (
      <Notice tone="done" title={`Dank je wel, zegt ${callUp.organisation}`}>
        <p class="nabij-lines">{callUp.thanks}</p>
        {brought && <p>{brought}</p>}
      </Notice>
    )
  if (own.withdrawn)
    return (
      <Notice tone="info" title={own.calledOff ? "Er is voor je afgezegd" : "Je hebt afgezegd"}>
        {own.calledOff && <p>{callUp.organisation} schreef op dat je niets meer brengt.</p>}
        <p>{brought} Je naam, telefoonnummer en mailadres zijn verwijderd. Dank je dat je wilde meedoen.</p>
      </Notice>
    )
  if (own.brought >= own.units)
    return (
      <Notice tone="done" title="Alles wat je beloofde, is er">
        <p>{brought}</p>
      </Notice>
    )
  if (own.late)
    return (
      <Notice tone="attention" title="De dag die je koos, is voorbij">
        <p>{brought} Wat er nog niet is, telt weer als nodig. Kun je het nog brengen? Kies hieronder een nieuwe dag.</p>
      </Notice>
    )
  return (
    <>
      <p>
        {brought} Breng het uiterlijk op {sayDay(own.byDay)} naar {sayPoint(callUp)}. Lukt het niet, dan is dat niet
        erg: zeg het even.
      </p>
      {callUp.pointHours !== "" && <p>{sayPointHours(callUp)}</p>}
    </>
  )
}

function Change({ own, about }: { own: OwnPledge; about: About }) {
  const state = about.form(changeOwnPledge, {
    ...{ units: String(own.units), day: own.late ? own.callUp.until : own.byDay },
  })
  return (
    <FoldedForm
      state={state}
      summary="Een ander aantal of een andere dag"
      open={own.late}
      labels={{ units: "Hoeveel", day: "Welke dag" }}
      action={`/mijn-bijdrage/${own.code}`}
      submit="Veranderen"
    >
      <CountField state={state} name="units" label={`Hoeveel ${own.callUp.unitMany} breng je in totaal?`} required />
      <TextField
        state={state}
        name="day"
        label="Uiterlijk welke dag?"
        hint={`Tot en met ${sayDay(own.callUp.until)}.`}
        type="date"
        min={own.today}
        max={own.callUp.until}
        width="medium"
        required
      />
    </FoldedForm>
  )
}

const Stop = ({ own }: { own: OwnPledge }) => (
  <Disclosure summary="Afzeggen">
    <p>
      Wij verwijderen dan meteen je naam, telefoonnummer en mailadres. Terugdraaien kan niet; later opnieuw meedoen wel.
    </p>
    <form action={`/mijn-bijdrage/${own.code}/afzeggen`} method="post">
      <Button look="danger">Afzeggen</Button>
    </form>
  </Disclosure>
)
