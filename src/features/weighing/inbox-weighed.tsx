import { Disclosure } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import { outcomeTag, SignalFacts } from "./facts.tsx"
import type { InboxSignal } from "./model.ts"
import { shortened } from "./rules.ts"

/** What was weighed before, folded away on the first page; one opens a signal to weigh it differently. */
export function Weighed({ signals, folded }: { signals: readonly InboxSignal[]; folded: boolean }) {
  if (signals.length === 0) return null
  const list = (
    <Entries
      label="Eerder gewogen"
      entries={signals.map((signal) => ({
        href: `/postvak/${signal.id}`,
        title: shortened(signal.account),
        tags: outcomeTag(signal),
        about: <SignalFacts signal={signal} />,
      }))}
    />
  )
  if (folded) return <Disclosure summary={"Eerder gewogen"}>{list}</Disclosure>
  return (
    <section class="stack">
      <h2>Eerder gewogen</h2>
      {list}
    </section>
  )
}
