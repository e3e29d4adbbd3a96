import { Marked } from "../../platform/html/marked.tsx"
import { Disclosure, Empty, Tag } from "../../platform/html/notice.tsx"
import { Texts } from "../../platform/html/texts.tsx"
import type { Companion } from "../weighing/model.ts"
import { signalFacts, whyCompanion } from "../weighing/rules.ts"
import type { BundleDesk } from "./bundle-question.ts"

/** The likeliest; there may be more. */
const atFirst = 3

/** Signals that resemble the bundle, each with why; one compares before one links. */
export function CompanionsSection({ desk: { bundle, companions } }: { desk: BundleDesk }) {
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
        href={`/bundels/${bundle.id}/vergelijking/${companion.id}`}
        aria-label={`Vergelijk de teksten: ${companion.account.slice(0, 60)}`}
      >
        Vergelijk de teksten
      </a>
    ),
  })
  return (
    <section class="stack" id="lijkt-hierop">
      <h2>Lijkt hierop</h2>
      {companions.length === 0 ? (
        <Empty title="Wij vonden niets dat hierop lijkt">
          <p>Komt er een signaal binnen over hetzelfde, ook in andere woorden, dan staat het hier.</p>
        </Empty>
      ) : (
        <>
          <p>
            Wij zoeken op dezelfde woorden en op andere woorden voor hetzelfde. Of het echt om hetzelfde gaat, beslis
            jij.
          </p>
          <Texts label="Signalen die hierop lijken" entries={companions.slice(0, atFirst).map(entryOf)} />
          {companions.length > atFirst && (
            <Disclosure summary={`Nog ${companions.length - atFirst} die hierop lijken`}>
              <Texts label="Nog meer die hierop lijken" entries={companions.slice(atFirst).map(entryOf)} />
            </Disclosure>
          )}
        </>
      )}
    </section>
  )
}
