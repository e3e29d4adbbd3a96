import { addDays, type Day } from "../../methods/calendar/week.ts"
import { sayDay } from "../../platform/words/day.ts"
import type { Words } from "../../platform/words/words.ts"
import type { History } from "./history-model.ts"
import type { Item, Moment } from "./model.ts"
import { answerTitles, followUpLabels, stepLabels } from "./words.ts"

type Dated = Moment & { at: number }
const atDay = (day: Day) => new Date(`${day}T00:00:00Z`).getTime()

/** Everything that happened to an item, oldest first, for colleagues. */
export function momentsOf(item: Item, history: History, words: Words, today: Day): Moment[] {
  const all: Dated[] = [
    ...asked(item),
    ...history.reminders.map((one) => ({
      ...{ id: one.id, kind: "reminded" as const, on: one.on, at: one.at.getTime(), texts: [] },
      title: "Herinnering gestuurd",
    })),
    ...history.answers.map((one) => ({
      ...{ id: one.id, kind: "answered" as const, on: one.on, at: one.at.getTime(), by: one.by },
      title: answerTitles[one.kind],
      texts: [one.reasons, one.steps].filter(Boolean),
    })),
    ...history.escalations.map((one) => ({
      ...{ id: one.id, kind: "escalated" as const, on: one.on, at: one.at.getTime(), letter: one.letter },
      ...(one.by && { by: one.by }),
      title: stepLabels(words)[one.step].label,
      texts: [one.note],
    })),
    ...history.followUps.map((one) => ({
      ...{ id: one.id, kind: "followedUp" as const, on: one.on, at: one.at.getTime() },
      ...(one.by && { by: one.by }),
      title: followUpLabels[one.state].label,
      texts: [one.note],
    })),
    ...passedTerm(item, history, today),
  ]
  return all.sort((a, b) => a.at - b.at).map(({ at, ...moment }) => moment)
}

const asked = (item: Item): Dated[] => [
  {
    id: item.id,
    kind: "asked",
    on: item.askedOn,
    at: atDay(item.askedOn),
    title: `Vraag aan ${item.addressee}`,
    texts: [item.question],
  },
]

/** The day after a term without an answer is a fact of its own. */
function passedTerm(item: Item, { answers }: History, today: Day): Dated[] {
  const first = answers[0]
  const after = addDays(item.dueOn, 1)
  if (today < after || (first && first.on < after)) return []
  return [
    {
      id: `${item.id}-term`,
      kind: "termPassed",
      on: after,
      at: atDay(after),
      title: "Geen antwoord binnen de termijn",
      texts: [`De termijn liep tot en met ${sayDay(item.dueOn)}.`],
    },
  ]
}

/** The same for everybody: without who did what, and of the letters only those that are public. */
export const publicMoments = (moments: readonly Moment[], isPublic: (id: string) => boolean): Moment[] =>
  moments
    .filter(({ kind }) => kind !== "reminded")
    .map(({ by, letter, ...moment }) => ({ ...moment, ...(letter && isPublic(moment.id) && { letter }) }))
