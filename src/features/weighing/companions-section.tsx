import { Companions } from "./card.tsx"
import type { Companion } from "./model.ts"

/** What resembles a signal. */
export function CompanionsSection({ id, companions }: { id: string; companions: readonly Companion[] }) {
  if (companions.length === 0) return null
  return (
    <section class="stack" id="lijkt-op">
      <h2>Lijkt op</h2>
      <p>Of het echt om hetzelfde gaat, beslis jij.</p>
      <Companions
        label="Signalen waar dit op lijkt"
        companions={companions}
        atFirst={2}
        compareAt={(other) => `/postvak/${id}/vergelijking/${other}`}
      />
    </section>
  )
}
