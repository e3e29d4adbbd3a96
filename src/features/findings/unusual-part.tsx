import { LooksTable } from "./looks-table.tsx"
import type { Finding } from "./model.ts"
import { figure, percent } from "./number-speech.ts"
import type { Look } from "./unusual-model.ts"
import { deviations } from "./unusual-rules.ts"
import { lookText, unusualText } from "./unusual-speech.ts"

/** Under the line over time: whether there are more of late than usual, or why nobody can say. */
export function UnusualPart({ finding }: { finding: Finding }) {
  const text = unusualText(finding)
  return text ? <p>{text}</p> : null
}

/** How that is known: each look with its method, its settings and its numbers. */
export function UnusualMethod({ finding: { unusual, computedOn } }: { finding: Finding }) {
  if (!unusual) return null
  return (
    <>
      <h3>Meer dan gewoonlijk</h3>
      <ul>
        {unusual.looks.map((look) => (
          <li>
            {lookText(look, computedOn)} {settingsText(look)}
          </li>
        ))}
        <li>
          Wij kijken naar de laatste hele week van de periode en, omdat er per buurt vaak weinig is, ook naar de vier
          weken tot en met die week. Dat telt niet mee in het oordeel bovenaan.
        </li>
      </ul>
      <Numbers looks={unusual.looks} />
    </>
  )
}

/** With which method, from what it learned, and how often chance alone gives an alarm. */
export function settingsText({ outcome, span }: Look): string {
  if (outcome.kind !== "judged") return ""
  const { learned, alpha } = outcome
  if (learned.method === "ears")
    return `Er zijn te weinig jaren, of in die jaren kwam niets. Daarom EARS C2: het gemiddelde van ${learned.baseline} keer ${span === "week" ? "een week" : "vier weken"}, zonder de laatste twee, plus ${figure(deviations(alpha))} maal de spreiding (ten minste 1).`
  return `Farrington, flexibel, met de verbeteringen van Noufaily (2013): dezelfde tijd van het jaar in ${learned.years} eerdere jaren, het jaar in ${learned.groups} delen, zonder het laatste halfjaar, met een trend als die past. Alle signalen hier tellen als inspanning: wordt er meer gemeld, dan verwachten wij meer. Door toeval alleen gaat het in ${percent(alpha)} van de keren af.`
}

function Numbers({ looks }: { looks: readonly Look[] }) {
  const rows = looks.flatMap(({ span, observed, all, outcome }) =>
    outcome.kind === "judged"
      ? [
          {
            span: span === "week" ? "de laatste week" : "vier weken",
            observed: String(observed),
            all: String(all),
            expected: figure(outcome.expected),
            bound: figure(outcome.bound),
            chance: outcome.learned.method === "farrington" ? chanceText(outcome.learned.chance) : "geen",
          },
        ]
      : [],
  )
  return rows.length === 0 ? null : <LooksTable caption="Meer dan gewoonlijk, in cijfers" rows={rows} />
}

const chanceText = (chance: number): string => (chance < 0.0001 ? "minder dan 0,0001" : figure(chance))
