import { sql } from "kysely"
import type { Rule } from "./rule-store.ts"

/** Sealed signals and sealed names: there as long as they should be, and no longer. */
export const sealedRules: Rule[] = [
  {
    check: "counts",
    wrong: sql`
      select 'sealed_signal ' || s.id from sealed_signal s
      where exists (select 1 from sealed_text x where x.sealed_id = s.id)
        = exists (select 1 from sealed_end e where e.sealed_id = s.id)`,
    what: {
      nl: "De tekst van dit verzegelde signaal is weg zonder dat het open of ingetrokken is, of staat er daarna nog.",
      en: "The text of this sealed signal is gone while it was neither opened nor withdrawn, or is still there afterwards.",
    },
  },
  {
    check: "counts",
    wrong: sql`
      select 'sealed_signal ' || s.id from sealed_signal s
      where not exists (select 1 from sealed_reporter r where r.sealed_id = s.id)
        and not exists (select 1 from sealed_end e where e.sealed_id = s.id)`,
    what: {
      nl: "Bij dit verzegelde signaal ontbreekt de regel over wie het doorgaf.",
      en: "This sealed signal has no line about who reported it.",
    },
  },
  {
    check: "counts",
    wrong: sql`
      select 'signal ' || s.id from signal s join signal_reporter r on r.signal_id = s.id
      where s.mode = 'named'
        and (r.reporter_key is null) = exists (select 1 from reporter_identity i where i.signal_id = s.id)`,
    what: {
      nl: "De naam bij dit signaal is weg voor haar tijd, of staat er nog na het verwijderen.",
      en: "The name with this signal is gone before its time, or still there after its removal.",
    },
  },
]
