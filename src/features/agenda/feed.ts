import type { FileView } from "../../platform/http/page-route.ts"
import type { PublicItem } from "./view-model.ts"

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

/** The agenda as a feed (RFC 4287): one entry for each thing that happened, the newest first. */
export const AgendaFeed: FileView<{ place: string; items: PublicItem[] }> = ({ place, items }, { settings }) => {
  const base = settings.BASE_URL
  const entries = items
    .flatMap((item) => entriesOf(base, item))
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
    .slice(0, mostEntries)
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
