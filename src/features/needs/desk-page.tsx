import type { z } from "zod"
import { ButtonLink } from "../../platform/html/button.tsx"
import { ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import type { Face, View } from "../../platform/http/page-route.ts"
import { askAtDesk, openDeskByCode } from "./desk-actions.ts"
import type { DeskForm } from "./desk-model.ts"
import { DeskScreen } from "./desk-screen.tsx"
import { deskMinutes } from "./desk-words.ts"
import { askLabels, HowSoon, What, Where } from "./fields.tsx"
import { When } from "./folds.tsx"
import { Languages, Safe } from "./helper-folds.tsx"

/** The screen before a desk is opened. */
export const DoorPage: View<object> = (_none, about) => {
  const state = about.form(openDeskByCode)
  return {
    title: "Hulp vragen aan een balie",
    quiet: true,
    lead: "Dit scherm werkt alleen met de code van een balie. Die heeft de organisatie die hier helpt.",
    main: (
      <>
        <ErrorSummary state={state} />
        <Form action="/hulp/balie/openen" label="Open de balie" forgets>
          <TextField state={state} name="desk" label="Code van de balie" autocomplete="off" width="medium" required />
          <SubmitRow label="Open" />
        </Form>
      </>
    ),
  }
}

/** For who stands at the screen: no name, no account, and others may look on. */
export const DeskPage: View<DeskForm> = (desk, about) => {
  const state = about.form(askAtDesk, { area: desk.area ?? "", units: "1", languages: ["nl"] })
  const here = { ...about, country: desk.country }
  return {
    title: "Heb je hulp nodig?",
    quiet: true,
    script: ["choice-map", "desk-screen"],
    lead: `Je vraagt het aan ${desk.organisation}, hier bij ${desk.place}.`,
    main: (
      <>
        <p>
          Schrijf geen naam, adres of telefoonnummer. Je krijgt straks een woord, zoals ‘groene fiets 27’. Daarmee vindt{" "}
          {desk.organisation} je vraag terug. De mensen die helpers zoeken, lezen je vraag. Wij kunnen niet beloven dat
          er hulp komt. In gevaar? Bel {about.words.emergencyNumber}.
        </p>
        <ErrorSummary state={state} labels={askLabels} />
        <DeskScreen desk={desk.desk} />
        <Form action={`/hulp/balie/${desk.desk}`} label="Vraag hulp" forgets>
          <What state={state} about={here} items={desk.items} />
          <HowSoon state={state} />
          <Where state={state} about={here} areas={desk.areas} at={`/hulp/balie/${desk.desk}`} />
          <Languages state={state} own />
          <When state={state} short />
          <Safe state={state} />
          <SubmitRow label="Hulp vragen" />
        </Form>
      </>
    ),
  }
}

type Asked = Pick<z.output<typeof askAtDesk.output>, "organisation" | "place" | "urgency" | "told">

/** What one does next: who needs it today does not wait for days. */
function whatNow({ organisation, place, urgency, told }: Asked): string {
  if (urgency === "today")
    return `Ga nu naar een medewerker hier en noem dit woord. ${told ? "De mensen die helpers zoeken, krijgen nu bericht dat het vandaag nodig is. " : ""}Wij kunnen niet beloven dat het vandaag lukt.`
  const when = urgency === "thisWeek" ? "morgen of overmorgen" : "over een paar dagen"
  return `${organisation} zoekt nu iemand. Kom ${when} terug naar ${place} en noem dit woord, dan hoor je hoe het staat.`
}

/** Shown once: the word to remember. */
export const deskDone = ({ alias, hidden, ...given }: z.output<typeof askAtDesk.output>, desk: string): Face => ({
  title: "Je vraag is gesteld",
  quiet: true,
  script: ["desk-screen"],
  main: (
    <>
      <DeskScreen desk={desk} atOnce />
      <p>Jouw woord is:</p>
      <p class="letter__code">
        <strong>{alias}</strong>
      </p>
      <p>Schrijf het op of onthoud het. {whatNow(given)} Alleen met dit woord vinden wij je vraag terug.</p>
      {hidden && <p>{hidden}</p>}
      <p>Dit scherm wordt na {deskMinutes} minuten vanzelf leeg.</p>
      <p>
        <ButtonLink href={`/hulp/balie/${desk}`}>Klaar: maak het scherm leeg</ButtonLink>
      </p>
    </>
  ),
})
