export type MapStep = 0 | 1 | 2 | 3 | 4 | 5 | "tooFew" | "none"

const mapSteps: MapStep[] = [0, 1, 2, 3, 4, 5, "tooFew", "none"]

// Darker means more; the hatching gets denser with it, so that the map can be read without colour.
const hatching: Record<MapStep, string> = {
  0: "",
  1: "M0 10H10",
  2: "M0 5H10M0 10H10",
  3: "M0 10L10 0M-2 2L2 -2M8 12L12 8",
  4: "M0 10L10 0M-2 2L2 -2M8 12L12 8M-1 6L6 -1M4 11L11 4",
  5: "M0 10L10 0M0 0L10 10",
  tooFew: "M5 5h0.01",
  none: "M5 0V10",
}

export const patternId = (map: string, step: MapStep) => `${map}-${step}`

/** One pattern a step: ground and hatching take their colours from the style sheet. `size` is in the map's own units. */
export function MapPatterns({ map, size }: { map: string; size: number }) {
  return (
    <defs>
      {mapSteps.map((step) => (
        <pattern
          id={patternId(map, step)}
          patternUnits="userSpaceOnUse"
          width="10"
          height="10"
          patternTransform={`scale(${(size / 10).toPrecision(4)})`}
        >
          <rect class={`nabij-map__ground nabij-map__ground--${step}`} width="10" height="10" />
          {hatching[step] && <path class={`nabij-map__hatch nabij-map__hatch--${step}`} d={hatching[step]} />}
        </pattern>
      ))}
    </defs>
  )
}
