import type { z } from "zod"
import { ButtonLink } from "../../platform/html/button.tsx"
import { ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import { Steps } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import { shownText } from "../signals/text-rules.ts"
import { type inboxSignal, weighSignals } from "./actions.ts"
import { CompanionsSection } from "./companions-section.tsx"
import { outcomeTag, SignalFacts } from "./facts.tsx"
import { WeighingFields } from "./form.tsx"
import { outcomeLabels } from "./model.ts"

/** One signal, read on its own: the text, what was weighed before, and what happens with it now. */
export const InboxSignalPage: View<z.output<typeof inboxSignal.output>> = (data, { form }) => {
  const { signal, history, themes, suggested, seen, next, waiting } = data
  const state = form(weighSignals)
  const weighing = (
    <>
      <ErrorSummary state={state} labels={{ outcome: "Afweging", reason: "Reden" }} />
      <Form action={`/postvak/${signal.id}/wegen`}>
        <input type="hidden" name="signals" value={signal.id} />
        <WeighingFields state={state} themes={themes} seen={seen} suggested={suggested} />
        <SubmitRow label="Wegen" icon="scale" />
      </Form>
    </>
  )
  return {
    title: "Een signaal wegen",
    main: (
      <>
        <p>
          <a href="/postvak">Terug naar het postvak</a>
        </p>
        <div class="cluster">{outcomeTag(signal)}</div>
        <blockquote class="nabij-quote">{shownText(signal.account)}</blockquote>
        <p>
          <SignalFacts signal={{ ...signal, joined: [] }} />
        </p>
        {signal.mode === "named" && (
          <p>
            <a href={`/postvak/${signal.id}/naam`}>Wie gaf dit door?</a>
          </p>
        )}
        {signal.mode !== "imported" && (
          <p>
            <a href={`/postvak/${signal.id}/vragen`}>Vraag iets aan wie dit doorgaf</a>
          </p>
        )}
        {signal.joined.length > 0 && <Joined signal={signal} />}
        {history.length > 0 && <History history={history} />}
        {history.length > 0 ? (
          <>
            <p class="cluster">
              {next && (
                <ButtonLink href={`/postvak/${next}`} icon="inbox">
                  Volgende signaal ({waiting} te wegen)
                </ButtonLink>
              )}
              <a href={`/bundels/nieuw?signaal=${signal.id}`}>Zet dit signaal in een bundel</a>
            </p>
            {!next && <p>Er wacht geen ander signaal. Alles is gewogen.</p>}
            <Disclosure summary="Opnieuw wegen" open={state.errors.length > 0}>
              {weighing}
            </Disclosure>
          </>
        ) : (
          weighing
        )}
        <CompanionsSection id={signal.id} companions={data.companions} />
      </>
    ),
  }
}

/** The bottlenecks that the reporter sees too, each with the way to compare and link it there. */
const Joined = ({ signal: { id, joined, outcome } }: { signal: z.output<typeof inboxSignal.output>["signal"] }) => (
  <section class="stack stack--tight">
    <h2>Sluit zich aan bij</h2>
    <ul>
      {joined.map((bundle) => (
        <li>
          <a href={`/bundels/${bundle.id}/vergelijking/${id}`}>{bundle.bottleneck}</a>
        </li>
      ))}
    </ul>
    <p>
      Wie dit doorgaf, ziet dit ook. Dat telt als herkenning.{" "}
      {outcome === "external"
        ? "Wil je het signaal ook koppelen? Vergelijk dan eerst."
        : "Koppelen kan als het signaal meegaat naar de werkgroep signalen."}
    </p>
  </section>
)

function History({ history }: { history: z.output<typeof inboxSignal.output>["history"] }) {
  return (
    <>
      <h2>Eerdere afwegingen</h2>
      <Steps
        label="Eerdere afwegingen"
        steps={history.map(({ outcome, reason, theme, weighedBy, weighedAt }) => ({
          state: outcomeLabels[outcome].label,
          who: weighedBy ?? "Nabij",
          when: sayDayOf(weighedAt),
          datetime: weighedAt.toISOString(),
          why: (
            <>
              <p>{reason}</p>
              {theme && <p>Thema: {theme}</p>}
            </>
          ),
        }))}
      />
    </>
  )
}
