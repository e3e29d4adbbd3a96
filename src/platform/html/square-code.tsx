import { encode } from "uqr"

/** A picture that a telephone reads with its camera, drawn as one path: nothing is loaded and nothing runs. */
export function SquareCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 4 })
  const dark = data.flatMap((row, y) => row.flatMap((is, x) => (is ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg class="nabij-square-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      {/* Always black on white, also in the dark: a camera needs it so. */}
      <rect class="nabij-square-code__ground" width={size} height={size} />
      <path class="nabij-square-code__dots" d={dark.join("")} />
    </svg>
  )
}
