import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { Break } from "./break-model.ts"
import { ChainWalk, type StoredLink } from "./chain-check.ts"
import { asLine } from "./seal-store.ts"

/** One moment of the whole database, which nothing that is written meanwhile changes. */
export const asItIs = <T>(database: Database, look: (database: Database) => Promise<T>): Promise<T> =>
  database.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(look)

const atOnce = 5000

const linksAfter = (database: Database, place: number): Promise<StoredLink[]> =>
  sql<StoredLink>`
    select l.place, l.audit_id, l.hash, l.seal, s.hash as seal_hash, s.lines as seal_lines, s.whole as seal_whole,
      to_char(s.sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as sealed_at, ${asLine}
    from audit_link l
    left join audit_seal s on s.number = l.seal
    left join only audit a on a.id = l.audit_id
    where l.place > ${place} order by l.place limit ${atOnce}`
    .execute(database)
    .then(({ rows }) => rows)

/** Every line against its hash, from the first one on. */
export async function walkChain(database: Database): Promise<{ looked: number; breaks: Break[] }> {
  const walk = new ChainWalk()
  let [place, looked] = [0, 0]
  for (;;) {
    const links = await linksAfter(database, place)
    for (const link of links) walk.take(link)
    looked += links.length
    if (links.length < atOnce) break
    place = links.at(-1)?.place ?? place
  }
  walk.end()
  return { looked, breaks: walk.breaks }
}

export type Stray = { kind: "beside" | "lost" | "late" | "empty"; id: string; operation: string | null }

/**
 * Lines that came in or went out beside the chain: neither sealed nor waiting; gone while they waited; sealed a day or more after
 * a seal that would have held them; and seals without lines.
 */
export const strays = (database: Database): Promise<Stray[]> =>
  sql<Stray>`
    select 'beside' as kind, a.id::text, a.operation from only audit a
    where not exists (select 1 from audit_link l where l.audit_id = a.id)
      and not exists (select 1 from audit_unsealed u where u.audit_id = a.id)
    union all
    select 'lost', u.audit_id::text, null from audit_unsealed u
    where not exists (select 1 from only audit a where a.id = u.audit_id)
    union all
    select 'late', a.id::text, a.operation from only audit a
    join audit_link l on l.audit_id = a.id
    join (
      select number, max(sealed_at) filter (where whole) over (order by number rows between unbounded preceding and 1 preceding) as earlier
      from audit_seal) s on s.number = l.seal
    where a.at < s.earlier - interval '1 day' and (a.person_id is not null or a.at <> date_trunc('week', a.at, 'UTC'))
      and (select kind from installation) = 'real'
    union all
    select 'empty', s.number::text, null from audit_seal s where not exists (select 1 from audit_link l where l.seal = s.number)
    limit 100`
    .execute(database)
    .then(({ rows }) => rows)

/** The heads that were made public and are in no seal any more. */
export const lostHeads = (database: Database): Promise<{ day: string; hash: string }[]> =>
  sql<{ day: string; hash: string }>`
    select p.day, p.hash from published_head p
    where not exists (select 1 from audit_seal s where s.number = p.seal and s.hash = p.hash) order by p.day limit 100`
    .execute(database)
    .then(({ rows }) => rows)

export const countHeads = (database: Database): Promise<number> =>
  database
    .selectFrom("publishedHead")
    .select(({ fn }) => fn.countAll<number>().as("many"))
    .executeTakeFirstOrThrow()
    .then(({ many }) => many)

/** Whether a hash was ever the end of a sealed history that is still in this one. */
export const knowsHead = (database: Database, hash: string): Promise<boolean> =>
  database
    .selectFrom("auditSeal")
    .select("number")
    .where("hash", "=", hash)
    .executeTakeFirst()
    .then((row) => row !== undefined)

export type Trigger = { table: string; guard: string; guardText: string; refuses: boolean; enabled: boolean }

/** Every trigger that stands before a change or a removal of rows. */
export const triggers = (database: Database): Promise<Trigger[]> =>
  sql<Trigger>`
    select c.relname as table, p.proname as guard, encode(sha256(convert_to(p.prosrc, 'UTF8')), 'hex') as guard_text,
      (t.tgtype & 27) = 27 as refuses, t.tgenabled in ('O', 'A') and t.tgqual is null as enabled
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
    where not t.tgisinternal and c.relnamespace = current_schema()::regnamespace and (t.tgtype & 18) = 18`
    .execute(database)
    .then(({ rows }) => rows)

export type Hiding = { table: string; forced: boolean; policies: string[] }

/** The rules of the database about who sees which row. */
export const policies = (database: Database): Promise<Hiding[]> =>
  sql<Hiding>`
    select c.relname as table, c.relrowsecurity and c.relforcerowsecurity as forced,
      array_agg(p.polname || case p.polcmd when 'r' then ' select' when 'a' then ' insert' when 'd' then ' delete' else ' other' end) as policies
    from pg_class c join pg_policy p on p.polrelid = c.oid
    where c.relnamespace = current_schema()::regnamespace group by 1, 2`
    .execute(database)
    .then(({ rows }) => rows)
