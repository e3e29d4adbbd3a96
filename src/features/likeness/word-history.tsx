import { Steps } from "../../platform/html/steps.tsx"
import { sayDayOf } from "../../platform/words/day.ts"
import type { ToldChange } from "./words-model.ts"

const regionWords = { both: "", nl: " (in Nederland)", be: " (in Vlaanderen)" }

type Within = "everything" | "topic" | "concept"

function told({ kind, topic, concept, word, meaning, region, present }: ToldChange, within: Within): string {
  const done = present ? "erbij" : "weggehaald"
  if (kind === "abbreviation")
    return `‘${word}’ (${meaning}) ${done}${within === "everything" ? ", bij de afkortingen" : ""}`
  if (kind === "stopWord") return `‘${word}’ ${done}${within === "everything" ? ", bij wat niet meetelt" : ""}`
  const place = { everything: `, bij ${concept}, onder ${topic}`, topic: `, bij ${concept}`, concept: "" }[within]
  return `‘${word}’${regionWords[region]} ${done}${place}`
}

type HistoryProps = { changes: readonly ToldChange[]; label: string; within: Within }

/** Who changed which word, when and why, oldest first. What the page itself says, is not said again. */
export function WordHistory({ changes, label, within }: HistoryProps) {
  if (changes.length === 0) return <p class="soft">Hier heeft nog niemand iets veranderd.</p>
  return (
    <Steps
      label={label}
      steps={changes.map((change) => ({
        state: told(change, within),
        who: change.changedBy ?? "Nabij",
        when: sayDayOf(change.changedAt),
        datetime: change.changedAt.toISOString().slice(0, 10),
        why: change.why,
      }))}
    />
  )
}
