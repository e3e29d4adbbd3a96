import { dayOf, daysBetween } from "../../methods/calendar/week.ts"
import { Notice } from "../../platform/html/notice.tsx"
import { sayDay } from "../../platform/words/day.ts"
import { type ArrangedStep, type Arrangement, arrangedIn } from "./arranged-model.ts"
import type { OneNeed } from "./model.ts"
import { isAgain, isPast } from "./rules.ts"

/** How it goes or went, as it reads after 'Hulp van 5 oktober'. */
const stepWords: Record<ArrangedStep, string> = {
  offered: "een helper kan, vraag het de bewoner",
  approved: "wacht op de bewoner",
  agreed: "wacht op de helper",
  accepted: "afgesproken",
  declined: "de bewoner wilde dit niet",
  notAccepted: "de helper kon niet",
  done: "gelukt",
  notDone: "niet gelukt",
  released: "losgelaten",
}

/** What is arranged for a need, each leading to its own page. */
export function Arranging({ matches }: { matches: readonly Arrangement[] }) {
  if (matches.length === 0) return null
  return (
    <section class="stack">
      <h2>Wat er geregeld wordt</h2>
      <ul>
        {matches.map(({ id, step, on }) => (
          <li>
            <a href={`/hulp/koppeling/${id}`}>Hulp van {sayDay(on)}</a>: {stepWords[step]}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** "al 7 weken" */
function sayLong(days: number): string {
  if (days < 14) return days === 1 ? "al 1 dag" : `al ${days} dagen`
  return `al ${Math.floor(days / 7)} weken`
}

/** What was arranged is over and the need is not: then it is open again, whatever was noted last of it. */
export function OpenAgain({ need, now }: { need: OneNeed; now: Date }) {
  const today = dayOf(now)
  const last = need.matches.at(-1)
  if (!last || !isAgain({ ...need, arranged: arrangedIn(need.matches) }) || isPast(need, today)) return null
  const days = daysBetween(need.askedOn, today)
  const given = need.matches.some(({ step }) => step === "done")
  return (
    <Notice tone="attention" title={`Zoekt ${given ? "verder" : "opnieuw"}${days > 0 ? `, ${sayLong(days)}` : ""}`}>
      <p>
        De hulp van {sayDay(last.on)}: {stepWords[last.step]}.{" "}
        {given ? "Voor de rest staat de vraag" : "De vraag staat"} weer op de planning.
      </p>
    </Notice>
  )
}
