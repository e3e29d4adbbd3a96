import type { Drawing } from "../../methods/geography/outline-path.ts"
import { type SafeCount, type SafeShare, saySafe } from "../../methods/privacy/disclosure.ts"
import { AreaMap, type MapArea } from "../../platform/html/map.tsx"
import type { MapStep } from "../../platform/html/map-pattern.tsx"
import { Figures } from "../../platform/html/steps.tsx"
import { TimeChart } from "../../platform/html/time-chart.tsx"
import { safeObjectionText } from "./objection-speech.ts"
import { stepNames, unitWords } from "./place-part.tsx"
import { turns } from "./places.ts"
import type { SafeComparison, SafeFinding } from "./safe.ts"
import { comparisonText, figure, outcomeWords } from "./speech.ts"

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
          { label: "mensen over wie het gaat, ten hoogste", value: fewer(people) },
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

const rateOf = (share: SafeShare): number => (share.kind === "shown" ? share.count / share.of : 0)

function safeComparisonText(
  finding: SafeFinding,
  { here, there, ratio, figure: source, ...one }: SafeComparison,
): string {
  const part = here.kind === "shown" ? { count: here.count, of: here.of } : { count: 0, of: 0 }
  const reference = there.kind === "known" ? there.share : rateOf(there)
  const value = rateOf(here)
  // The margin of the share itself follows from the ratio's, which is all that was let through.
  const rate = { value, low: ratio.low * reference, high: ratio.high === null ? null : ratio.high * reference }
  return comparisonText(finding, {
    kind: "compared",
    with: one.with,
    here: part,
    there: null,
    rate,
    reference,
    ratio,
    figure: source,
  })
}

function SafeComparisons({ finding }: { finding: SafeFinding }) {
  if (finding.comparisons.length === 0) return null
  return (
    <section class="stack">
      <h2>Vaker dan je zou verwachten?</h2>
      <ul>
        {finding.comparisons.map((comparison) => (
          <li>{safeComparisonText(finding, comparison)}</li>
        ))}
      </ul>
    </section>
  )
}

const sizes = { month: "Per maand", quarter: "Per kwartaal", year: "Per jaar" }

function SafeCoursePart({ finding: { course } }: { finding: SafeFinding }) {
  if (course.kind === "tooFew") return null
  const points = course.parts.map(({ label, count }) => ({ label, value: count.kind === "shown" ? count.value : 0 }))
  return <TimeChart title={sizes[course.size]} unit="signalen" subject="bij elkaar" points={points} period="Tijd" />
}

function SafePlacePart({ finding, drawing }: { finding: SafeFinding; drawing: Drawing }) {
  const { unit, list } = finding.places
  const shown = list.flatMap(({ share }) => (share.kind === "shown" ? [share] : []))
  if (shown.length < 2 || drawing.paths.length === 0) return null
  const times = unit === "perThousand" ? 1000 : 100
  const total = shown.reduce((sum, { count, of }) => ({ count: sum.count + count, of: sum.of + of }), {
    count: 0,
    of: 0,
  })
  const bounds = turns.map((turn) => (turn * times * total.count) / total.of)
  const areas: MapArea[] = list.map(({ code, name, share }) => {
    const value = share.kind === "shown" ? rateOf(share) * times : undefined
    const step = value === undefined ? "tooFew" : ((bounds.filter((bound) => value >= bound).length + 1) as MapStep)
    const label = value === undefined ? "te weinig om te tonen" : `${figure(value)} ${unitWords[unit].of}`
    return { code, name, step, label, path: drawing.paths.find((path) => path.code === code)?.d ?? "" }
  })
  return (
    <AreaMap
      title="Waar"
      areas={areas}
      viewBox={drawing.viewBox}
      {...(finding.area && { selected: finding.area.code })}
      areaLabel="Gebied"
      legend={{ title: unitWords[unit].title, steps: stepNames(bounds), tooFew: "te weinig om te tonen" }}
    />
  )
}
