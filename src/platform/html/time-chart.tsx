import { numberText, roundAxis, type TimePoint } from "./chart-scale.ts"
import { ExpectedLabel } from "./expected-label.tsx"
import { MarkedBands, MarkedLegend, type MarkedParts } from "./marked-parts.tsx"
import { Disclosure } from "./notice.tsx"
import { Table } from "./table.tsx"
import {
  Bars,
  ExpectedArea,
  ExpectedLine,
  GridLines,
  headroom,
  Line,
  plotHeight,
  TimeLabels,
} from "./time-chart-parts.tsx"

export type TimeChartProps = {
  title: string
  /** What is counted, in the plural: 'signalen'. */
  unit: string
  points: TimePoint[]
  /** What one would usually see: least and most, one pair a point. */
  band?: { low: number; high: number }[]
  expected?: number[]
  /** Parts of time to know of beside what was counted, one a point. */
  marked?: MarkedParts
  /** What the one coloured series is about: 'Leenstelsel, Utrecht'. */
  subject: string
  /** What one point spans, as heading of the table's first column. */
  period?: string
  /** Tells apart two charts with the same title on one page. */
  id?: string
  lang?: string
}

const slug = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-")

function sentence({ points, band, marked, unit, subject, lang }: TimeChartProps): string {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return `${subject}: nog geen ${unit}.`
  const highest = points.reduce((most, point) => (point.value > most.value ? point : most))
  const above = points.filter((point, index) => point.value > (band?.[index]?.high ?? Number.POSITIVE_INFINITY))
  const words = [
    `${subject}, van ${first.label} tot en met ${last.label}.`,
    `De meeste ${unit} in ${highest.label}: ${numberText(highest.value, lang)}.`,
    band && `${above.length} van de ${points.length} keer meer dan je hier zou verwachten.`,
    marked?.sentence,
  ]
  return words.filter(Boolean).join(" ")
}

function TimeTable({ title, unit, points, band, expected, marked, period = "Periode", id, lang }: TimeChartProps) {
  const columns = [
    { key: "label", label: period },
    { key: "value", label: unit, numeric: true },
    ...(expected ? [{ key: "expected", label: "verwacht", numeric: true }] : []),
    ...(band ? [{ key: "band", label: "gewoonlijk", numeric: true }] : []),
    ...(marked ? [{ key: "marked", label: marked.word }] : []),
  ]
  const rows = points.map(({ label, value }, index) => ({
    label,
    value: numberText(value, lang),
    expected: expected?.[index] === undefined ? "" : numberText(expected[index], lang),
    band: band?.[index] ? `${numberText(band[index].low, lang)} tot ${numberText(band[index].high, lang)}` : "",
    marked: marked?.points[index] ? "ja" : "",
  }))
  return <Table caption={title} captionHidden columns={columns} rows={rows} id={id ?? slug(title)} />
}

/** How often, by week or month: bars, or a line where there is an expected band; its table is beside it for who cannot see it. */
export function TimeChart(props: TimeChartProps) {
  const { title, unit, points, band, expected, marked, subject, lang } = props
  const name = `chart-${props.id ?? slug(title)}`
  const all = [...points.map((point) => point.value), ...(expected ?? []), ...(band ?? []).map((pair) => pair.high)]
  const axis = roundAxis(Math.max(0, ...all))
  const usual = band !== undefined || expected !== undefined
  return (
    <figure class="nabij-chart wide">
      <figcaption class="nabij-chart__title">
        {title}
        <span class="nabij-chart__unit">
          {unit}, {subject}
        </span>
      </figcaption>
      <svg
        class={`nabij-chart__drawing${axis.top >= 1000 ? " nabij-chart__drawing--large" : ""}`}
        role="img"
        aria-labelledby={`${name}-title`}
        aria-describedby={`${name}-text`}
      >
        <title id={`${name}-title`}>{title}</title>
        <desc id={`${name}-text`}>{sentence(props)}</desc>
        <GridLines axis={axis} lang={lang} />
        <svg aria-hidden="true" y={headroom} height={plotHeight} width="100%" class="nabij-chart__plot">
          {band && <ExpectedArea band={band} top={axis.top} />}
          {marked && <MarkedBands points={marked.points} />}
          {usual ? (
            <Line points={points} band={band} top={axis.top} lang={lang} />
          ) : (
            <Bars points={points} top={axis.top} lang={lang} />
          )}
          {expected && <ExpectedLine expected={expected} top={axis.top} />}
          {usual && (
            <ExpectedLabel
              points={points}
              edges={band?.map(({ high }) => high) ?? expected ?? []}
              top={axis.top}
              word={band ? "gewoonlijk" : "verwacht"}
            />
          )}
        </svg>
        <TimeLabels labels={points.map((point) => point.label)} />
      </svg>
      {marked && <MarkedLegend sentence={marked.sentence} />}
      <Disclosure summary="Bekijk de cijfers als tabel">
        <TimeTable {...props} />
      </Disclosure>
    </figure>
  )
}
