import { saySafe } from "../../methods/privacy/disclosure.ts"
import { Disclosure, Tag, type Tone } from "../../platform/html/notice.tsx"
import { type Step, Steps } from "../../platform/html/steps.tsx"
import { SafeFindingCard } from "../findings/safe-card.tsx"
import type { Evidence, Moment, Standing } from "./model.ts"
import type { ManagedItem } from "./view-model.ts"
import { sayDay, sayStanding } from "./words.ts"

const toneOf = (standing: Standing): Tone | "neutral" => {
  switch (standing.kind) {
    case "waiting":
      return "neutral"
    case "noAnswer":
      return "attention"
    case "answered":
      return standing.answer === "rejected" ? "attention" : "done"
    case "followUp":
      return standing.state === "persists" ? "attention" : "done"
  }
}

export const StandingTag = ({ standing }: { standing: Standing }) => (
  <Tag tone={toneOf(standing)}>{sayStanding(standing)}</Tag>
)

/** A text as people wrote it, with its lines. */
export const Lines = ({ text }: { text: string }) => (
  <>
    {text
      .split(/\n\s*\n/)
      .filter((part) => part.trim() !== "")
      .map((part) => (
        <p>
          {part.split("\n").map((line, index) => (
            <>
              {index > 0 && <br />}
              {line}
            </>
          ))}
        </p>
      ))}
  </>
)

type CourseProps = { moments: Moment[]; dueOn: string; standing: Standing; letterHref?(id: string): string }

/** Everything that happened to a question, and what is still to come. */
export function Course({ moments, dueOn, standing, letterHref }: CourseProps) {
  const steps: Step[] = moments.map((moment, index) => ({
    state: moment.title,
    when: sayDay(moment.on),
    datetime: moment.on,
    who: moment.by,
    kind: index === moments.length - 1 && standing.kind !== "waiting" ? "current" : "past",
    why: (
      <div class="stack stack--tight">
        {moment.texts.map((text) => (
          <Lines text={text} />
        ))}
        {moment.letter && <LetterIn id={moment.id} letter={moment.letter} letterHref={letterHref} />}
      </div>
    ),
  }))
  const coming: Step[] =
    standing.kind === "waiting"
      ? [{ state: "Antwoord", when: `uiterlijk ${sayDay(dueOn)}`, datetime: dueOn, kind: "coming" }]
      : []
  return <Steps label="Wat er gebeurde" steps={[...steps, ...coming]} />
}

function LetterIn({ id, letter, letterHref }: { id: string; letter: string; letterHref?(id: string): string }) {
  if (letterHref)
    return (
      <p>
        <a href={letterHref(id)}>Lees of print de brief</a>
      </p>
    )
  return (
    <Disclosure summary="Lees de brief">
      <Lines text={letter} />
    </Disclosure>
  )
}

/** The evidence, safe for whoever looks. */
export function EvidencePart({ evidence }: { evidence: Evidence | undefined }) {
  if (!evidence) return null
  return (
    <section class="stack wide">
      <h2>Wat wij ervan weten</h2>
      <p>Dit zijn de aantallen op de dag dat de vraag gesteld is.</p>
      <SafeFindingCard finding={evidence.finding} drawing={evidence.drawing} />
    </section>
  )
}

/** What contributors say of the outcome, as far as it may be told. */
export function VerdictsPart({ verdicts }: Pick<ManagedItem, "verdicts">) {
  if (!verdicts) return null
  const few = "te weinig om te tonen"
  return (
    <section class="stack">
      <h2>Is het echt opgelost?</h2>
      <p>Dat vroegen wij aan wie een signaal doorgaf.</p>
      <ul>
        <li>Ja: {saySafe(verdicts.yes, few)}</li>
        <li>Deels: {saySafe(verdicts.partly, few)}</li>
        <li>Nee: {saySafe(verdicts.no, few)}</li>
      </ul>
    </section>
  )
}
