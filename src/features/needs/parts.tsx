import type { Day } from "../../methods/calendar/week.ts"
import { Tag, type Tone } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import { sayDay } from "../../platform/words/day.ts"
import { ClaimTag } from "../claims/claim-parts.tsx"
import type { Claim } from "../claims/model.ts"
import { happeningLabels } from "../entitlements/model.ts"
import { conditionLabels } from "../help-items/conditions.ts"
import { languageLabel } from "../help-items/languages.ts"
import { saidParts, wholeWeek } from "../help-items/week-parts.ts"
import type { Arranged } from "./arranged-model.ts"
import { entryLabels, type Need, type NeedState, type OneNeed, stateLabels, waitsAgain } from "./model.ts"
import { isAgain, isPast, sayUrgency, shortLine, stateIn } from "./rules.ts"

const tones: Record<NeedState, Tone> = {
  open: "attention",
  takenUp: "info",
  done: "done",
  notDone: "info",
  withdrawn: "info",
}

type EntriesProps = {
  needs: (Need & { claim?: Claim; arranged: Arranged })[]
  label: string
  below: string
  today: Day
  /** The lines of who comes first, for who weighs one need against another. */
  tiers?: readonly string[]
}

export function NeedEntries({ needs, label, below, today, tiers }: EntriesProps) {
  return (
    <Entries
      label={label}
      entries={needs.map((need) => ({
        href: `${below}/${need.id}`,
        title: need.alias,
        tags: (
          <>
            <StateTag state={stateIn(need)} again={isAgain(need)} past={isPast(need, today)} />
            {need.claim && <ClaimTag claim={need.claim} />}
          </>
        ),
        about: (
          <div class="stack stack--tight">
            {need.ask && need.written && <p>{need.ask}</p>}
            {need.what && <p>{need.what}</p>}
            <p>{whenAndWhere(need, today).join(" · ")}</p>
            {about(need, tiers).length > 0 && <p class="soft">{about(need, tiers).join(" · ")}</p>}
          </div>
        ),
      }))}
    />
  )
}

/** `again`: what was arranged did not go on, whatever was noted last. */
function StateTag({ state, again, past }: { state: NeedState; again: boolean; past: boolean }) {
  if (past && (again || state === "open")) return <Tag>Laatste dag voorbij</Tag>
  if (again) return <Tag tone={tones.open}>{waitsAgain}</Tag>
  return <Tag tone={tones[state]}>{stateLabels[state]}</Tag>
}

const whenAndWhere = (need: Need, today: Day): string[] => {
  const urgency = sayUrgency(need, today)
  const asked = sayDay(need.askedOn)
  return [urgency, need.area ?? "", urgency.endsWith(asked) ? "" : asked].filter(Boolean)
}

const lineOf = (need: Need, tiers: readonly string[]): string =>
  need.tier === null ? "Nog geen regel gekozen" : shortLine(tiers[need.tier - 1] ?? `Regel ${need.tier}`)

/** What differs from the usual, shortly. */
const about = (need: Need, tiers?: readonly string[]): string[] =>
  [
    tiers ? lineOf(need, tiers) : "",
    need.languages.join() === "nl" ? "" : need.languages.map(languageLabel).join(", "),
    ...need.requires.map((one) => conditionLabels[one]),
    need.slots === wholeWeek ? "" : saidParts(need.slots),
    need.until ? `Tot en met ${sayDay(need.until)}` : "",
    need.entry === "worker" ? "" : entryLabels[need.entry],
  ].filter(Boolean)

const facts = (need: Need, today: Day): [label: string, value: string][] =>
  (
    [
      ["Wat", need.what ?? ""],
      ["Hoe snel", sayUrgency(need, today)],
      ["Waar", need.area ?? ""],
      ["Talen", need.languages.map(languageLabel).join(", ")],
      ["Wanneer", saidParts(need.slots)],
      ["Tot en met", need.until ? sayDay(need.until) : ""],
      ["Veilig", need.requires.map((one) => conditionLabels[one]).join("; ")],
    ] as [string, string][]
  ).filter(([, value]) => value !== "")

/** What was asked, how much, how soon, where, and what makes it safe. */
export function Asked({ need, today }: { need: OneNeed; today: Day }) {
  return (
    <>
      {need.ask && need.written && <blockquote class="nabij-quote">{need.ask}</blockquote>}
      <ul>
        {facts(need, today).map(([label, value]) => (
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
