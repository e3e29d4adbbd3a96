import { addresses } from "../../platform/html/addresses.ts"
import type { FileView } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import type { PublicItem, PublishedHead } from "./view-model.ts"

const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" }
/** Text for XML 1.0: marks escaped, and characters that XML does not know left out. */
const xml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, "")
    .replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)

/** Days only: the hour of a step is nobody's business. */
const noon = (day: string): string => `${day}T12:00:00Z`
const mostEntries = 100

const entriesOf = (base: string, item: PublicItem) =>
  item.moments.map((moment) => ({
    on: moment.on,
    text: `  <entry>
    <id>${xml(`${base}/agenda/${item.id}#${moment.kind}-${moment.id}`)}</id>
    <title>${xml(`${moment.title}: ${item.bottleneck}`)}</title>
    <updated>${noon(moment.on)}</updated>
    <link rel="alternate" type="text/html" href="${xml(`${base}/agenda/${item.id}`)}"/>
    <content type="text">${xml(moment.texts.join("\n\n"))}</content>
  </entry>`,
  }))

/** Whoever keeps a head can see later whether history still holds it. */
const headEntry = (base: string, { day, hash }: PublishedHead) => ({
  on: day,
  text: `  <entry>
    <id>${xml(`${base}${addresses.history}#${day}`)}</id>
    <title>${xml(`Kop van de geschiedenis op ${sayDay(day)}`)}</title>
    <updated>${noon(day)}</updated>
    <link rel="alternate" type="text/html" href="${xml(`${base}${addresses.history}?maand=${day.slice(0, 7)}`)}"/>
    <content type="text">${xml(hash)}</content>
  </entry>`,
})

const newestFirst = (a: { on: string }, b: { on: string }) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)

type Feed = { place: string; items: PublicItem[]; heads: PublishedHead[] }

/** The agenda as a feed (RFC 4287): one entry for each thing that happened, the newest first, and the head of each day. */
export const AgendaFeed: FileView<Feed> = ({ place, items, heads }, { settings }) => {
  const base = settings.BASE_URL
  const happened = items
    .flatMap((item) => entriesOf(base, item))
    .sort(newestFirst)
    .slice(0, mostEntries)
  const entries = [...happened, ...heads.map((head) => headEntry(base, head))].sort(newestFirst)
  return {
    type: "application/atom+xml; charset=utf-8",
    body: `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
  <id>${xml(`${base}/agenda`)}</id>
  <title>${xml(`De agenda van de werkgroep signalen van ${place}`)}</title>
  <updated>${noon(entries[0]?.on ?? "2026-01-01")}</updated>
  <author><name>${xml(`Werkgroep signalen van ${place}`)}</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(`${base}/agenda.atom`)}"/>
  <link rel="alternate" type="text/html" href="${xml(`${base}/agenda`)}"/>
${entries.map(({ text }) => text).join("\n")}
</feed>
`,
  }
}
