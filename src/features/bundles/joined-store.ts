import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { LikeBundle } from "./companion-store.ts"

/** The bundles that these signals join, as who reported them said; they are shared, so every coordinator sees them. */
export const bundlesJoinedBy = (database: Database, signals: readonly string[]): Promise<LikeBundle[]> =>
  sql<LikeBundle>`
    select b.id, st.bottleneck, coalesce(cs.state, 'individual') as state
    from current_bundle b join current_bundle_statement st on st.bundle_id = b.id
    left join current_bundle_state cs on cs.bundle_id = b.id
    where b.id in (select bundle_id from joining where signal_id = any (${[...signals]}::uuid[]))
    order by st.bottleneck`
    .execute(database)
    .then(({ rows }) => rows)
