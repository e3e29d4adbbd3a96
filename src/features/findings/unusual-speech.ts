import { type Day, isoWeek } from "../../methods/calendar/week.ts"
import type { Finding } from "./model.ts"
import { plural, signalsText } from "./number-speech.ts"
import type { Look } from "./unusual-model.ts"

/** "week 46", with the year where it is not the year in which one counts. */
function weekText(monday: Day, today: Day): string {
  const { year, week } = isoWeek(monday)
  return year === isoWeek(today).year ? `week ${week}` : `week ${week} van ${year}`
}

const whenText = ({ span, until }: Look, today: Day): string =>
  span === "week" ? weekText(until, today) : `de vier weken tot en met ${weekText(until, today)}`

const rangeText = (low: number, high: number): string => {
  if (high === 0) return "geen"
  return low === 0 ? `hooguit ${high}` : low === high ? String(high) : `${low} tot ${high}`
}

const fewText = (signals: number): string =>
  signals === 0 ? "kwam geen enkel signaal" : `${signals === 1 ? "kwam" : "kwamen"} ${signalsText(signals)}`

/** One look in a sentence: how many, what is usual, and whether that is more; or why nobody can say. */
export function lookText(look: Look, today: Day): string {
  const { outcome, observed } = look
  const when = whenText(look, today)
  switch (outcome.kind) {
    case "judged": {
      const came = observed === 0 ? "kwam er geen" : `${observed === 1 ? "was" : "waren"} het er ${observed}`
      const as = outcome.learned.method === "farrington" ? "voor deze tijd van het jaar" : "naar de tijd ervoor"
      const more = outcome.more ? "Dat is meer dan gewoonlijk." : "Dat is niet meer dan gewoonlijk."
      return `In ${when} ${came}; gewoonlijk ${as} ${rangeText(outcome.low, outcome.high)}. ${more}`
    }
    case "tooFewCases":
      return `Of het in ${when} meer was dan gewoonlijk, zeggen wij niet: in vier weken ${fewText(outcome.have)}, en wij vragen er ${outcome.need}.`
    case "tooLittleHistory": {
      const weeks = look.span === "week" ? ["week", "weken"] : ["keer vier weken", "keer vier weken"]
      return `Of het in ${when} meer was dan gewoonlijk, is nog niet te zeggen: er is te weinig om op terug te kijken. Wij hebben ${plural(outcome.have, weeks[0] as string, weeks[1] as string)} en vragen er ${outcome.need}.`
    }
    case "unclear":
      return `Of het in ${when} meer was dan gewoonlijk, is niet te zeggen: de weken ervoor lopen te veel uiteen.`
  }
}

/** What says most: an alarm before a judgement, a judgement before none, a week before four. */
function tellingOf(looks: readonly Look[]): Look | undefined {
  const judged = looks.filter(({ outcome }) => outcome.kind === "judged")
  const alarmed = judged.find(({ outcome }) => outcome.kind === "judged" && outcome.more)
  return alarmed ?? judged[0] ?? looks[0]
}

/** The sentence under the line over time. A bundle is laid beside nothing, so there it is about all signals of its theme. */
export function unusualText({ unusual, scope, computedOn }: Finding): string | undefined {
  const look = tellingOf(unusual?.looks ?? [])
  if (!look) return undefined
  const about = scope.kind === "bundle" ? "Alle signalen over dit thema bij elkaar: " : ""
  const text = lookText(look, computedOn)
  return about ? about + text.charAt(0).toLowerCase() + text.slice(1) : text
}
