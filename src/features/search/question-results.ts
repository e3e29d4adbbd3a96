import { personOf } from "../../platform/http/who.ts"
import { sayDay } from "../../platform/words/day.ts"
import type { Item, Standing } from "../agenda/model.ts"
import { sayStanding } from "../agenda/words.ts"
import type { Result } from "./model.ts"
import { questionsInside, questionsOutside, standingsOf, visibleAmong } from "./question-store.ts"
import { type Hit, type Hits, ranked, readableHits, type Searching } from "./searching.ts"
import { excerptOf, whyInWords } from "./text-rules.ts"

/** A question as this reader may read it, and where. */
export type FoundQuestion = Item & { itemId: string; standing: Standing; place: "desk" | "addressed" | "public" }

const idsIn = (prefix: string, ids: readonly string[]) =>
  new Set(ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length)))

/** Questions on the public agenda for everybody, those of visible bundles for who makes the agenda, an addressee's own for them. */
export async function foundQuestions(searching: Searching): Promise<Hits<FoundQuestion>> {
  const { shelves } = searching
  return readableHits(searching, async (query) => {
    const skip = (id: string) => !id.startsWith("inside:") && !id.startsWith("outside:")
    const found = shelves.others.find(query, { most: 1000, skip })
    const rows = await readable(
      searching,
      found.map(({ id }) => id),
    )
    return ranked(found, rows)
  })
}

async function readable({ asking, reader, since }: Searching, ids: readonly string[]): Promise<FoundQuestion[]> {
  const { database, who, house, now } = asking
  const person = personOf(who)
  const [inside, outside] = [idsIn("inside:", ids), idsIn("outside:", ids)]
  const asked = (await questionsInside(database)).filter(
    ({ id, askedOn }) => (inside.has(id) || outside.has(id)) && (since === undefined || askedOn >= since),
  )
  const makes = reader.coordinates || reader.inWorkingGroup
  const bundles = asked.map(({ bundleId }) => bundleId)
  const visible = makes ? await visibleAmong(database, reader, bundles) : new Set<string>()
  const standing = await standingsOf(database, asked, now)
  const addressed = (item: Item) => person.roles.includes("addressee") && item.addresseeId === person.organisation.id
  const atDesk = asked
    .filter((item) => inside.has(item.id) && visible.has(item.bundleId))
    .map((item) => ({ ...item, id: `inside:${item.id}`, itemId: item.id, place: "desk" as const }))
  const elsewhere = (await questionsOutside(database, house.settings, asked))
    .filter((item) => outside.has(item.id) && !visible.has(item.bundleId) && (item.public || addressed(item)))
    .map(({ public: open, ...item }) => ({
      ...item,
      id: `outside:${item.id}`,
      itemId: item.id,
      place: addressed(item) ? ("addressed" as const) : ("public" as const),
    }))
  return [...atDesk, ...elsewhere].map((item) => ({ ...item, standing: standing({ ...item, id: item.itemId }) }))
}

const ways: Record<FoundQuestion["place"], { root: string; link: string }> = {
  desk: { root: "/agenda/beheer", link: "Open deze vraag" },
  addressed: { root: "/vragen", link: "Lezen en antwoorden" },
  public: { root: "/agenda", link: "Open deze vraag" },
}

export function questionResult({ query, shelves }: Searching, { row, found }: Hit<FoundQuestion>): Result {
  const { root, link } = ways[row.place]
  const mark = (text: string) => excerptOf(text, shelves.others.highlight(text, query))
  const [told, reason] = [mark(row.question), mark(row.reason)]
  return {
    id: row.itemId,
    title: mark(row.bottleneck),
    text: told.marks.length > 0 || reason.marks.length === 0 ? told : reason,
    why: whyInWords(found.why, query, `${row.bottleneck}\n${row.question}\n${row.reason}`, shelves.language),
    facts: [`aan ${row.addressee}`, `gevraagd op ${sayDay(row.askedOn)}`],
    state: sayStanding(row.standing),
    href: `${root}/${row.itemId}`,
    link,
  }
}
