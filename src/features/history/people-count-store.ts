import { sql } from "kysely"
import type { Rule } from "./rule-store.ts"

/** Codes of people: as many as a list says while they are counted, none afterwards. */
export const peopleRules: Rule[] = [
  {
    check: "counts",
    wrong: sql`
      select 'people_count_list ' || l.id from people_count_list l
      where l.people <> (select count(distinct t.person) from people_count_token t where t.list_id = l.id)
        or l.people <> (select count(*) from people_count_token t where t.list_id = l.id and t.strict)`,
    what: {
      nl: "Op deze lijst staan niet zoveel mensen als er gestuurd zijn.",
      en: "This list does not hold as many people as were sent.",
    },
  },
  {
    check: "counts",
    wrong: sql`
      select 'people_count ' || c.id from people_count c
      where exists (select 1 from people_count_result r where r.count_id = c.id)
        = exists (select 1 from people_count_key k where k.count_id = c.id)`,
    what: {
      nl: "Deze telling is dicht terwijl haar sleutel er nog is, of nog open terwijl die weg is.",
      en: "This count is closed while its key is still there, or open while that is gone.",
    },
  },
  {
    check: "removals",
    wrong: sql`
      select 'people_count_list ' || l.id from people_count_list l
      join people_count_result r on r.count_id = l.count_id`,
    what: {
      nl: "De codes van mensen op deze lijst zijn er nog, terwijl de telling dicht is.",
      en: "The codes of people on this list are still there, while the count is closed.",
    },
  },
]
