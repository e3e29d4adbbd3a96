import { Marked } from "../../platform/html/marked.tsx"
import { Disclosure, Tag } from "../../platform/html/notice.tsx"
import { Texts } from "../../platform/html/texts.tsx"
import type { Companion } from "./model.ts"
import { signalFacts, whyCompanion } from "./rules.ts"

const atFirst = 2

/** What resembles a signal, each with why; one compares before one does anything. */
export function CompanionsSection({ id, companions }: { id: string; companions: readonly Companion[] }) {
  if (companions.length === 0) return null
  const entryOf = (companion: Companion) => ({
    text: <Marked text={companion.account} marks={companion.likeness.here} />,
    tags: companion.outcome === null && <Tag tone="attention">Nog niet gewogen</Tag>,
    about: (
      <>
        <p>{signalFacts(companion)}</p>
        <p>{whyCompanion(companion)}</p>
      </>
    ),
    actions: (
      <a
        href={`/postvak/${id}/vergelijking/${companion.id}`}
        aria-label={`Vergelijk de teksten: ${companion.account.slice(0, 60)}`}
      >
        Vergelijk de teksten
      </a>
    ),
  })
  return (
    <section class="stack" id="lijkt-op">
      <h2>Lijkt op</h2>
      <p>Of het echt om hetzelfde gaat, beslis jij.</p>
      <Texts label="Signalen waar dit op lijkt" entries={companions.slice(0, atFirst).map(entryOf)} />
      {companions.length > atFirst && (
        <Disclosure summary={`Nog ${companions.length - atFirst} die hierop lijken`}>
          <Texts label="Nog meer die hierop lijken" entries={companions.slice(atFirst).map(entryOf)} />
        </Disclosure>
      )}
    </section>
  )
}
