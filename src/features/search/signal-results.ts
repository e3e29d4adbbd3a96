import { outcomeLabels } from "../weighing/model.ts"
import { peopleInWords, weekInWords } from "../weighing/rules.ts"
import { mostFound, type Result } from "./model.ts"
import { type FoundSignal, ownSignals, signalsAmong } from "./readable-store.ts"
import { type Hit, type Hits, ranked, readableHits, type Searching } from "./searching.ts"
import { excerptOf, whyInWords } from "./text-rules.ts"

/** Many of the best may be hidden: more and more are looked at, until enough may be read. */
const rounds = [400, 4000, 40_000]

/** The signals that answer, of those whose text this reader may read. */
export async function foundSignals(searching: Searching): Promise<Hits<FoundSignal>> {
  const { reader, self, asking, shelves } = searching
  const readsOthers = reader.coordinates || reader.inWorkingGroup
  const own = readsOthers ? undefined : await ownSignals(asking.database, self)
  return readableHits(searching, async (query) => {
    if (own?.size === 0) return []
    let hits: Hit<FoundSignal>[] = []
    for (const most of own ? [mostFound + 1] : rounds) {
      const found = shelves.signals.find(query, { most, skip: (id) => own !== undefined && !own.has(id) })
      hits = ranked(
        found,
        await readable(
          searching,
          found.map(({ id }) => id),
        ),
      )
      if (hits.length > mostFound || found.length < most) break
    }
    return hits
  })
}

const readable = ({ asking, reader, self, country, since }: Searching, ids: readonly string[]) =>
  signalsAmong(asking.database, reader, self, country, { ids, since })

export function signalResult({ query, shelves }: Searching, { row, found }: Hit<FoundSignal>): Result {
  const whose = row.mine ? "van jou" : row.toWeigh ? "in je postvak" : "gedeeld, zonder naam"
  const people = peopleInWords(row.peopleLeast, row.peopleMost)
  return {
    id: row.id,
    title: null,
    text: excerptOf(row.account, shelves.signals.highlight(row.account, query)),
    why: whyInWords(found.why, query, row.account, shelves.language),
    facts: [row.theme ?? "thema nog open", row.area, weekInWords(row.week), people, whose].filter(
      (one) => one !== null,
    ),
    state: row.outcome ? outcomeLabels[row.outcome].label : "Wacht op een afweging",
    ...wayTo(row),
  }
}

function wayTo({ id, toWeigh, mine }: FoundSignal): Pick<Result, "href" | "link"> {
  if (toWeigh) return { href: `/postvak/${id}`, link: "Lezen en wegen" }
  if (mine) return { href: `/signalen/${id}`, link: "Bekijk je signaal" }
  return { href: `/bundels/nieuw?signaal=${id}`, link: "Zet in een bundel" }
}
