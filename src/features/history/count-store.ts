import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { Break, Check } from "./break-model.ts"
import { callUpRules } from "./call-up-count-store.ts"
import { fundRules } from "./fund-count-store.ts"
import { logRules } from "./log-count-store.ts"
import { peopleRules } from "./people-count-store.ts"
import type { Rule } from "./rule-store.ts"
import { sealedRules } from "./sealed-count-store.ts"
import { stockRules } from "./stock-count-store.ts"

/** Counts that must agree: each question gives what does not. */
const rules: Rule[] = [
  {
    check: "counts",
    wrong: sql`
      select 'signal ' || s.id from signal s
      where s.mode <> 'imported' and not exists (select 1 from signal_reporter r where r.signal_id = s.id)`,
    what: {
      nl: "Bij dit signaal ontbreekt de regel over wie het doorgaf.",
      en: "This signal has no line about who reported it.",
    },
  },
  {
    check: "counts",
    wrong: sql`
      select 'signal_reporter ' || r.signal_id from signal_reporter r join signal s on s.id = r.signal_id
      where (s.mode = 'anonymous' and (r.receipt_hash is null or r.person_id is not null or r.reporter_key is not null or r.team_id is not null))
        or (s.mode = 'code' and r.person_id is not null)
        or (s.mode <> 'anonymous' and r.receipt_hash is not null)`,
    what: {
      nl: "Over wie dit signaal doorgaf, staat er iets anders dan bij die manier van doorgeven hoort.",
      en: "What is kept of the reporter does not go with the way in which this signal was reported.",
    },
  },
  {
    check: "counts",
    wrong: sql`
      select 'import ' || i.id from import i
      where i.kind = 'signals' and i.state = 'done'
        and i.imported <> (select count(*) from signal s where s.import_id = i.id)`,
    what: {
      nl: "Er zijn niet zoveel signalen van dit bestand als er ingelezen zijn.",
      en: "There are not as many signals of this file as were imported.",
    },
  },
  {
    check: "counts",
    wrong: sql`
      select 'bundle_proposal ' || p.id from bundle_proposal p
      where p.signals <> (select count(*) from bundle_proposal_signal x where x.proposal_id = p.id)`,
    what: {
      nl: "Dit voorstel voor een bundel noemt een ander aantal signalen dan erin zitten.",
      en: "This proposal for a bundle gives another number of signals than it holds.",
    },
  },
  {
    check: "counts",
    wrong: sql`
      select 'resolution_verdict ' || v.id from resolution_verdict v
      left join follow_up f on f.id = v.follow_up_id
      where f.agenda_item_id is distinct from v.agenda_item_id or not exists (
        select 1 from agenda_item i join bundle_link l on l.bundle_id = i.bundle_id
        where i.id = v.agenda_item_id and l.signal_id = v.signal_id)`,
    what: {
      nl: "Dit oordeel hoort niet bij de vraag op de agenda waar het staat.",
      en: "This verdict does not belong to the agenda item at which it stands.",
    },
  },
  {
    check: "removals",
    wrong: sql`
      select 'signal ' || s.id from signal s
      where (s.account = '') <> exists (select 1 from text_removal r where r.signal_id = s.id)`,
    what: {
      nl: "De tekst van dit signaal is weg zonder dat een regel dat deed, of staat er nog na het verwijderen.",
      en: "The text of this signal is gone without a rule that removed it, or still there after its removal.",
    },
  },
  {
    check: "removals",
    wrong: sql`
      select 'signal_reporter ' || r.signal_id from signal_reporter r join author_removal x on x.signal_id = r.signal_id
      where r.person_id is not null or r.reporter_key is not null or r.reporter_code is not null or r.team_id is not null`,
    what: {
      nl: "Wie dit signaal doorgaf, staat er nog na het verwijderen.",
      en: "Who reported this signal is still there after its removal.",
    },
  },
  {
    check: "removals",
    wrong: sql`
      select 'deletion ' || d.id from deletion d
      where d.kind in ('texts', 'authors') and d.amount <> (select count(*) from text_removal t where t.deletion_id = d.id)
        + (select count(*) from author_removal t where t.deletion_id = d.id)`,
    what: {
      nl: "Er is niet zoveel verwijderd als hier genoteerd staat.",
      en: "Not as much was removed as is written here.",
    },
  },
]

/** What does not agree, at most twenty of each kind. */
export async function disagreements(database: Database, check: Check): Promise<{ looked: number; breaks: Break[] }> {
  const own = [
    ...rules,
    ...logRules,
    ...fundRules,
    ...peopleRules,
    ...sealedRules,
    ...stockRules,
    ...callUpRules,
  ].filter((rule) => rule.check === check)
  const breaks: Break[] = []
  // The database shows names and who read them to nobody else; here only whether they are there.
  await sql`select set_config('nabij.why', 'retention', true)`.execute(database)
  for (const { wrong, what } of own) {
    const { rows } = await sql<{ where: string }>`select q.where from (${wrong}) q ("where") limit 20`.execute(database)
    breaks.push(...rows.map(({ where }) => ({ check, where, what })))
  }
  return { looked: own.length, breaks }
}
