import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Changing, Database } from "../../platform/http/action.ts"
import type { Country } from "../../platform/words/words.ts"
import { readableAmong } from "../weighing/readable-store.ts"
import type { Reader } from "../weighing/rules.ts"
import { mayRead, signalsWithWeighing } from "../weighing/store.ts"
import { open } from "./search-store.ts"

/** Fewer texts than this that somebody may not read are not spoken of at all: they might point to one report. */
const leastHidden = 3

export type Proposal = { id: string; readable: number; hidden: number }

/** The proposals of the newest search, those that were answered, and those that are one that was put away before. */
const current = (reader: Reader) => sql`
  newest as (select id from bundle_search where state = 'done' order by entry desc limit 1),
  proposed as (select p.id, p.signals from bundle_proposal p join newest n on n.id = p.search_id),
  dismissed as (
    select distinct p.id, p.signals from proposal_answer a join bundle_proposal p on p.id = a.proposal_id
    where a.bundle_id is null and (a.organisation_id is null or a.organisation_id = ${reader.organisationId})),
  again as (
    select c.id from proposed c
    join bundle_proposal_signal x on x.proposal_id = c.id
    join bundle_proposal_signal y on y.signal_id = x.signal_id
    join dismissed d on d.id = y.proposal_id
    group by c.id, c.signals, d.id, d.signals
    having count(*) * 2 >= c.signals and (c.signals - count(*)) * 2 < d.signals),
  waiting as (
    select c.id from proposed c
    where c.id not in (select id from again)
      and not exists (select 1 from proposal_answer a where a.proposal_id = c.id and a.bundle_id is not null))`

/**
 * The proposals that somebody may see, the largest first: with at least two texts that they read, or one and enough others. A
 * proposal that was put away comes back only when it grew by half. `hidden` is 0 where it may not be told.
 */
export const proposalsFor = (database: Database, reader: Reader, id?: string): Promise<Proposal[]> =>
  sql<Proposal>`
    with ${current(reader)},
    counted as (
      select m.proposal_id as id, count(*) filter (where coalesce(${mayRead(reader)}, false))::int as readable,
        count(*) filter (where not coalesce(${mayRead(reader)}, false))::int as hidden
      from waiting c join bundle_proposal_signal m on m.proposal_id = c.id join ${signalsWithWeighing} on s.id = m.signal_id
      where ${id ? sql`c.id = ${id}` : sql`true`} and ${open}
      group by m.proposal_id),
    told as (select id, readable, case when hidden >= ${leastHidden} then hidden else 0 end as hidden from counted)
    select id, readable, hidden from told
    where readable >= 2 or (readable = 1 and hidden > 0)
    order by readable + hidden desc, id`
    .execute(database)
    .then(({ rows }) => rows)

/** The signals in a proposal that are still open, and which of them somebody may read. */
export const membersOf = (database: Database, reader: Reader, id: string) =>
  sql<{ id: string; readable: boolean }>`
    select s.id, coalesce(${mayRead(reader)}, false) as readable
    from bundle_proposal_signal m join ${signalsWithWeighing} on s.id = m.signal_id
    where m.proposal_id = ${id} and ${open} order by s.week desc, s.id`
    .execute(database)
    .then(({ rows }) => rows)

/** The signals in a proposal that somebody may read, the newest week first; none where they may not see the proposal. */
export async function membersToRead(database: Database, reader: Reader, country: Country, id: string) {
  const [proposal] = await proposalsFor(database, reader, id)
  if (!proposal) return []
  const members = await membersOf(database, reader, id)
  const ids = members.filter(({ readable }) => readable).map((member) => member.id)
  const signals = await readableAmong(database, reader, country, ids)
  return signals.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

type Answer = {
  proposalId: string
  bundleId: string | null
  /** For whom alone the answer holds; null: for everybody. */
  organisationId: string | null
  why: MaskedText | ""
  answeredBy: string
  answeredAt: Date
}

export const addAnswer = (database: Database, answer: Answer) =>
  database
    .insertInto("proposalAnswer")
    .values({ id: randomUUID(), ...answer })
    .execute()

/** Holds a proposal until the transaction ends, so that a new search does not take it away in between. */
export const holdProposal = (database: Database, id: string) =>
  sql`select id from bundle_proposal where id = ${id} for no key update`.execute(database)

/** Says that a bundle came of a proposal; of one that is gone or that one may not see, nothing is said. */
export async function answerWithBundle(
  { database, now }: Pick<Changing, "database" | "now">,
  reader: Reader,
  { proposalId, bundleId, answeredBy }: Pick<Answer, "proposalId" | "answeredBy"> & { bundleId: string },
): Promise<void> {
  await holdProposal(database, proposalId)
  if ((await proposalsFor(database, reader, proposalId)).length === 0) return
  await addAnswer(database, { proposalId, bundleId, organisationId: null, why: "", answeredBy, answeredAt: now })
}
