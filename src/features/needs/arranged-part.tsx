import { sayDay } from "../../platform/words/day.ts"
import type { Arrangement } from "./arranged-model.ts"

/** What is arranged for a need, each leading to its own page. */
export function Arranging({ matches }: { matches: readonly Arrangement[] }) {
  if (matches.length === 0) return null
  return (
    <section class="stack">
      <h2>Wat er geregeld wordt</h2>
      <ul>
        {matches.map(({ id, runs, on }) => (
          <li>
            <a href={`/hulp/koppeling/${id}`}>Hulp van {sayDay(on)}</a>
            {runs ? ": loopt nu" : ": voorbij"}
          </li>
        ))}
      </ul>
    </section>
  )
}
