// The drawing has no view box: across it is measured in percentages and down in pixels, so that its letters keep
// their size from a phone to a sheet of paper. Lines and areas live in a nested drawing that does stretch.
import { labelled, numberText, type TimePoint } from "./chart-scale.ts"

/** Above the plot there is room for the number of a bar that reaches the top. */
export const headroom = 22
export const plotHeight = 186
export const down = (value: number, top: number) => Number((plotHeight * (1 - value / top)).toFixed(1))
export const middle = (index: number, count: number) => Number((((index + 0.5) / count) * 100).toFixed(2))

type Axis = { top: number; ticks: number[] }

export function GridLines({ axis, lang }: { axis: Axis; lang?: string }) {
  return (
    <g class="nabij-chart__grid">
      {axis.ticks.map((tick) => (
        <>
          <line x1="0" x2="100%" y1={headroom + down(tick, axis.top)} y2={headroom + down(tick, axis.top)} />
          <text x="-8" y={headroom + 5 + down(tick, axis.top)} text-anchor="end">
            {numberText(tick, lang)}
          </text>
        </>
      ))}
    </g>
  )
}

type SeriesProps = { points: TimePoint[]; top: number; lang?: string }

function highestIndex(points: TimePoint[]): number {
  return points.reduce((most, point, index) => (point.value > (points[most]?.value ?? 0) ? index : most), 0)
}

function anchorOf(index: number, count: number): "start" | "middle" | "end" {
  if (index === 0) return "start"
  return index === count - 1 ? "end" : "middle"
}

function ValueLabel({ points, top, index, lang }: SeriesProps & { index: number }) {
  const value = points[index]?.value ?? 0
  return (
    <text
      class="nabij-chart__value"
      x={`${middle(index, points.length)}%`}
      y={down(value, top) - 7}
      text-anchor="middle"
    >
      {numberText(value, lang)}
    </text>
  )
}

export function Bars({ points, top, lang }: SeriesProps) {
  const width = 100 / points.length
  const most = highestIndex(points)
  const shown = [...new Set([most, ...(Math.abs(points.length - 1 - most) > 1 ? [points.length - 1] : [])])]
  return (
    <g class="nabij-chart__bars">
      {points.map(({ value }, index) => (
        <rect
          x={`${(index * width + width * 0.15).toFixed(2)}%`}
          width={`${(width * 0.7).toFixed(2)}%`}
          y={down(value, top)}
          height={Number((plotHeight - down(value, top)).toFixed(1))}
        />
      ))}
      {points.length > 0 && shown.map((index) => <ValueLabel points={points} top={top} index={index} lang={lang} />)}
    </g>
  )
}

type Band = { low: number; high: number }[]

/** Dots outside what is usual are full and larger, those inside open: it can be read in black and white. */
export function Line({ points, band, top, lang }: SeriesProps & { band?: Band }) {
  if (points.length === 0) return null
  const path = points.map(({ value }, index) => `${middle(index, points.length)},${down(value, top)}`).join(" ")
  const outside = (index: number) => {
    const usual = band?.[index]
    const value = points[index]?.value ?? 0
    return usual !== undefined && (value > usual.high || value < usual.low)
  }
  return (
    <>
      <svg
        viewBox={`0 0 100 ${plotHeight}`}
        aria-hidden="true"
        preserveAspectRatio="none"
        width="100%"
        height={plotHeight}
      >
        <polyline class="nabij-chart__line" points={path} />
      </svg>
      {points.map(({ value }, index) => (
        <circle
          class={outside(index) ? "nabij-chart__dot nabij-chart__dot--outside" : "nabij-chart__dot"}
          cx={`${middle(index, points.length)}%`}
          cy={down(value, top)}
          r={outside(index) ? 5 : 3.5}
        />
      ))}
      <ValueLabel points={points} top={top} index={highestIndex(points)} lang={lang} />
    </>
  )
}

export function ExpectedArea({ band, top }: { band: Band; top: number }) {
  const at = (index: number) => (index === 0 ? 0 : index === band.length - 1 ? 100 : middle(index, band.length))
  const upper = band.map(({ high }, index) => `${at(index)},${down(high, top)}`)
  const lower = band.map(({ low }, index) => `${at(index)},${down(low, top)}`).reverse()
  return (
    <svg
      viewBox={`0 0 100 ${plotHeight}`}
      aria-hidden="true"
      preserveAspectRatio="none"
      width="100%"
      height={plotHeight}
    >
      <polygon class="nabij-chart__band" points={[...upper, ...lower].join(" ")} />
    </svg>
  )
}

export function ExpectedLine({ expected, top }: { expected: number[]; top: number }) {
  const path = expected.map((value, index) => `${middle(index, expected.length)},${down(value, top)}`).join(" ")
  return (
    <svg
      viewBox={`0 0 100 ${plotHeight}`}
      aria-hidden="true"
      preserveAspectRatio="none"
      width="100%"
      height={plotHeight}
    >
      <polyline class="nabij-chart__expected" points={path} />
    </svg>
  )
}

export function TimeLabels({ labels }: { labels: string[] }) {
  const longest = Math.max(0, ...labels.map((label) => label.length))
  const short = longest <= 3
  // On a phone three of the length of 'week 46, 2026' stand beside each other, or four of 'nov 2026'.
  const shown = labelled(labels.length, short && labels.length <= 12 ? 12 : longest > 9 ? 3 : 4)
  return (
    <g class="nabij-chart__labels">
      {shown.map((index) => (
        <text
          x={short ? `${middle(index, labels.length)}%` : `${edge(index, labels.length)}%`}
          y={headroom + plotHeight + 20}
          text-anchor={short ? "middle" : anchorOf(index, labels.length)}
        >
          {labels[index]}
        </text>
      ))}
    </g>
  )
}

function edge(index: number, count: number): number {
  if (index === 0) return 0
  return index === count - 1 ? 100 : middle(index, count)
}
