import { Notice } from "../../platform/html/notice.tsx"
import type { PlanningDay } from "./planning-actions.ts"

/** What nobody chose from the list cannot be planned: somebody says first what it is. */
export function OwnWords({ waiting: { count, today } }: { waiting: PlanningDay["ownWords"] }) {
  if (count === 0) return null
  const stand = count === 1 ? "1 vraag in eigen woorden staat" : `${count} vragen in eigen woorden staan`
  const soon = today === 0 ? "" : count === 1 ? " Er staat bij: vandaag." : ` Bij ${today} daarvan staat: vandaag.`
  return (
    <Notice tone="attention">
      <p>
        {stand} hier nog niet bij.{soon} <a href="/hulp/lijst?soort=eigen">Zeg wat het is</a>
      </p>
    </Notice>
  )
}
