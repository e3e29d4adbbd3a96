import type { TimePoint } from "./chart-scale.ts"
import { down, middle, plotHeight } from "./time-chart-parts.tsx"

type Props = { points: TimePoint[]; edges: number[]; top: number; word: string }

/** Below the edge of what is usual, or above it where that is too low for letters. */
const placeAt = (edge: number): number => (edge + 24 > plotHeight ? edge - 8 : edge + 18)

/** How far the line of what was counted stays from a label at a point, its neighbours included: letters are wide. */
function room({ points, edges, top }: Props, index: number): number {
  const place = placeAt(down(edges[index] ?? 0, top)) - 5
  const near = [index - 1, index, index + 1].flatMap((one) => {
    const [point, edge] = [points[one], edges[one]]
    return point && edge !== undefined ? [Math.abs(down(point.value, top) - place)] : []
  })
  return Math.min(...near)
}

/** Says what the soft area or the dashed line is, right where it is and where nothing crosses the word. */
export function ExpectedLabel(props: Props) {
  const { edges, top, word } = props
  if (edges.length === 0) return null
  const inside = edges.map((_, index) => index).filter((index) => index > 0 && index < edges.length - 1)
  const best = inside.reduce((most, index) => (room(props, index) > room(props, most) ? index : most), inside[0] ?? 0)
  return (
    <text
      class="nabij-chart__context"
      x={`${middle(best, edges.length)}%`}
      y={placeAt(down(edges[best] ?? 0, top))}
      text-anchor="middle"
    >
      {word}
    </text>
  )
}
