import { Tag } from "../../platform/html/notice.tsx"
import { type InboxSignal, outcomeLabels } from "./model.ts"
import { affectedInWords, peopleInWords } from "./rules.ts"

export const outcomeTag = ({ outcome }: Pick<InboxSignal, "outcome">) =>
  outcome ? <Tag tone="done">{outcomeLabels[outcome].label}</Tag> : <Tag tone="attention">Wacht op jou</Tag>

const reporterWords: Record<InboxSignal["mode"], string> = {
  named: "met naam",
  code: "onder code",
  anonymous: "anoniem",
  imported: "uit een bestand",
}

export const reporterInWords = ({ mode, reporter }: Pick<InboxSignal, "mode" | "reporter">): string => {
  if (!reporter) return reporterWords[mode]
  return mode === "named" ? `van ${reporter}` : `${reporterWords[mode]} ${reporter}`
}

/** Everything but the text, on one line: theme, place, week, people, whom it is about, who reported. */
export const factsInWords = (signal: InboxSignal): string =>
  [
    signal.theme ?? "thema nog open",
    signal.area,
    signal.week,
    peopleInWords(signal.peopleLeast, signal.peopleMost),
    ...affectedInWords(signal),
    reporterInWords(signal),
  ]
    .filter(Boolean)
    .join(" · ")
