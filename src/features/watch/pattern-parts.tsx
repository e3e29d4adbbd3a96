import { Disclosure, Notice } from "../../platform/html/notice.tsx"
import { Steps } from "../../platform/html/steps.tsx"
import { sayDayOf } from "../../platform/words/day.ts"
import { objectionText } from "../findings/objection-speech.ts"
import { ownDoubts } from "./doubt-speech.ts"
import type { Pattern, ToldAnswer } from "./model.ts"
import { alsoText, answerText, heardFrom, heardText, sureText } from "./speech.ts"

/** The evidence card of the same theme, area and weeks. */
export const cardAddress = ({ theme, area, from, until }: Pattern): string =>
  `/bevindingen/kaart?${new URLSearchParams({ theme: theme.code, area: area?.code ?? "alles", from, until })}`

/** What was found, in sentences, and everything that speaks against it. */
export function PatternText({ pattern }: { pattern: Pattern }) {
  const { content, area } = pattern
  const doubts = [...ownDoubts(content, area?.label), ...content.objections.map(objectionText)]
  return (
    <>
      <p>{heardText(pattern)}</p>
      <p>
        {heardFrom(content)} {sureText(content)}
      </p>
      {doubts.length > 0 && (
        <Notice tone="attention" title="Wat ertegen spreekt">
          <ul>
            {doubts.map((doubt) => (
              <li>{doubt}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

export function AlsoSeen({ also }: Pick<Pattern, "also">) {
  if (also.length === 0) return null
  return (
    <Disclosure summary={`Ook te zien in (${also.length})`}>
      <ul>
        {also.map((other) => (
          <li>{alsoText(other)}</li>
        ))}
      </ul>
    </Disclosure>
  )
}

/** Who said what of it, when and why, the oldest first. */
export function Answers({ answers, label }: { answers: readonly ToldAnswer[]; label: string }) {
  return (
    <Steps
      label={label}
      steps={answers.map(({ answer, why, answeredBy, organisation, answeredAt, bundle }) => ({
        state: answerText[answer],
        ...(answeredBy && { who: organisation ? `${answeredBy}, voor ${organisation}` : answeredBy }),
        when: sayDayOf(answeredAt),
        datetime: answeredAt.toISOString().slice(0, 10),
        why: bundle ? <a href={`/bundels/${bundle.id}`}>{bundle.bottleneck}</a> : why,
      }))}
    />
  )
}
