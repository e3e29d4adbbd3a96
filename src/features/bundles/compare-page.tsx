import type { z } from "zod"
import { Checks, ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Notice } from "../../platform/html/notice.tsx"
import type { Face, View } from "../../platform/http/page-route.ts"
import { shownText } from "../signals/text-rules.ts"
import { Beside } from "../weighing/card.tsx"
import type { compareSignal } from "./compare-question.ts"
import { markDouble } from "./double-actions.ts"
import { DoubleForm } from "./double-form.tsx"
import { linkSignal } from "./link-actions.ts"

type Comparison = z.output<typeof compareSignal.output>

/** Two texts beside each other, before one links them or says that they tell of one event. */
export const ComparePage: View<Comparison> = (comparison, { form }) => {
  const { bundle, signal, other, likeness } = comparison
  const state = form(linkSignal, { why: "Gaat over hetzelfde knelpunt" })
  const back = `/bundels/${bundle.id}`
  return {
    title: comparison.linked ? "Gaan deze over dezelfde gebeurtenis?" : "Gaan deze over hetzelfde?",
    lead: bundle.bottleneck,
    main: (
      <>
        <p>
          <a href={back}>Terug naar de bundel</a>
        </p>
        <Beside
          here={{ title: "Dit signaal", text: shownText(signal.account), signal }}
          there={
            other.kind === "signal"
              ? { title: "Uit de bundel", text: other.text, signal: other.signal }
              : { title: "Het knelpunt", text: other.text }
          }
          likeness={likeness}
          event={other.kind === "signal" ? other.event : undefined}
        />
        <Outcome comparison={comparison} double={form(markDouble)}>
          <ErrorSummary state={state} />
          <Form action={`/bundels/${bundle.id}/vergelijking/${signal.id}`}>
            <TextField state={state} name="why" label="Waarom horen ze bij elkaar?" required maxLength={600} />
            {other.kind === "signal" && (
              <Checks
                state={state}
                name="doubleOf"
                legend="Dubbel gemeld?"
                options={[
                  {
                    value: other.signal.id,
                    label: "Ja, dit is dezelfde gebeurtenis",
                    hint: "Allebei blijven in de bundel. In de aantallen telt het één keer.",
                  },
                ]}
              />
            )}
            <SubmitRow label="Ja, koppel dit signaal" icon="link" secondary={<a href={back}>Nee, niet hetzelfde</a>} />
          </Form>
        </Outcome>
      </>
    ),
  }
}

type OutcomeProps = {
  comparison: Comparison
  double: Parameters<typeof DoubleForm>[0]["state"]
  children?: Face["main"]
}

function Outcome({ comparison, double, children }: OutcomeProps) {
  const { bundle, fits, linked, signal, other } = comparison
  if (linked)
    return other.kind === "signal" ? (
      <DoubleForm bundleId={bundle.id} signalId={signal.id} other={other} state={double} />
    ) : (
      <Notice tone="info">
        <p>Dit signaal zit al in de bundel.</p>
      </Notice>
    )
  if (fits.kind === "no")
    return (
      <Notice tone="attention" title="Koppelen kan nog niet">
        <p>{fits.why}.</p>
        {signal.own && (
          <p>
            <a href={`/postvak/${signal.id}`}>Naar het signaal in je postvak</a>
          </p>
        )}
      </Notice>
    )
  return <>{children}</>
}
