import { saySteps } from "../../methods/privacy/disclosure.ts"
import { Disclosure, Tag, type Tone } from "../../platform/html/notice.tsx"
import { type Step, Steps } from "../../platform/html/steps.tsx"
import { sayDay } from "../../platform/words/day.ts"
import { SafeFindingCard } from "../findings/safe-card.tsx"
import type { Evidence, Moment, Standing } from "./model.ts"
import type { ManagedItem } from "./view-model.ts"
import { sayStanding } from "./words.ts"

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

type Evident = { evidence: Evidence | undefined }

/** The evidence, safe for whoever looks. */
export function EvidencePart({ evidence }: Evident) {
  if (!evidence) return null
  return (
    <section class="stack wide">
      <SafeFindingCard finding={evidence.finding} drawing={evidence.drawing} />
      <p>Dit zijn de aantallen op de dag dat de vraag gesteld is.</p>
    </section>
  )
}

/** The same, folded for who first wants to know what is asked. */
export function FoldedEvidence({ evidence }: Evident) {
  if (!evidence) return null
  return (
    <Disclosure summary="Alle cijfers: hoe vaak, waar en hoe zeker">
      <EvidencePart evidence={evidence} />
    </Disclosure>
  )
}

/** By when, and what it means that the day is near or gone. */
export function Term({ dueOn, standing }: { dueOn: string; standing: Standing }) {
  if (standing.kind === "waiting")
    return (
      <p>
        Antwoord graag uiterlijk <strong>{sayDay(dueOn)}</strong>.
      </p>
    )
  if (standing.kind !== "noAnswer") return null
  return (
    <p>
      Antwoord was gevraagd uiterlijk <strong>{sayDay(dueOn)}</strong>. Antwoorden kan nog steeds.
    </p>
  )
}

/** What contributors say of the outcome, as far as it may be told. */
export function VerdictsPart({ verdicts }: Pick<ManagedItem, "verdicts">) {
  if (!verdicts) return null
  return (
    <section class="stack">
      <h2>Is het echt opgelost?</h2>
      <p>Dat vroegen wij aan wie een signaal doorgaf.</p>
      <ul>
        <li>Ja: {saySteps(verdicts.yes)}</li>
        <li>Deels: {saySteps(verdicts.partly)}</li>
        <li>Nee: {saySteps(verdicts.no)}</li>
      </ul>
    </section>
  )
}
