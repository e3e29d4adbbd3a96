import { addDays, isoWeek } from "../../methods/calendar/week.ts"
import { numberText } from "../../platform/html/chart-scale.ts"
import { sayDay } from "../../platform/words/day.ts"
import type { FoundUsual, Pattern } from "./model.ts"

function rangeText({ low, high }: FoundUsual): string {
  if (high === 0) return "geen"
  return low === 0 ? `hooguit ${high}` : low === high ? String(high) : `${low} tot ${high}`
}

/** As the evidence card says it: "In week 46 waren het er 9; gewoonlijk voor deze tijd van het jaar 2 tot 6. […]" */
export function usualText({ area, from, until }: Pattern, content: FoundUsual): string {
  const { here, weeks } = content
  const week = `week ${isoWeek(until).week}`
  const when = weeks === 1 ? week : `de vier weken tot en met ${week}`
  const where = area ? `in ${area.label}` : "overal bij elkaar"
  const days = `van ${sayDay(from)} tot en met ${sayDay(addDays(until, 6))}`
  return `In ${when} waren het er ${numberText(here.count)}; gewoonlijk voor deze tijd van het jaar ${rangeText(content)}. Dat is meer dan gewoonlijk. Het gaat om signalen ${where}, ${days}. Toen kwamen daar ${numberText(here.of)} signalen over alle thema's bij elkaar.`
}
