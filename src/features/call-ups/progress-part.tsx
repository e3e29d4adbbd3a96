import { Figures } from "../../platform/html/steps.tsx"
import type { Country } from "../../platform/words/words.ts"
import type { CallUp } from "./view-model.ts"
import { sayGoods, sayNumber } from "./words.ts"

/** 'Nog 120 mondmaskers nodig.' */
export function sayNeeded(callUp: CallUp, country: Country): string {
  const { needed, promised, brought, asked } = callUp.progress
  if (brought >= asked) return "Alles is er. Dank je wel."
  if (needed === 0) return `Alles wat nodig is, is gebracht of beloofd${promised > 0 ? ". Nu nog brengen" : ""}.`
  return `Nog ${sayGoods(callUp, needed, country)} nodig.`
}

/** Promised and brought apart: what is promised is not there yet. */
export function HowFar({ callUp }: { callUp: CallUp }) {
  const { asked, brought, promised, lapsed, needed } = callUp.progress
  return (
    <>
      <ProgressBar callUp={callUp} />
      <Figures
        figures={[
          { label: "Gevraagd", value: sayNumber(asked) },
          { label: "Gebracht", value: sayNumber(brought) },
          { label: "Beloofd, nog niet gebracht", value: sayNumber(promised) },
          ...(callUp.state === "open" ? [{ label: "Nog nodig", value: sayNumber(needed) }] : []),
        ]}
      />
      {lapsed > 0 && callUp.state === "open" && (
        <p>
          {lapsed === 1 ? "1 kwam" : `${sayNumber(lapsed)} kwamen`} er niet op de dag die beloofd was.{" "}
          {lapsed === 1 ? "Die telt" : "Die tellen"} weer als nodig.
        </p>
      )}
    </>
  )
}

/** The same as a picture; the figures beside it say it in numbers. */
function ProgressBar({ callUp: { progress } }: { callUp: CallUp }) {
  const { asked, brought, promised } = progress
  const whole = Math.max(asked, brought + promised)
  const part = (units: number) => (units / whole) * 100
  return (
    <svg class="nabij-progress" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="nabij-progress__ground" width={100} height={6} />
      <rect class="nabij-progress__promised" x={part(brought)} width={part(promised)} height={6} />
      <rect class="nabij-progress__brought" width={part(brought)} height={6} />
    </svg>
  )
}
