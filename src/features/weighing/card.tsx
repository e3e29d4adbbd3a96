import { type Mark, Marked } from "../../platform/html/marked.tsx"
import { Disclosure, Tag } from "../../platform/html/notice.tsx"
import { Texts } from "../../platform/html/texts.tsx"
import { sentenceCase } from "../../platform/words/sentence.ts"
import { type Likeness, reasonsInWords } from "../likeness/reason-rules.ts"
import { type EventVerdict, verdictInWords } from "../likeness/same-event-rules.ts"
import type { Companion, ReadableSignal } from "./model.ts"
import { signalFacts, whyCompanion } from "./rules.ts"

type CompanionsProps = {
  label: string
  companions: readonly Companion[]
  /** The likeliest; the others are folded away. */
  atFirst: number
  compareAt: (id: string) => string
}

/** What resembles a text, each with why; one compares before one does anything. */
export function Companions({ label, companions, atFirst, compareAt }: CompanionsProps) {
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
      <a href={compareAt(companion.id)} aria-label={`Vergelijk de teksten: ${companion.account.slice(0, 60)}`}>
        Vergelijk de teksten
      </a>
    ),
  })
  return (
    <>
      <Texts label={label} entries={companions.slice(0, atFirst).map(entryOf)} />
      {companions.length > atFirst && (
        <Disclosure summary={`Nog ${companions.length - atFirst} die hierop lijken`}>
          <Texts label="Nog meer die hierop lijken" entries={companions.slice(atFirst).map(entryOf)} />
        </Disclosure>
      )}
    </>
  )
}

/** A text to compare; without a signal there are no facts to tell about it. */
type Side = { title: string; text: string; signal?: ReadableSignal | undefined }
type BesideProps = { here: Side; there: Side; likeness: Likeness; event?: EventVerdict | undefined }

/** Two texts beside each other: what they share in colour, and whether both tell of one event where that can be said. */
export function Beside({ here, there, likeness, event }: BesideProps) {
  return (
    <>
      <div class="pair stack wide">
        <Text {...here} marks={likeness.here} />
        <Text {...there} marks={likeness.there} />
      </div>
      <p>
        {likeness.here.length > 0
          ? `Wat ze delen, heeft een kleur: ${reasonsInWords(likeness)}.`
          : `Ze hebben geen woord gemeen. Lees ze dus goed. ${sentenceCase(reasonsInWords(likeness))}`}
      </p>
      {event && verdictInWords(event).map((line) => <p>{line}</p>)}
    </>
  )
}

function Text({ title, text, signal, marks }: Side & { marks: readonly Mark[] }) {
  return (
    <section class="frame stack stack--tight">
      <h2>{title}</h2>
      <p>
        <Marked text={text} marks={marks} />
      </p>
      {signal && <p class="nabij-entries__about">{signalFacts(signal)}</p>}
    </section>
  )
}
