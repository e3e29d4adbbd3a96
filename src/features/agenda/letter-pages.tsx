import type { z } from "zod"
import { ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { Lines } from "./parts.tsx"
import { isPublicStep } from "./rules.ts"
import { escalate, type escalationDraft } from "./step-actions.ts"
import type { Letter } from "./view-model.ts"
import { stepLabels } from "./words.ts"

/** A letter on its own sheet. On paper nothing stands above the sender. */
export const LetterPage: View<Letter> = (letter) => ({
  title: "Brief",
  heading: <span class="screen-only">Een brief om te printen</span>,
  main: (
    <>
      <p class="screen-only">
        Print deze pagina met je browser (Ctrl of Cmd en P). Alleen de brief komt op papier.{" "}
        <a href={`/agenda/beheer/${letter.id}`}>Terug naar de vraag</a>
      </p>
      <article class="letter stack" aria-label={letter.subject}>
        <p class="letter__address">{letter.sender}</p>
        {letter.recipient.length > 0 && <p class="letter__address">{letter.recipient.join("\n")}</p>}
        <p class="letter__date">{sayDay(letter.on)}</p>
        <p>
          <strong>{letter.subject}</strong>
        </p>
        <Lines text={letter.body} />
      </article>
    </>
  ),
})

/** A step from charming to activist: the letter as drafted, to change before it is logged. */
export const StepPage: View<z.output<typeof escalationDraft.output>> = (draft, { form, words }) => {
  const { label } = stepLabels(words)[draft.step]
  const state = form(escalate, { letter: draft.letter })
  return {
    title: label,
    lead: `Een stap naar ${draft.addressee}. Lees de brief, verander wat je wilt en leg de stap vast. Nabij verstuurt niets: je print de brief, of neemt hem over in een mail.`,
    main: (
      <>
        <ErrorSummary state={state} />
        <Form action={`/agenda/beheer/${draft.id}/stap/${draft.step}`}>
          <TextArea
            state={state}
            name="letter"
            label="De brief"
            hint="De eerste regel is het onderwerp. Namen verbergen wij; schrijf die later met de pen."
            rows={18}
            maxLength={8000}
            required
          />
          <TextArea
            state={state}
            name="note"
            label="Wat doe je precies?"
            hint={
              isPublicStep(draft.step)
                ? "Bijvoorbeeld: de brief gaat vandaag weg. De brief en dit zinnetje komen op de openbare agenda."
                : "Bijvoorbeeld: de brief gaat vandaag weg. Dit zinnetje komt op de openbare agenda, de brief niet."
            }
            rows={2}
            maxLength={2000}
            required
          />
          <SubmitRow label="Leg deze stap vast" icon="flag" />
        </Form>
      </>
    ),
  }
}
