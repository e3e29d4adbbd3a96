import { Tag, type Tone } from "../../platform/html/notice.tsx"
import { Figures, Steps } from "../../platform/html/steps.tsx"
import { sayDayOf, sayMoment } from "../../platform/words/day.ts"
import { sayEuros } from "./amount-rules.ts"
import type { Application, WholeApplication } from "./application-model.ts"
import type { FundState } from "./model.ts"
import { promisedHours, sayWaiting } from "./rules.ts"
import { stateWords, stepWords } from "./words.ts"

const tones: Record<FundState, Tone> = {
  ...{ waiting: "attention", halfway: "attention", reserved: "info", paid: "info" },
  ...{ refused: "danger", withdrawn: "info", handedOver: "done", returned: "info" },
} as const

export const StateTag = ({ state }: { state: FundState }) => <Tag tone={tones[state]}>{stateWords[state]}</Tag>

export const isWaiting = ({ state }: Pick<Application, "state">): boolean => state === "waiting" || state === "halfway"

/** How long it waits, and whether that is longer than promised. */
export const saidWaiting = ({ waited }: Pick<Application, "waited">): string =>
  waited >= promisedHours
    ? `Wacht al ${sayWaiting(waited)}: langer dan de beloofde ${promisedHours} uur`
    : `Wacht ${sayWaiting(waited)}; binnen ${promisedHours} uur is er een besluit`

/** What was asked, for whom, and which rights came first. */
export function Asked({ application }: { application: WholeApplication }) {
  return (
    <>
      <Figures
        figures={[
          { label: "Bedrag", value: sayEuros(application.cents) },
          { label: "Nummer", value: application.reference },
        ]}
      />
      <p>
        Gevraagd op {sayMoment(application.appliedAt)}. {isWaiting(application) && `${saidWaiting(application)}.`}
      </p>
      <h2>Waar is het voor?</h2>
      <p>{application.purpose}</p>
      <h2>Hoe gaat het daarna verder?</h2>
      <p>{application.plan}</p>
      <h2>Naar welke rechten is eerst gekeken?</h2>
      <ul>
        {application.rights.map((right) => (
          <li>{right}</li>
        ))}
      </ul>
      <p>{application.rightsNote}</p>
    </>
  )
}

/** Every step since, oldest first, with who took it and why. */
export function Course({ application }: { application: WholeApplication }) {
  const { steps, appliedAt } = application
  return (
    <section class="stack">
      <h2>Wat er gebeurde</h2>
      <Steps
        label="Wat er gebeurde"
        steps={[
          { state: "Aangevraagd", when: sayDayOf(appliedAt), datetime: appliedAt.toISOString().slice(0, 10) },
          ...steps.map(({ step, note, takenBy, takenAt }) => ({
            state: stepWords[step],
            who: takenBy ?? undefined,
            when: sayDayOf(takenAt),
            datetime: takenAt.toISOString().slice(0, 10),
            why: note && <p>{note}</p>,
          })),
        ]}
      />
    </section>
  )
}
