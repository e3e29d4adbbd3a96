import { sql } from "kysely"
import type { Months } from "./retention-model.ts"

const dayOfMoment = (column: string) => sql`(${sql.ref(column)} at time zone 'UTC')::date`

/** From the last thing that happened, of the need itself or of a match for it. */
const needs = ({ helpMonths }: Months) => sql`
  select n.id, (greatest(${dayOfMoment("n.asked_at")}, n.until, s.last, m.last) + make_interval(months => ${helpMonths}::integer))::date as due_on
  from need n
  left join (select need_id, max(${dayOfMoment("taken_at")}) as last from need_step group by 1) s on s.need_id = n.id
  left join (
    select h.need_id, max(${dayOfMoment("x.taken_at")}) as last
    from help_match h join help_match_step x on x.match_id = h.id group by 1) m on m.need_id = n.id
  where n.ask <> ''`

/** From its last day as it stands now, or the day on which the giver took it back. An offer has its link until then. */
const offers = ({ helpMonths }: Months) => sql`
  select o.id, (greatest(least(n.until, w.day), m.last) + make_interval(months => ${helpMonths}::integer))::date as due_on
  from offer o
  join offer_now n on n.id = o.id
  left join (select offer_id, min(taken_on) as day from offer_step where step = 'withdrawn' group by 1) w on w.offer_id = o.id
  left join (
    select h.offer_id, max(${dayOfMoment("x.taken_at")}) as last
    from help_match h join help_match_step x on x.match_id = h.id group by 1) m on m.offer_id = o.id
  where o.link_hash is not null`

const applications = ({ helpMonths }: Months) => sql`
  select a.id, (greatest(${dayOfMoment("a.applied_at")}, s.last) + make_interval(months => ${helpMonths}::integer))::date as due_on
  from fund_application a
  left join (select application_id, max(${dayOfMoment("taken_at")}) as last from fund_step group by 1) s on s.application_id = a.id
  where a.alias <> ''`

/** What was asked and offered of which the words are still there, each with the day on which they go. */
export const helpDue = { needs, offers, applications }
