import { plotHeight } from "./time-chart-parts.tsx"

/** Parts of time in which something was going on that the numbers do not tell: `word` says what ('oproep'). */
export type MarkedParts = { word: string; sentence: string; points: boolean[] }

/** Marked points beside each other are one band. */
function bandsOf(points: readonly boolean[]): { first: number; count: number }[] {
  const bands: { first: number; count: number }[] = []
  points.forEach((marked, index) => {
    if (!marked) return
    const last = bands.at(-1)
    if (last && last.first + last.count === index) last.count++
    else bands.push({ first: index, count: 1 })
  })
  return bands
}

/** A light band with dashed edges, behind what was counted: also without colour one sees where it begins and ends. */
export function MarkedBands({ points }: Pick<MarkedParts, "points">) {
  const width = 100 / points.length
  return (
    <g class="nabij-chart__marked">
      {bandsOf(points).map(({ first, count }) => (
        <rect x={`${(first * width).toFixed(2)}%`} width={`${(count * width).toFixed(2)}%`} y={0} height={plotHeight} />
      ))}
    </g>
  )
}

/** What the band means, in words beside a piece of it. */
export function MarkedLegend({ sentence }: Pick<MarkedParts, "sentence">) {
  return (
    <p class="nabij-chart__legend">
      <svg class="nabij-chart__marked" width="28" height="18" aria-hidden="true" focusable="false">
        <rect x="1" y="1" width="26" height="16" />
      </svg>
      {sentence}
    </p>
  )
}
