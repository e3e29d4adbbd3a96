import { Disclosure } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { Face } from "../../platform/http/page-route.ts"
import { shownText } from "../signals/text-rules.ts"
import { outcomeTag, SignalFacts } from "./facts.tsx"
import type { InboxSignal } from "./model.ts"
import { shortened } from "./rules.ts"

type WeighedProps = { signals: readonly InboxSignal[]; open: boolean; children?: Face["main"] }

/** What was weighed before, with the way to more of it below; one opens a signal to weigh it differently. */
export function Weighed({ signals, open, children }: WeighedProps) {
  // Where all on a page waits, the way to the next page has nothing to stand in.
  if (signals.length === 0) return <>{children}</>
  return (
    <Disclosure summary="Eerder gewogen" open={open}>
      <Entries
        label="Eerder gewogen"
        entries={signals.map((signal) => ({
          href: `/postvak/${signal.id}`,
          title: shortened(shownText(signal.account)),
          tags: outcomeTag(signal),
          about: <SignalFacts signal={signal} />,
        }))}
      />
      {children}
    </Disclosure>
  )
}
