import type { z } from "zod"
import { ButtonLink } from "../../platform/html/button.tsx"
import { type Mark, Marked } from "../../platform/html/marked.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { reasonsInWords } from "../likeness/reason-rules.ts"
import { verdictInWords } from "../likeness/same-event-rules.ts"
import type { compareSignals } from "./compare-question.ts"
import type { ReadableSignal } from "./model.ts"
import { signalFacts } from "./rules.ts"

/** Two signals beside each other; what one does with them is decided elsewhere. */
export const CompareSignalsPage: View<z.output<typeof compareSignals.output>> = (comparison) => {
  const { signal, other, likeness, event } = comparison
  return {
    title: "Gaan deze over hetzelfde?",
    main: (
      <>
        <p>
          <a href={`/postvak/${signal.id}`}>Terug naar het signaal</a>
        </p>
        <div class="pair stack wide">
          <Side title="Dit signaal" signal={signal} marks={likeness.here} />
          <Side title="Lijkt hierop" signal={other} marks={likeness.there} />
        </div>
        <p>
          {likeness.reasons.length > 0
            ? `Wat ze delen, heeft een kleur: ${reasonsInWords(likeness)}.`
            : "Ze hebben geen woord gemeen. Lees ze dus goed."}
        </p>
        {verdictInWords(event).map((line) => (
          <p>{line}</p>
        ))}
        <p>Of het echt om hetzelfde gaat, beslis jij.</p>
        <p class="cluster">
          <ButtonLink href={`/bundels/nieuw?signaal=${signal.id}&erbij=${other.id}`} icon="layers">
            Zet ze samen in een bundel
          </ButtonLink>
        </p>
      </>
    ),
  }
}

function Side({ title, signal, marks }: { title: string; signal: ReadableSignal; marks: readonly Mark[] }) {
  return (
    <section class="frame stack stack--tight">
      <h2>{title}</h2>
      <p>
        <Marked text={signal.account} marks={marks} />
      </p>
      <p class="nabij-entries__about">{signalFacts(signal)}</p>
    </section>
  )
}
