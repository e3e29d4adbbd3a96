import { sentenceCase } from "../../platform/words/sentence.ts"
import type { Apart } from "./card-store.ts"
import { kindLabels } from "./model.ts"
import { sayQuarter } from "./speech.ts"

/** Beside the evidence of a theme: what was not met of it. It is no signal, and counts in none of the numbers above. */
export function UnmetCard({ apart }: { apart: Apart }) {
  const told = apart.quarters.filter(({ lines }) => lines.length > 0)
  if (apart.quarters.length === 0) return null
  return (
    <section class="stack wide">
      <h2>Apart geteld: wat niet lukte</h2>
      <p>
        Hulp die niet lukte en rechten die niet gekregen zijn, per kwartaal. Dit zijn geen signalen: in de cijfers
        hierboven tellen ze niet mee.
      </p>
      {told.length === 0 ? (
        <p>In de laatste kwartalen is er over dit thema te weinig geteld om te noemen.</p>
      ) : (
        <ul>
          {told.flatMap(({ quarter, lines }) =>
            lines.map(({ kind, theme, where, says }) => (
              <li>
                {sentenceCase(sayQuarter(quarter))}, {where ?? "overal samen"}. {kindLabels[kind]}, {theme}:{" "}
                <strong>{says}</strong>.
              </li>
            )),
          )}
        </ul>
      )}
      <p>
        <a href="/wat-niet-lukte">Alles wat niet lukte</a>
      </p>
    </section>
  )
}
