import { type RawBuilder, sql } from "kysely"
import { helpDue } from "./help-due-store.ts"
import { daysBefore, type Given, monthsBefore } from "./removal-day-store.ts"
import type { HelpKind } from "./retention-model.ts"
import { otherTerms } from "./retention-rules.ts"

const { giverDays, giverMostDays, paperMonths, deskMonths, pointMonths } = otherTerms

const dueNow = (kind: HelpKind, { months, today }: Given) =>
  sql`select d.id from (${helpDue[kind](months)}) d where d.due_on <= ${today}::date`
const monday = (column: string) => sql`date_trunc('week', ${sql.ref(column)}::timestamp)::date`
const mondayMoment = (column: string) => sql`date_trunc('week', ${sql.ref(column)}, 'UTC')`

/** The area around a neighbourhood or an area of one's own; where nobody knows one, the area itself. */
const around = (column: string) => sql`
  coalesce((
    with recursive wider as (
      (select code, level, parent_code, 0 as far from area where code = ${sql.ref(column)} order by year desc limit 1)
      union all
      select a.code, a.level, a.parent_code, w.far + 1 from wider w
      join lateral (select * from area where code = w.parent_code order by year desc limit 1) a on true
      where w.level in ('neighbourhood', 'own') and w.far < 8)
    select code from wider order by far desc limit 1), ${sql.ref(column)})`

/**
 * Of a need stay item, amount, tier, week, the area around, through which door it came, and how it ended. That it may be counted and
 * what of it was, the database lets go itself when the words go (0048-counted-goes.sql).
 */
const needs = (given: Given) => sql`
  with due as (${dueNow("needs", given)}),
  met as (select id from help_match where need_id in (select id from due)),
  steps as (
    update need_step set note = '', taken_by = null, taken_at = ${mondayMoment("taken_at")}
    where need_id in (select id from due)),
  rights as (update need_right set need_id = null, noted_on = ${monday("noted_on")} where need_id in (select id from due)),
  fillings as (
    update need_filling set filled_by = null, filled_on = ${monday("filled_on")} where need_id in (select id from due)),
  match_steps as (
    update help_match_step set note = '', taken_by = null, taken_at = ${mondayMoment("taken_at")}
    where match_id in (select id from met)),
  visits as (
    update help_visit_step set day = ${monday("day")}, starts = '00:00', ends = '23:59', taken_by = null,
      taken_at = ${mondayMoment("taken_at")}
    where visit_id in (select id from help_visit where match_id in (select id from met))),
  matches as (
    update help_match set made_by = null, made_on = ${monday("made_on")}, metres = round(metres::numeric, -3)::integer
    where id in (select id from met)),
  claims as (
    update claim_step set note = '', taken_by = null, taken_at = ${mondayMoment("taken_at")}
    where need_id in (select id from due))
  update need set alias = '', ask = '', languages = '{}', requires = '{}', slots = 2097151, until = null,
    intermediary_id = null, paper_code = null, desk_id = null, asked_at = ${mondayMoment("asked_at")},
    area_code = ${around("need.area_code")}
  where id in (select id from due) returning id`

/** Of an offer stay item, amount, radius, kind of giver, weeks, the area around, and what was seen of the giver. */
const offers = (given: Given) => sql`
  with due as (${dueNow("offers", given)}),
  steps as (
    update offer_step set why = '', taken_by = null, taken_on = ${monday("taken_on")} where offer_id in (select id from due)),
  changes as (
    update offer_change set languages = '{}', slots = 2097151, changed_on = ${monday("changed_on")},
      until = ${monday("until")}
    where offer_id in (select id from due)),
  checks as (
    update offer_check set why = '', until = null, checked_on = ${monday("checked_on")}
    where offer_id in (select id from due))
  update offer set does_not = '', languages = '{}', slots = 2097151, link_hash = null, gender = null,
    until = ${monday("until")}, made_on = ${monday("made_on")}, area_code = ${around("offer.area_code")}
  where id in (select id from due) returning id`

/** As long as it helps somebody, who gives must be reached. */
const helping = sql`
  exists (
    select 1 from help_match m
    join lateral (select step from help_match_step where match_id = m.id order by place desc limit 1) s on true
    where m.offer_id = o.id and s.step not in ('refused', 'declined', 'notAccepted', 'done', 'notDone', 'released'))`

const givers = ({ today }: Given) => sql`
  delete from offer_contact c using offer_now o
  where o.id = c.offer_id and (
    exists (select 1 from offer_step s where s.offer_id = o.id and s.step = 'withdrawn')
    or o.until < ${daysBefore(today, giverMostDays)}
    or o.until < ${daysBefore(today, giverDays)} and not ${helping})
  returning c.id`

/** Who took part in a call-up: after the day on which it was closed, or its last day where nobody closed it. */
const makers = ({ today }: Given) => sql`
  delete from call_up_contact k using call_up_pledge p
  where p.id = k.pledge_id and coalesce(
    (select ended_on from call_up_end where call_up_id = p.call_up_id),
    (select until from call_up_version where call_up_id = p.call_up_id order by place desc limit 1)
  ) < ${daysBefore(today, giverDays)} returning k.id`

const applications = (given: Given) => sql`
  with due as (${dueNow("applications", given)}),
  notes as (update fund_step set note = '' where note <> '' and application_id in (select id from due))
  update fund_application set alias = '', purpose = '', plan = '', rights_note = ''
  where id in (select id from due) returning id`

const gifts = ({ months, today }: Given) => sql`
  update fund_flow set note = ''
  where note <> '' and made_at <= ${monthsBefore(today, months.helpMonths)} returning id`

const papers = ({ today }: Given) => sql`
  update need_paper set made_by = null
  where made_by is not null and made_on <= ${monthsBefore(today, paperMonths)} returning code`

const desks = ({ today }: Given) => sql`
  update help_desk d set place = '', contact_id = null from help_desk_end e
  where e.desk_id = d.id and d.contact_id is not null and e.ended_on <= ${monthsBefore(today, deskMonths)} returning d.id`

/** Where a point was, which may have been somebody's home: what was replaced, and what stood there when it closed. */
const points = ({ today }: Given) => sql`
  update stock_point_place p set street = '', hours = '', written_by = null
  where p.written_by is not null and least(
    (select min(n.written_on) from stock_point_place n where n.point_id = p.point_id and n.place > p.place),
    (select case when s.step = 'closed' then s.taken_on end from stock_point_step s
      where s.point_id = p.point_id order by s.place desc limit 1)
  ) <= ${monthsBefore(today, pointMonths)} returning p.id`

/** What goes of help that was asked, offered or paid for; each gives a row for everything that went. */
export const helpRemovals: Record<
  "needs" | "offers" | "givers" | "makers" | "applications" | "gifts" | "papers" | "desks" | "points",
  (given: Given) => RawBuilder<unknown>
> = { needs, offers, givers, makers, applications, gifts, papers, desks, points }

/** Where words stood that were not sealed: so that their room is written over. */
export const helpRooms: Partial<Record<string, readonly string[]>> = {
  needs: ["need", "need_step", "help_match_step", "claim_step", "help_visit_step", "unmet_consent", "unmet_counted"],
  offers: ["offer", "offer_step", "offer_check", "offer_change"],
  givers: ["offer_contact"],
  makers: ["call_up_contact"],
  applications: ["fund_application", "fund_step"],
  gifts: ["fund_flow"],
  points: ["stock_point_place"],
}
