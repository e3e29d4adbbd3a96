import { sql } from "kysely"
import type { Rule } from "./rule-store.ts"

/** What was brought for a call-up: each line has its flow at the point of that call-up, of as many, the right way. */
export const callUpRules: Rule[] = [
  {
    check: "counts",
    wrong: sql`
      select 'call_up_delivery ' || d.id from call_up_delivery d
      join call_up c on c.id = d.call_up_id
      join stock_flow f on f.id = d.flow_id
      left join call_up_delivery b on b.id = d.takes_back
      left join call_up_pledge p on p.id = d.pledge_id
      where f.units <> d.units or f.item_code <> c.item_code
        or case when d.takes_back is null
             then f.kind <> 'received' or f.to_point is distinct from c.point_id
             else f.kind <> 'recounted' or f.from_point is distinct from c.point_id or b.units <> d.units
               or b.call_up_id <> d.call_up_id or b.takes_back is not null or b.pledge_id is distinct from d.pledge_id end
        or p.call_up_id <> d.call_up_id`,
    what: {
      nl: "Wat hier voor een buurtactie gebracht is, staat anders in de voorraad van het punt.",
      en: "What was brought here for a call-up stands otherwise in the stock of its point.",
    },
  },
  {
    check: "counts",
    wrong: sql`
      select 'call_up_pledge ' || p.id from call_up_pledge p
      where 1 <> (select count(*) from call_up_pledge_step s where s.pledge_id = p.id and s.step = 'made')
        or 1 < (select count(*) from call_up_pledge_step s where s.pledge_id = p.id and s.step = 'withdrawn')
        or exists (select 1 from call_up_pledge_step s join call_up_contact k on k.pledge_id = s.pledge_id
          where s.pledge_id = p.id and s.step = 'withdrawn')`,
    what: {
      nl: "Bij deze bijdrage aan een buurtactie ontbreekt het begin, of wie afzegde staat er nog.",
      en: "The beginning of this pledge is missing, or who withdrew it is still there.",
    },
  },
]
