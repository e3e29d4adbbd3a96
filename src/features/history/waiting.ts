import { dayOf } from "../../methods/calendar/week.ts"
import type { Waiting } from "../../platform/http/waiting.ts"
import { countDue } from "./due-store.ts"
import { retentionKeepers } from "./retention-model.ts"
import { standing } from "./retention-rules.ts"
import { rules } from "./retention-store.ts"

/** Before anything goes for the first time, whoever decides about it can look. */
export const historyWaits: Waiting[] = [
  {
    href: "/beheer/bewaren",
    may: retentionKeepers,
    async count({ database, now }) {
      const { works, waits } = standing(await rules(database), dayOf(now))
      return works || !waits ? 0 : await countDue(database, "texts", waits, waits.worksFrom)
    },
    words: (count) =>
      count === 1 ? "1 tekst gaat binnenkort weg: kijk eerst" : `${count} teksten gaan binnenkort weg: kijk eerst`,
  },
]
