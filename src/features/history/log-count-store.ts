import { sql } from "kysely"
import type { Rule } from "./rule-store.ts"

/** What the log says happened and what the tables hold must be the same. */
export const logRules: Rule[] = [
  {
    check: "counts",
    // Lines and signals know the same week; what was sealed first, or read in from a file, has another line.
    wrong: sql`
      select 'week ' || l.week from (
        select date_trunc('week', a.at, 'UTC')::date as week, count(*) as many from audit a
        where a.operation = 'reportSignal' group by 1) l
      where l.many > (
        select count(*) from signal s where s.mode <> 'imported' and s.received_week = l.week
          and not exists (select 1 from sealed_signal x where x.id = s.id))`,
    what: {
      nl: "In deze week zijn er meer signalen doorgegeven dan er nu staan: er is een signaal weg.",
      en: "More signals were reported in this week than there are now: a signal is gone.",
    },
  },
  {
    check: "counts",
    wrong: sql`
      select 'name_read ' || n.id from name_read n where not exists (
        select 1 from only audit a
        where a.operation = 'readReporterName' and a.subject = n.signal_id::text and a.person_id = n.reader_id)`,
    what: {
      nl: "Hier is een naam gelezen zonder dat het in het logboek staat.",
      en: "A name was read here, and the log does not say so.",
    },
  },
  {
    check: "counts",
    // Once the time of a name is over, who read it goes with it.
    wrong: sql`
      select 'audit ' || a.id from only audit a join signal_reporter r on r.signal_id::text = a.subject
      where a.operation = 'readReporterName' and r.reporter_key is not null
        and not exists (select 1 from name_read n where n.signal_id = r.signal_id and n.reader_id = a.person_id)`,
    what: {
      nl: "Volgens het logboek is hier een naam gelezen, maar wie het doorgaf, kan dat niet meer zien.",
      en: "The log says that a name was read here, but who reported can no longer see that.",
    },
  },
  {
    check: "removals",
    wrong: sql`
      select 'deletion ' || d.id from deletion d
      where not exists (select 1 from only audit a where a.operation = 'removeByRule' and a.subject = d.id::text)`,
    what: {
      nl: "Hier is iets verwijderd zonder dat het in het logboek staat.",
      en: "Something was removed here, and the log does not say so.",
    },
  },
  {
    check: "removals",
    wrong: sql`
      select 'deletion ' || n.kind from (values
        ('needs', (select count(*) from need where ask = '')),
        ('offers', (select count(*) from offer where link_hash is null and until is not null)),
        ('applications', (select count(*) from fund_application where alias = '')),
        ('papers', (select count(*) from need_paper where made_by is null)),
        ('desks', (select count(*) from help_desk where contact_id is null)),
        ('points', (select count(*) from stock_point_place where written_by is null)),
        ('invitations', (select count(*) from invitation where name = '')),
        ('accounts', (select count(*) from person where email = ''))) n (kind, many)
      where n.many <> (select coalesce(sum(d.amount), 0) from deletion d where d.kind = n.kind)`,
    what: {
      nl: "Er is hiervan meer of minder weg dan er volgens de lijst verwijderd is.",
      en: "More or less of this is gone than the list says was removed.",
    },
  },
]
