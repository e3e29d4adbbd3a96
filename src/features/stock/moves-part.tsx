import { Button } from "../../platform/html/button.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { ProposedMove, StockDesk } from "./model.ts"
import { sayHours } from "./spot-rules.ts"
import { amountOf } from "./words.ts"

/** Moves that would help: each waits for somebody of the point that gives. */
export function Moves({ desk }: { desk: StockDesk }) {
  const { moves, unplaced } = desk
  if (moves.length === 0 && unplaced.length === 0) return null
  return (
    <section class="stack">
      <h2>Wat waarheen kan</h2>
      {moves.length > 0 && (
        <>
          <p>
            Voorstellen, met zo weinig mogelijk meters. Waar het minst ligt, gaat voor. Er gebeurt niets voordat het
            punt dat geeft het doet.
          </p>
          <Entries label="Wat waarheen kan" entries={moves.map((move) => entryOf(desk, move))} />
        </>
      )}
      {unplaced.length > 0 && (
        <p>Niet in de voorstellen, omdat hun buurt nog niet getekend is: {unplaced.join(", ")}.</p>
      )}
    </section>
  )
}

function entryOf({ goods, points, own }: StockDesk, { item, from, to, units, metres, seen, once }: ProposedMove) {
  const good = goods.find(({ code }) => code === item)
  const [giver, taker] = [points.find(({ id }) => id === from), points.find(({ id }) => id === to)]
  const what = `${good?.label ?? item}: ${good ? amountOf(good, units) : units}`
  const far = metres === 0 ? "in dezelfde buurt" : `ongeveer ${sayFar(metres)}`
  return {
    title: `${what} van ${giver?.name} naar ${taker?.name}`,
    about:
      giver?.organisationId === own
        ? [far, `naar ${taker?.organisation}`, taker?.street, sayHours(taker?.hours ?? "")].filter(Boolean).join(" · ")
        : `${far} · ${giver?.organisation} beslist: vraag het daar`,
    actions: giver?.organisationId === own && (
      <form action={`/hulp/voorraad/${from}/voorstel`} method="post">
        {Object.entries({ item, units, to, seen, once }).map(([name, value]) => (
          <input type="hidden" name={name} value={String(value)} />
        ))}
        <Button look="secondary" label={`Dit is gebracht: ${what} naar ${taker?.name}`}>
          Dit is gebracht
        </Button>
      </form>
    ),
  }
}

const sayFar = (metres: number): string =>
  metres < 950
    ? `${Math.max(1, Math.round(metres / 100)) * 100} meter`
    : `${(metres / 1000).toLocaleString("nl-NL", { maximumFractionDigits: 1 })} kilometer`
