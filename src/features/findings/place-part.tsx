import type { Drawing } from "../../methods/geography/outline-path.ts"
import { AreaMap, type MapArea } from "../../platform/html/map.tsx"
import { Table } from "../../platform/html/table.tsx"
import type { Finding } from "./model.ts"
import { figure, signalsText } from "./number-speech.ts"
import { type Shading, shadingOf, type Unit } from "./places.ts"

export const unitWords: Record<Unit, { title: string; of: string }> = {
  perThousand: { title: "Signalen per 1.000 inwoners", of: "per 1.000 inwoners" },
  perHundred: { title: "Van elke 100 signalen gaan hierover", of: "van elke 100 signalen" },
}

/** The names of the five steps, from their bounds. */
export const stepNames = (bounds: readonly number[]): string[] => {
  const [first = 0, ...others] = bounds
  const last = others.at(-1) ?? first
  return [
    `minder dan ${figure(first)}`,
    ...others.map((bound, index) => `${figure(bounds[index] ?? 0)} tot ${figure(bound)}`),
    `${figure(last)} of meer`,
  ]
}

/** Where: as a map in five steps around the mean, and as a table; only the table where no outline is known. */
export function PlacePart({ finding, drawing }: { finding: Finding; drawing: Drawing }) {
  const { places, scope } = finding
  const shading = shadingOf(places)
  if (places.length === 0 || places.every(({ count }) => count === 0)) return null
  const areas = mapAreas(finding, shading, drawing)
  const title = whereText(finding)
  if (drawing.paths.length === 0) return <PlaceTable areas={areas} title={title} shading={shading} />
  return (
    <AreaMap
      title={title}
      areas={areas}
      viewBox={drawing.viewBox}
      {...(scope.area && { selected: scope.area.code })}
      areaLabel="Gebied"
      legend={{
        title: `${unitWords[shading.unit].title} (gemiddeld ${figure(shading.mean)})`,
        steps: stepNames(shading.bounds),
        zero: "geen signalen",
        tooFew: "te weinig om iets te zeggen",
        none: "aantal inwoners niet bekend",
      }}
    />
  )
}

const whereText = ({ scope: { area }, places }: Finding): string => {
  if (!area) return "Waar"
  return places.some(({ code }) => code === area.code) ? `Waar, in en om ${area.name}` : `Waar in ${area.name}`
}

function mapAreas({ places }: Finding, { shades, unit }: Shading, drawing: Drawing): MapArea[] {
  const paths = new Map(drawing.paths.map(({ code, d }) => [code, d]))
  return places.map(({ code, name, count }) => {
    const shade = shades.get(code)
    const unsaid = shade?.step === "none" ? "aantal inwoners niet bekend" : "te weinig om iets te zeggen"
    const value = shade?.value === undefined ? unsaid : `${figure(shade.value)} ${unitWords[unit].of}`
    return {
      code,
      name,
      path: paths.get(code) ?? "",
      step: shade?.step ?? "none",
      label: count === 0 ? "geen signalen" : `${signalsText(count)}, ${value}`,
    }
  })
}

function PlaceTable({ areas, title, shading }: { areas: MapArea[]; title: string; shading: Shading }) {
  return (
    <Table
      caption={title}
      columns={[
        { key: "name", label: "Gebied" },
        { key: "label", label: unitWords[shading.unit].title },
      ]}
      rows={areas.filter(({ step }) => step !== 0).map(({ name, label }) => ({ name, label }))}
    />
  )
}
