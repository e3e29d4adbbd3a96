import type { Drawing } from "../../methods/geography/outline-path.ts"
import { safeObjectionText } from "./objection-speech.ts"
import { SafeComparisons } from "./safe-comparison-part.tsx"
import type { SafeFinding } from "./safe-model.ts"
import { SafeCoursePart, SafePlacePart } from "./safe-pictures.tsx"
import { safeHeardText } from "./safe-speech-rules.ts"
import { standsSentence } from "./safe-stands.ts"
import { outcomeWords } from "./speech.ts"

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** The evidence as the public and an addressee may see it: no name, no week, no number that gives somebody away. */
export function SafeFindingCard({ finding, drawing }: { finding: SafeFinding; drawing: Drawing }) {
  const { minima } = finding
  return (
    <article class="stack wide" aria-label="Bewijskaart">
      <h2>Wat wij ervan weten: {lowered(outcomeWords[finding.outcome])}</h2>
      <p class="nabij-lead">{safeHeardText(finding)}</p>
      <SafeComparisons finding={finding} />
      {finding.standsWithoutLargest && <p>{standsSentence}</p>}
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
