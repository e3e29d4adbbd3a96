import type { Drawing } from "../../methods/geography/outline-path.ts"
import { globalShrinkage } from "../../methods/statistics/shrinkage.ts"
import { AreaMap, type MapArea } from "../../platform/html/map.tsx"
import { TimeChart } from "../../platform/html/time-chart.tsx"
import { figure } from "./number-speech.ts"
import { shrinkageText, stepNames, unitWords } from "./place-part.tsx"
import { stepOf, turns } from "./places.ts"
import { rateOf } from "./safe-comparison-part.tsx"
import type { SafeFinding } from "./safe-model.ts"

const sizes = { month: "Per maand", quarter: "Per kwartaal", year: "Per jaar" }

/** Over time, where every part may be shown. */
export function SafeCoursePart({ finding: { course } }: { finding: SafeFinding }) {
  if (course.kind === "tooFew" || course.parts.length < 2) return null
  const points = course.parts.map(({ label, count }) => ({ label, value: count.kind === "shown" ? count.value : 0 }))
  return <TimeChart title={sizes[course.size]} unit="signalen" subject="bij elkaar" points={points} period="Tijd" />
}

/** On the map, grey where too few to show. */
export function SafePlacePart({ finding, drawing }: { finding: SafeFinding; drawing: Drawing }) {
  const { unit, list } = finding.places
  const shown = list.flatMap(({ share }) => (share.kind === "shown" ? [share] : []))
  if (shown.length < 2 || drawing.paths.length === 0) return null
  const times = unit === "perThousand" ? 1000 : 100
  const total = shown.reduce((sum, { count, of }) => ({ count: sum.count + count, of: sum.of + of }), {
    count: 0,
    of: 0,
  })
  const bounds = turns.map((turn) => (turn * times * total.count) / total.of)
  const shrunk = shrunkOf(list)
  const areas: MapArea[] = list.map(({ code, name, share }) => {
    const value = share.kind === "shown" ? rateOf(share) * times : undefined
    const step = value === undefined ? "tooFew" : stepOf((shrunk.get(code) ?? 0) * times, bounds)
    const label = value === undefined ? "te weinig om te tonen" : `${figure(value)} ${unitWords[unit].of}`
    return { code, name, step, label, path: drawing.paths.find((path) => path.code === code)?.d ?? "" }
  })
  return (
    <>
      <AreaMap
        title="Waar"
        areas={areas}
        viewBox={drawing.viewBox}
        {...(finding.area && { selected: finding.area.code })}
        areaLabel="Gebied"
        legend={{ title: unitWords[unit].title, steps: stepNames(bounds), tooFew: "te weinig om te tonen" }}
      />
      <p>{shrinkageText}</p>
    </>
  )
}

/**
 * The colours by rates pulled towards that of all shown places together. Of what is shown alone: with a hidden place in the
 * mean, its number could be found from the colours of the others.
 */
function shrunkOf(list: SafeFinding["places"]["list"]): Map<string, number> {
  const shown = list.flatMap(({ code, share }) => (share.kind === "shown" ? [{ code, ...share }] : []))
  const { rates } = globalShrinkage(shown.map(({ count, of }) => ({ cases: count, population: of })))
  return new Map(
    shown.map((place, index) => {
      const rate = rates[index]
      return [place.code, rate?.kind === "shrunk" ? rate.shrunk : rateOf(place)]
    }),
  )
}
