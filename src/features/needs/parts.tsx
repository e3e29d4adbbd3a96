import { Tag, type Tone } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import { sayDay } from "../../platform/words/day.ts"
import { ClaimTag } from "../claims/claim-parts.tsx"
import type { Claim } from "../claims/model.ts"
import { happeningLabels } from "../entitlements/model.ts"
import { conditionLabels } from "../help-items/conditions.ts"
import { languageLabel } from "../help-items/languages.ts"
import { saidParts, wholeWeek } from "../help-items/week-parts.ts"
import { entryLabels, type Need, type NeedState, type OneNeed, stateLabels, urgencyLabels } from "./model.ts"
import { stateIn } from "./rules.ts"

const tones: Record<NeedState, Tone> = {
  open: "attention",
  takenUp: "info",
  done: "done",
  notDone: "info",
  withdrawn: "info",
}

type EntriesProps = { needs: (Need & { claim?: Claim })[]; label: string; below: string }

export function NeedEntries({ needs, label, below }: EntriesProps) {
  return (
    <Entries
      label={label}
      entries={needs.map((need) => ({
        href: `${below}/${need.id}`,
        title: need.alias,
        tags: (
          <>
            <StateTag state={stateIn(need)} />
            {need.claim && <ClaimTag claim={need.claim} />}
          </>
        ),
        about: (
          <div class="stack stack--tight">
            {need.ask && <p>{need.ask}</p>}
            {need.what && <p>{need.what}</p>}
            <p>{[urgencyLabels[need.urgency], need.area, sayDay(need.askedOn)].filter(Boolean).join(" · ")}</p>
            {about(need).length > 0 && <p class="soft">{about(need).join(" · ")}</p>}
          </div>
        ),
      }))}
    />
  )
}

const StateTag = ({ state }: { state: NeedState }) => <Tag tone={tones[state]}>{stateLabels[state]}</Tag>

/** What differs from the usual, shortly. */
const about = (need: Need): string[] =>
  [
    need.tier === null ? "" : `Regel ${need.tier}`,
    need.languages.join() === "nl" ? "" : need.languages.map(languageLabel).join(", "),
    ...need.requires.map((one) => conditionLabels[one]),
    need.slots === wholeWeek ? "" : saidParts(need.slots),
    need.until ? `Tot en met ${sayDay(need.until)}` : "",
    need.entry === "worker" ? "" : entryLabels[need.entry],
  ].filter(Boolean)

const facts = (need: Need): [label: string, value: string][] =>
  (
    [
      ["Wat", need.what ?? ""],
      ["Hoe snel", urgencyLabels[need.urgency]],
      ["Waar", need.area ?? ""],
      ["Talen", need.languages.map(languageLabel).join(", ")],
      ["Wanneer", saidParts(need.slots)],
      ["Tot en met", need.until ? sayDay(need.until) : ""],
      ["Veilig", need.requires.map((one) => conditionLabels[one]).join("; ")],
    ] as [string, string][]
  ).filter(([, value]) => value !== "")

/** What was asked, how much, how soon, where, and what makes it safe. */
export function Asked({ need }: { need: OneNeed }) {
  return (
    <>
      {need.ask && <blockquote class="nabij-quote">{need.ask}</blockquote>}
      <ul>
        {facts(need).map(([label, value]) => (
          <li>
            <strong>{label}:</strong> {value}
          </li>
        ))}
      </ul>
      {need.tierLine && (
        <p>
          <strong>Regel {need.tier}:</strong> {need.tierLine}
        </p>
      )}
      <p class="soft">{entryLabels[need.entry]}</p>
    </>
  )
}

/** The rights that were gone through before this favour was asked. */
export function NotedRights({ rights }: { rights: OneNeed["rights"] }) {
  if (rights.length === 0) return <p class="soft">Hier is nog geen recht nagekeken.</p>
  return (
    <ul>
      {rights.map(({ name, happened, on }) => (
        <li>
          <strong>{name}</strong>: {happeningLabels[happened].toLowerCase()} ({sayDay(on)})
        </li>
      ))}
    </ul>
  )
}
