import { Tag } from "../../platform/html/notice.tsx"
import { shownText } from "../signals/text-rules.ts"
import { type InboxSignal, outcomeLabels } from "./model.ts"
import { affectedInWords, peopleInWords, weekInWords } from "./rules.ts"

export const outcomeTag = ({ outcome }: Pick<InboxSignal, "outcome">) =>
  outcome ? <Tag tone="done">{outcomeLabels[outcome].label}</Tag> : <Tag tone="attention">Wacht op jou</Tag>

const reporterWords: Record<InboxSignal["mode"], string> = {
  named: "met naam",
  code: "onder code",
  anonymous: "anoniem",
  imported: "uit een bestand",
  group: "uit een groep zonder signaalcoördinator",
}

const reporterInWords = ({ mode, reporter }: Pick<InboxSignal, "mode" | "reporter">): string =>
  reporter ? `${reporterWords[mode]} ${reporter}` : reporterWords[mode]

/** Everything but the text: theme, place, week, people, whom it is about, who reported. */
export function SignalFacts({ signal }: { signal: InboxSignal }) {
  const facts = [
    signal.area,
    weekInWords(signal.week),
    peopleInWords(signal.peopleLeast, signal.peopleMost),
    ...affectedInWords(signal),
    reporterInWords(signal),
  ]
  return (
    <span>
      <strong>{signal.theme ?? "Thema nog open"}</strong> · {facts.filter(Boolean).join(" · ")}
      {signal.joined.map(({ bottleneck }) => (
        <>
          <br />
          Sluit zich aan bij: {bottleneck}
        </>
      ))}
    </span>
  )
}

/** The way to a signal on its own; which one is said to who hears the link alone. */
export const ReadAlone = ({ signal }: { signal: InboxSignal }) => (
  <span class="cluster">
    {signal.outcome && outcomeTag(signal)}
    <a href={`/postvak/${signal.id}`} aria-label={`Apart lezen en wegen: ${shownText(signal.account).slice(0, 60)}`}>
      Apart lezen en wegen
    </a>
  </span>
)
