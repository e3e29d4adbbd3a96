import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"

/** Whose calendar: of somebody with an account, or of who gives an offer. */
export type FeedOwner = { personId: string } | { offerId: string }
export type Feed = { id: string; personId: string | null; offerId: string | null; madeOn: Day }

// Of who has no role any more, or withdrew the offer, nothing is read.
const live = sql<boolean>`
  not exists (select 1 from calendar_feed_end e where e.feed_id = f.id)
  and (f.person_id is null or exists (select 1 from membership m where m.person_id = f.person_id and m.ended_at is null))
  and (f.offer_id is null or exists (select 1 from offer_contact c where c.offer_id = f.offer_id))`

const feeds = (where: ReturnType<typeof sql<boolean>>) => sql<Feed>`
  select f.id, f.person_id, f.offer_id, to_char(f.made_on, 'YYYY-MM-DD') as made_on from calendar_feed f
  where ${live} and ${where} order by f.made_on desc, f.id`

export const feedByToken = (database: Database, tokenHash: string): Promise<Feed | undefined> =>
  feeds(sql<boolean>`f.token_hash = ${tokenHash}`)
    .execute(database)
    .then(({ rows }) => rows[0])

export const feedsOf = (database: Database, owner: FeedOwner): Promise<Feed[]> =>
  feeds(
    "personId" in owner ? sql<boolean>`f.person_id = ${owner.personId}` : sql<boolean>`f.offer_id = ${owner.offerId}`,
  )
    .execute(database)
    .then(({ rows }) => rows)

/** Who makes or takes back an address of the same calendar at once waits here, or two would work. */
const holdFeeds = (database: Database, owner: FeedOwner) =>
  sql`select pg_advisory_xact_lock(hashtext(${`calendar feed ${Object.values(owner)[0]}`}))`.execute(database)

/** Ends what there is. */
export async function endFeeds(database: Database, owner: FeedOwner, endedOn: Day): Promise<number> {
  await holdFeeds(database, owner)
  const ended = (await feedsOf(database, owner)).map(({ id }) => ({ feedId: id, endedOn }))
  if (ended.length > 0)
    await database
      .insertInto("calendarFeedEnd")
      .values(ended)
      .onConflict((conflict) => conflict.column("feedId").doNothing())
      .execute()
  return ended.length
}

/** One address at a time: with a new one the former stops working. */
export async function replaceFeed(database: Database, owner: FeedOwner, tokenHash: string, madeOn: Day): Promise<void> {
  await endFeeds(database, owner, madeOn)
  await database
    .insertInto("calendarFeed")
    .values({ id: randomUUID(), ...owner, tokenHash, madeOn })
    .execute()
}
