import { Checks, Choice, ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import { Steps } from "../../platform/html/steps.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { personOf } from "../../platform/http/who.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import { changeMatchMode } from "./actions.ts"
import type { ModeDesk } from "./model.ts"
import { modeHints, modeLabels } from "./words.ts"

/** How much an organisation leaves to people, and to whom. */
export const ModePage: View<ModeDesk> = (desk, about) => ({
  title: "Wie keurt goed?",
  lead: `Hoe hulp geregeld wordt voor wie via ${personOf(about.who).organisation.name} hulp vraagt.`,
  main: (
    <>
      <p>
        Nu geldt: <strong>{modeLabels[desk.mode].toLowerCase()}</strong>.
        {desk.items.length > 0 && ` Tussen mensen mag: ${desk.items.map((item) => said(desk, item)).join(", ")}.`}
      </p>
      <ul>
        <li>Een vrijwilligerscoördinator mag altijd goedkeuren, en altijd iets loslaten.</li>
        <li>
          Vraagt iemand een helper die jullie kennen of een bewijs van goed gedrag, dan kiest niemand zelf: het gaat via
          een vrijwilligerscoördinator, of de hulpverlener keurt een voorstel goed.
        </li>
        <li>
          Wie zelf kiest, kiest uit wie voor deze vraag voorgesteld is of wie overblijft. Wie eerst aan de beurt is,
          verliest zo nooit iets.
        </li>
        <li>De helper ziet nooit een naam of adres. Dat komt van wie de vraag stelde, na een ja van allebei.</li>
      </ul>
      <Change desk={desk} about={about} />
      <h2>Wat hier is veranderd</h2>
      <History desk={desk} />
    </>
  ),
})

const said = ({ known }: ModeDesk, item: string) =>
  (known.find(({ value }) => value === item)?.label ?? item).toLowerCase()

function Change({ desk, about }: { desk: ModeDesk; about: About }) {
  const state = about.form(changeMatchMode, { mode: desk.mode, items: desk.items })
  return (
    <section class="stack">
      <h2>Veranderen</h2>
      <p>
        Kies je iets strengers, dan geldt dat meteen. Kies je iets vrijers, dan geldt dat voor vragen vanaf morgen: bij
        eerdere vragen blijft het zoals het was.
      </p>
      <ErrorSummary state={state} labels={{ mode: "Hoe gaat het?", items: "Soorten hulp", why: "Waarom" }} />
      <Form action="/beheer/koppelen" label="Veranderen">
        <Choice
          state={state}
          name="mode"
          legend="Hoe gaat het?"
          ruled
          options={desk.choices.map((value) => ({ value, label: modeLabels[value], hint: modeHints[value] }))}
        />
        <Disclosure
          summary="Wat laten jullie aan mensen zelf?"
          open={desk.mode === "betweenPeople" || state.errors.some(({ field }) => field === "items")}
        >
          <Checks
            state={state}
            name="items"
            legend="Soorten hulp tussen mensen"
            hint="Alleen nodig als je ‘Tussen mensen’ kiest. Kies wat veilig is zonder dat iemand meekijkt."
            options={desk.known}
            inline
          />
        </Disclosure>
        <TextField state={state} name="why" label="Waarom verander je dit?" required maxLength={400} />
        <SubmitRow label="Bewaar" icon="check" />
      </Form>
    </section>
  )
}

function History({ desk }: { desk: ModeDesk }) {
  if (desk.history.length === 0)
    return <p class="soft">Nog niets. Zo begint elke organisatie: alles gaat via een vrijwilligerscoördinator.</p>
  return (
    <Steps
      label="Veranderingen"
      steps={desk.history.map(({ mode, items, why, changedBy, changedAt }) => ({
        state: `${modeLabels[mode]}${items.length > 0 ? `: ${items.map((item) => said(desk, item)).join(", ")}` : ""}`,
        who: changedBy ?? "Nabij",
        when: sayDayOf(changedAt),
        datetime: changedAt.toISOString().slice(0, 10),
        why,
      }))}
    />
  )
}
