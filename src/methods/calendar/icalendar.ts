/** Something in a calendar. `sequence` counts its changes, so that a program knows the newest. */
export type CalendarEntry = {
  uid: string
  sequence: number
  starts: Date
  ends: Date
  changedAt: Date
  title: string
  about: string
  address?: string | undefined
  cancelled: boolean
}

export type Calendar = { name: string; language: string; madeAt: Date; entries: readonly CalendarEntry[] }

/** A text as a value (RFC 5545, 3.3.11). */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these may not stand in a line (3.1)
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, "")

/** A moment in UTC, so that no program has to know our summer time (3.3.5, form 2). */
const moment = (at: Date): string => at.toISOString().replace(/\.\d{3}|[-:]/g, "")

const most = 75
const encoder = new TextEncoder()

/** At most 75 octets a line, never through a sign; what follows begins with a space (3.1). */
function folded(line: string): string {
  let size = 0
  let out = ""
  for (const sign of line) {
    const octets = encoder.encode(sign).length
    if (size + octets > most) {
      out += "\r\n "
      size = 1
    }
    out += sign
    size += octets
  }
  return out
}

const entryLines = (entry: CalendarEntry, madeAt: Date): string[] => [
  "BEGIN:VEVENT",
  `UID:${escaped(entry.uid)}`,
  `DTSTAMP:${moment(madeAt)}`,
  `LAST-MODIFIED:${moment(entry.changedAt)}`,
  `SEQUENCE:${entry.sequence}`,
  `DTSTART:${moment(entry.starts)}`,
  `DTEND:${moment(entry.ends)}`,
  `SUMMARY:${escaped(entry.title)}`,
  `DESCRIPTION:${escaped(entry.about)}`,
  ...(entry.address ? [`URL:${entry.address}`] : []),
  `STATUS:${entry.cancelled ? "CANCELLED" : "CONFIRMED"}`,
  "CLASS:PRIVATE",
  "END:VEVENT",
]

/**
 * A calendar as programs read it (RFC 5545): lines of at most 75 octets that end in CRLF, times in UTC, cancelled entries with
 * that status. The name and how often to look again are those of RFC 7986. An address is a URI without line breaks.
 */
export const icalendar = ({ name, language, madeAt, entries }: Calendar): string =>
  [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Nabij//Afspraken//NL", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"],
    ...[`NAME;LANGUAGE=${language}:${escaped(name)}`, `X-WR-CALNAME:${escaped(name)}`],
    ...["REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H"],
    ...entries.flatMap((entry) => entryLines(entry, madeAt)),
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("")
