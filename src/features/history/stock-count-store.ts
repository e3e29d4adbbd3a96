import { sql } from "kysely"
import type { Rule } from "./rule-store.ts"

/** Each flow twice: out of the account that gave, into the one that got. */
const entries = sql`
  select f.id, f.place, f.item_code, f.from_account as account, f.from_point as point, -f.units as units from stock_flow f
  union all
  select f.id, f.place, f.item_code, f.to_account, f.to_point, f.units from stock_flow f`

/** Goods: what went out must have been there. */
export const stockRules: Rule[] = [
  {
    check: "counts",
    wrong: sql`
      select 'stock_flow ' || b.id from (
        select e.id, e.point, sum(e.units) over (partition by e.point, e.account, e.item_code order by e.place) as there
        from (${entries}) e where e.point is not null) b
      where b.there < 0`,
    what: {
      nl: "Na deze beweging van spullen lag er minder dan niets: er is een beweging weg of veranderd.",
      en: "After this flow of goods there was less than nothing: a flow is gone or was changed.",
    },
  },
  {
    check: "counts",
    wrong: sql`
      select 'stock_flow of ' || e.item_code from (${entries}) e group by e.item_code having sum(e.units) <> 0`,
    what: {
      nl: "Wat er van dit artikel uit ging en wat er in kwam, is samen geen nul.",
      en: "What went out of this item and what came in do not come to nothing together.",
    },
  },
  {
    check: "counts",
    wrong: sql`
      select 'stock_flow ' || f.id from stock_flow f
      where (f.kind, f.from_account, f.to_account) not in (
        ('received', 'outside', 'shelf'), ('promised', 'shelf', 'promised'), ('released', 'promised', 'shelf'),
        ('given', 'shelf', 'people'), ('given', 'promised', 'people'), ('moved', 'shelf', 'shelf'),
        ('lost', 'shelf', 'lost'), ('recounted', 'shelf', 'difference'), ('recounted', 'difference', 'shelf'))
        or f.units < 1`,
    what: {
      nl: "Deze beweging van spullen gaat tussen plekken die daar niet bij horen.",
      en: "This flow of goods goes between accounts that do not belong to it.",
    },
  },
  {
    check: "counts",
    wrong: sql`
      select 'help_match ' || m.id from help_match m
      join stock_offer o on o.offer_id = m.offer_id
      join lateral (select step from help_match_step where match_id = m.id order by place desc limit 1) s on true
      left join lateral (
        select coalesce(sum(units) filter (where kind = 'promised'), 0) as promised,
               coalesce(sum(units) filter (where kind = 'given'), 0) as given,
               coalesce(sum(units) filter (where kind = 'released'), 0) as released
        from stock_flow where match_id = m.id) f on true
      where f.promised <> (case when s.step = 'refused' then 0 else m.units end)
        or f.given <> (case when s.step = 'done' then m.units else 0 end)
        or f.released <> (case when s.step in ('declined', 'notAccepted', 'notDone', 'released') then m.units else 0 end)`,
    what: {
      nl: "Wat er van de plank voor deze afspraak werd toegezegd, gegeven of teruggelegd, past niet bij hoe de afspraak liep.",
      en: "What was promised, given or put back for this match does not go with what happened to it.",
    },
  },
]
