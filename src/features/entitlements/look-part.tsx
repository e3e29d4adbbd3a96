import type { Day } from "../../methods/calendar/week.ts"
import { Button } from "../../platform/html/button.tsx"
import { Notice } from "../../platform/html/notice.tsx"
import { sayDay } from "../../platform/words/day.ts"
import { sayLooked, toLookAt } from "./look-rules.ts"
import type { Look } from "./look-store.ts"
import type { Entitlement } from "./model.ts"

type Props = { entitlement: Entitlement; looks: readonly Look[]; today: Day }

/** When somebody went through it last, and saying that one did so today. */
export const LookPart = ({ entitlement, looks, today }: Props) => (
  <section class="stack">
    <h2>Klopt dit nog?</h2>
    {toLookAt([entitlement], today).length > 0 && (
      <Notice tone="attention" title="Een jaar niet nagekeken">
        <p>Lees wat er bij de bron staat. Verander het hieronder, of zeg dat het nog klopt.</p>
      </Notice>
    )}
    <p>{sayLooked(entitlement)}. Wie beslist, weet wat vandaag geldt: ga het daar na.</p>
    <form action={`/beheer/rechten/${entitlement.code}/nagekeken`} method="post">
      <Button look="secondary" icon="check">
        Ik keek het vandaag na bij de bron: het klopt nog
      </Button>
    </form>
    {looks.length > 0 && (
      <ul>
        {looks.map(({ on, by }) => (
          <li>
            Nagekeken op {sayDay(on)} door {by ?? "iemand die hier werkte"}
          </li>
        ))}
      </ul>
    )}
  </section>
)
