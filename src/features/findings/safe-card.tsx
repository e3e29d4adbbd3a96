import type { Drawing } from "../../methods/geography/outline-path.ts"
import { type SafeCount, saySafe } from "../../methods/privacy/disclosure.ts"
import { Figures } from "../../platform/html/steps.tsx"
import { safeObjectionText } from "./objection-speech.ts"
import { SafeComparisons } from "./safe-comparison-part.tsx"
import type { SafeFinding } from "./safe-model.ts"
import { SafeCoursePart, SafePlacePart } from "./safe-pictures.tsx"
import { outcomeWords } from "./speech.ts"

const fewer = (count: SafeCount): string =>
  saySafe(count, count.kind === "tooFew" ? `minder dan ${count.fewerThan}` : "")

/** The evidence as the public and an addressee may see it: no name, no week, no number that gives somebody away. */
export function SafeFindingCard({ finding, drawing }: { finding: SafeFinding; drawing: Drawing }) {
  const { signals, reporters, organisations, people, minima } = finding
  return (
    <article class="stack wide" aria-label="Bewijskaart">
      <h2>{outcomeWords[finding.outcome]}</h2>
      <p class="nabij-lead">{safeHeardText(finding)}</p>
      <Figures
        figures={[
          { label: "signalen", value: fewer(signals) },
          { label: "verschillende melders, ten minste", value: fewer(reporters) },
          { label: "organisaties, ten minste", value: fewer(organisations) },
          { label: "mensen, alle signalen bij elkaar opgeteld", value: fewer(people) },
        ]}
      />
      <SafeComparisons finding={finding} />
      <SafeCoursePart finding={finding} />
      <SafePlacePart finding={finding} drawing={drawing} />
      {finding.objections.length > 0 && (
        <section class="stack">
          <h2>Wat ertegen spreekt</h2>
          <ul>
            {finding.objections.map((kind) => (
              <li>{safeObjectionText[kind]}</li>
            ))}
          </ul>
        </section>
      )}
      <p>
        Wij tonen geen aantal onder {minima.count}, geen aantal organisaties onder {minima.sources} en geen deel van
        minder dan {minima.denominator}. Zo is niemand te herkennen. Signalen zijn geen steekproef; cijfers beslissen
        niet of iets structureel is, dat doen mensen.
      </p>
    </article>
  )
}

const safeHeardText = ({ signals, organisations, period, area }: SafeFinding): string => {
  const where = area ? ` in ${area.name}` : ""
  if (signals.kind === "tooFew")
    return `Van ${period} kwamen hierover${where} minder dan ${signals.fewerThan} signalen. Meer zeggen wij niet: het kan iemand verraden.`
  const by = organisations.kind === "shown" ? `, van ten minste ${organisations.value} organisaties` : ""
  return `Van ${period} hoorden wij dit${where} ${signals.value} keer${by}.`
}
