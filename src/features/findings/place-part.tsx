import type { Drawing } from "../../methods/geography/outline-path.ts"
import { numberText } from "../../platform/html/chart-scale.ts"
import { AreaMap, type MapArea } from "../../platform/html/map.tsx"
import { type Column, Table } from "../../platform/html/table.tsx"
import { sentenceCase } from "../../platform/words/sentence.ts"
import type { Finding } from "./model.ts"
import { figure, signalsText } from "./number-speech.ts"
import { type Shading, shadingOf, type Unit, unitOf } from "./places.ts"

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
  const columns = columnsOf(finding, shading)
  const said = finding.shrinkage && <p>{shrinkageText}</p>
  if (drawing.paths.length === 0)
    return (
      <>
        <PlaceTable areas={areas} title={title} columns={columns} />
        {said}
      </>
    )
  return (
    <>
      <AreaMap
        title={title}
        areas={areas}
        viewBox={drawing.viewBox}
        {...(scope.area && { selected: scope.area.code })}
        areaLabel="Gebied"
        columns={columns}
        legend={{
          title: `${unitWords[shading.unit].title} (gemiddeld ${figure(shading.mean)})`,
          steps: stepNames(shading.bounds),
          zero: "geen signalen",
          tooFew: "te weinig om iets te zeggen",
          none: "aantal inwoners niet bekend",
        }}
      />
      {said}
    </>
  )
}

/** Said wherever the colours are not those of the bare counts. */
export const shrinkageText =
  "Kleine gebieden zijn naar het gemiddelde toegerekend: een paar signalen onder weinig mensen zegt nog niet veel."

const whereText = ({ scope: { area }, places }: Finding): string => {
  if (!area) return "Waar"
  return places.some(({ code }) => code === area.code) ? `Waar, in en om ${area.name}` : `Waar in ${area.name}`
}

/** How many, how many for its size, and that as the colour has it. */
const columnsOf = ({ shrinkage }: Finding, { unit }: Shading): Column[] => [
  { key: "count", label: "Signalen", numeric: true },
  { key: "value", label: sentenceCase(unitWords[unit].of), numeric: true },
  ...(shrinkage ? [{ key: "shrunk", label: "Voor de kleur", numeric: true }] : []),
]

function mapAreas({ places }: Finding, { shades, unit }: Shading, drawing: Drawing): MapArea[] {
  const paths = new Map(drawing.paths.map(({ code, d }) => [code, d]))
  return places.map(({ code, name, count }) => {
    const { step, value, shrunk } = shades.get(code) ?? { step: "none" as const, value: undefined }
    const unsaid = step === "none" ? "aantal inwoners niet bekend" : "te weinig om iets te zeggen"
    const rate = value === undefined ? unsaid : `${figure(value)} ${unitWords[unit].of}`
    const pulled = shrunk === undefined ? "" : `; gerekend ${figure(shrunk)}`
    return {
      code,
      name,
      path: paths.get(code) ?? "",
      step,
      label: count === 0 ? "geen signalen" : `${signalsText(count)}, ${rate}${pulled}`,
      cells: {
        count: count === 0 ? "geen" : numberText(count),
        value: value === undefined ? (step === "none" ? "onbekend" : "te weinig") : figure(value),
        shrunk: shrunk === undefined ? "geen" : figure(shrunk),
      },
    }
  })
}

function PlaceTable({ areas, title, columns }: { areas: MapArea[]; title: string; columns: Column[] }) {
  return (
    <Table
      caption={title}
      compact
      columns={[{ key: "name", label: "Gebied" }, ...columns]}
      rows={areas.filter(({ step }) => step !== 0).map(({ name, cells }) => ({ name, ...cells }))}
    />
  )
}

/** How the colours were made. */
export function PlaceMethod({ finding: { shrinkage, places } }: { finding: Finding }) {
  if (!shrinkage) return null
  const around = shrinkage === "neighbours" ? "de gebieden die eraan grenzen" : "alle gebieden samen"
  return (
    <>
      <h3>De kaart</h3>
      <ul>
        <li>
          De kleuren volgen niet het getelde aantal {unitWords[unitOf(places)].of}, maar een getal dat naar dat van{" "}
          {around} toe is gerekend (empirisch Bayes; Marshall, 1991). Hoe minder mensen of signalen een gebied heeft,
          hoe meer. In de tabel staan beide getallen.
        </li>
      </ul>
    </>
  )
}
