import { sql } from "kysely"
import type { Rule } from "./rule-store.ts"

/** The emergency fund: every flow fits the steps that people took, and no account was ever below nothing. */
export const fundRules: Rule[] = [
  {
    check: "counts",
    wrong: sql`
      select 'fund_flow ' || q.id from (
        select f.id, f.taken_from,
          sum(f.cents * ((f.brought_to = 'fund')::int - (f.taken_from = 'fund')::int)) over (order by f.place) as free,
          sum(f.cents * ((f.brought_to = 'reserved')::int - (f.taken_from = 'reserved')::int))
            over (partition by f.application_id order by f.place) as reserved,
          sum(f.cents * ((f.brought_to = 'organisation')::int - (f.taken_from = 'organisation')::int))
            over (partition by f.application_id order by f.place) as paid
        from fund_flow f) q
      where q.free < 0 or q.reserved < 0 or q.paid < 0`,
    what: {
      nl: "Na deze beweging stond het noodfonds, of een toezegging daarvan, onder nul.",
      en: "After this flow the emergency fund, or what it reserved, was below nothing.",
    },
  },
  {
    check: "counts",
    wrong: sql`
      select 'fund_flow ' || f.id from fund_flow f left join fund_application a on a.id = f.application_id
      where f.cents is distinct from a.cents and f.application_id is not null
        or f.kind = 'takenBack' and not exists (
          select 1 from fund_flow g where g.id = f.takes_back and g.kind = 'given' and g.cents = f.cents)`,
    what: {
      nl: "Deze beweging van het noodfonds gaat over een ander bedrag dan waar zij bij hoort.",
      en: "This flow of the emergency fund is about another amount than what it belongs to.",
    },
  },
  {
    check: "counts",
    wrong: sql`
      select 'fund_application ' || a.id from fund_application a
      cross join lateral (
        select count(*) filter (where step = 'approved') >= 2 as twice, count(*) filter (where step = 'withdrawn') > 0 as withdrawn,
          count(*) filter (where step = 'paid') > 0 as paid, count(*) filter (where step = 'returned') > 0 as returned
        from fund_step s where s.application_id = a.id) s
      cross join lateral (
        select count(*) filter (where kind = 'reserved') > 0 as reserved, count(*) filter (where kind = 'released') > 0 as released,
          count(*) filter (where kind = 'paid') > 0 as paid, count(*) filter (where kind = 'returned') > 0 as returned
        from fund_flow f where f.application_id = a.id) f
      where (f.reserved, f.released, f.paid, f.returned) <> (s.twice, s.twice and s.withdrawn, s.paid, s.returned)`,
    what: {
      nl: "Het geld voor deze aanvraag bij het noodfonds ging anders dan de mensen besloten die erover gaan.",
      en: "The money for this application to the emergency fund went otherwise than the people decided whose it is to decide.",
    },
  },
  {
    check: "counts",
    wrong: sql`
      select 'fund_application ' || a.id from fund_application a join fund_step s on s.application_id = a.id
      where s.step in ('approved', 'refused') and s.taken_by = a.applicant_id`,
    what: {
      nl: "Over deze aanvraag bij het noodfonds besliste wie hem zelf deed.",
      en: "Whoever asked for this from the emergency fund decided on it too.",
    },
  },
]
