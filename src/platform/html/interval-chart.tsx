import { numberText } from "./chart-scale.ts"

export type Interval = { label: string; estimate: number; low: number; high: number; subject?: boolean }

export type IntervalChartProps = {
  title: string
  rows: Interval[]
  /** Where 'as expected' lies: 1 for a ratio, a percentage for a share. */
  reference: number
  referenceLabel: string
  /** Heading of the first column: 'Gebied', 'Thema'. */
  rowLabel: string
  /** Heading of the last column: 'keer zo vaak (marge)'. */
  unit: string
  /** For ratios: half and double lie equally far from one. */
  logarithmic?: boolean
  lang?: string
}

type Across = (value: number) => string

function scaleOf({ rows, reference, logarithmic }: IntervalChartProps): Across {
  const ends = [reference, ...rows.flatMap(({ low, high }) => [low, high])].filter(Number.isFinite)
  const logs = logarithmic === true && ends.every((end) => end > 0)
  const place = logs ? Math.log : (value: number) => value
  const least = place(Math.min(...ends, logs ? reference / 2 : 0))
  const most = place(Math.max(...ends, logs ? reference * 2 : reference))
  return (value) => {
    const share = (place(value) - least) / (most - least || 1)
    return `${(3 + 94 * Math.min(1, Math.max(0, share))).toFixed(2)}%`
  }
}

function IntervalDrawing({ row, across, reference }: { row: Interval; across: Across; reference: number }) {
  return (
    <svg class="nabij-interval" width="100%" height="40" aria-hidden="true" focusable="false">
      <line class="nabij-interval__reference" x1={across(reference)} x2={across(reference)} y1="0" y2="40" />
      <line class="nabij-interval__range" x1={across(row.low)} x2={across(row.high)} y1="20" y2="20" />
      <line class="nabij-interval__end" x1={across(row.low)} x2={across(row.low)} y1="15" y2="25" />
      <line class="nabij-interval__end" x1={across(row.high)} x2={across(row.high)} y1="15" y2="25" />
      <circle class="nabij-interval__estimate" cx={across(row.estimate)} cy="20" r="6" />
    </svg>
  )
}

/** Estimates with their margins against one reference line. The numbers stand in the same table, so nothing is only drawn. */
export function IntervalChart(props: IntervalChartProps) {
  const { title, rows, reference, referenceLabel, rowLabel, unit, lang } = props
  const across = scaleOf(props)
  return (
    <table class="nabij-intervals wide">
      <caption class="nabij-chart__title">
        {title}
        <span class="nabij-chart__unit">De streep staat bij {referenceLabel}. De lijn om een punt is de marge.</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{rowLabel}</th>
          <th scope="col" class="nabij-intervals__numbers">
            {unit}
          </th>
          <th scope="col" class="nabij-intervals__drawing">
            <span class="visually-hidden">Marge in beeld</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr class={row.subject ? "nabij-intervals__row nabij-intervals__row--subject" : "nabij-intervals__row"}>
            <th scope="row">{row.label}</th>
            <td class="nabij-intervals__numbers">
              <strong>{numberText(row.estimate, lang)}</strong> ({numberText(row.low, lang)} tot{" "}
              {numberText(row.high, lang)})
            </td>
            <td class="nabij-intervals__drawing">
              <IntervalDrawing row={row} across={across} reference={reference} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
