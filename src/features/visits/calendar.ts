import { icalendar } from "../../methods/calendar/icalendar.ts"
import { momentHere } from "../../methods/calendar/wall-clock.ts"
import type { FileFace } from "../../platform/http/page-route.ts"
import type { Visit } from "./model.ts"

type Whose = { forHelper: boolean; base: string; now: Date; name?: string }

const about = {
  helper: "Waar het is, hoor je van wie de hulp vroeg. Veranderen of afzeggen doe je met de link uit je mail of sms.",
  person: "Voor wie het is en wie er komt, staat in Nabij.",
}

/** The least that is of use in a calendar, which others may see: what and about where, never for whom or by whom. */
export function calendarFile(visits: readonly Visit[], { forHelper, base, now, name }: Whose): FileFace {
  const body = icalendar({
    ...{ name: "Nabij: hulp", language: "nl", madeAt: now },
    entries: visits.map(({ id, day, starts, ends, changes, changedAt, cancelled, what, area }) => ({
      ...{ uid: id, sequence: changes, changedAt, cancelled },
      ...{ starts: momentHere(day, starts), ends: momentHere(day, ends) },
      title: `${cancelled ? "Afgezegd: " : ""}${what}${area ? `, ${area}` : ""}`,
      about: forHelper ? about.helper : about.person,
      // The way of a helper is a secret link, and a calendar is kept in many places.
      address: forHelper ? undefined : `${base}/hulp/afspraak/${id}`,
    })),
  })
  return { type: "text/calendar; charset=utf-8", body, unkept: true, ...(name && { name }) }
}
