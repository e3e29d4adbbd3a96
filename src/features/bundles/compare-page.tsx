import type { z } from "zod"
import { ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Notice } from "../../platform/html/notice.tsx"
import type { Face, View } from "../../platform/http/page-route.ts"
import { sharedWords } from "./likeness-rules.ts"
import { type compareSignal, linkSignal } from "./link-actions.ts"
import { Marked, signalFacts } from "./wording.tsx"

type Comparison = z.output<typeof compareSignal.output>

/** Two texts beside each other, before one links them. */
export const ComparePage: View<Comparison> = (comparison, { form }) => {
  const { bundle, signal, marked, other } = comparison
  const state = form(linkSignal, { why: "Gaat over hetzelfde knelpunt" })
  const back = `/bundels/${bundle.id}`
  return {
    title: "Gaan deze over hetzelfde?",
    lead: bundle.bottleneck,
    main: (
      <>
        <p>
          <a href={back}>Terug naar de bundel</a>
        </p>
        <div class="pair stack wide">
          <section class="frame stack stack--tight">
            <h2>Dit signaal</h2>
            <p>
              <Marked text={marked} />
            </p>
            <p class="nabij-entries__about">{signalFacts(signal)}</p>
          </section>
          <section class="frame stack stack--tight">
            <h2>{other.kind === "signal" ? "Uit de bundel" : "Het knelpunt"}</h2>
            <p>
              <Marked text={other.marked} />
            </p>
            {other.about && <p class="nabij-entries__about">{other.about}</p>}
          </section>
        </div>
        <p>
          {sharedWords(marked).length > 0
            ? "De gekleurde woorden staan in allebei."
            : "Ze hebben geen woord gemeen. Lees ze dus goed."}
        </p>
        <Outcome comparison={comparison}>
          <ErrorSummary state={state} />
          <Form action={`/bundels/${bundle.id}/vergelijking/${signal.id}`}>
            <TextField state={state} name="why" label="Waarom horen ze bij elkaar?" required maxLength={600} />
            <SubmitRow label="Ja, koppel dit signaal" icon="link" secondary={<a href={back}>Nee, niet hetzelfde</a>} />
          </Form>
        </Outcome>
      </>
    ),
  }
}

function Outcome({ comparison, children }: { comparison: Comparison; children?: Face["main"] }) {
  const { fits, linked, signal } = comparison
  if (linked)
    return (
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
