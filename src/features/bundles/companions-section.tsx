import { Disclosure, Empty, Tag } from "../../platform/html/notice.tsx"
import type { BundleDesk } from "./bundle-question.ts"
import type { Companion } from "./model.ts"
import { Marked, signalFacts, Texts } from "./wording.tsx"

/** The likeliest; there may be twenty. */
const atFirst = 3

/** Signals that resemble the bundle, each with why; one compares before one links. */
export function CompanionsSection({ desk: { bundle, companions } }: { desk: BundleDesk }) {
  const entryOf = (companion: Companion) => ({
    text: <Marked text={companion.marked} />,
    tags: companion.outcome === null && <Tag tone="attention">Nog niet gewogen</Tag>,
    about: (
      <>
        <p>{signalFacts(companion)}</p>
        <p>{whyAlike(companion)}</p>
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
          <p>Komt er een signaal binnen met dezelfde woorden, dan staat het hier.</p>
        </Empty>
      ) : (
        <>
          <p>Wij zoeken op dezelfde woorden. Of het echt om hetzelfde gaat, beslis jij.</p>
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

const whyAlike = ({ shared, sameTheme, sameArea }: Companion): string => {
  const reasons = [
    shared.length > 0 && `zelfde woorden: ${shared.join(", ")}`,
    sameTheme && "zelfde thema",
    sameArea && "zelfde plaats",
  ].filter(Boolean)
  return `Waarom? ${reasons.join(" · ")}`
}
