import type { Asking } from "../../platform/http/action.ts"
import { allows } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import type { Country } from "../../platform/words/words.ts"
import { Objection } from "../findings/model.ts"
import { type Reader, readerOf } from "../weighing/rules.ts"
import type { StoredAnswer } from "./answer-store.ts"
import { answerers, type Pattern, type Run, type ToldAnswer } from "./model.ts"
import { namesOf, type StoredPattern } from "./pattern-store.ts"
import type { WatchRun } from "./run-store.ts"

export const reading = ({ who }: Asking): { reader: Reader; country: Country } => {
  const person = personOf(who)
  return { reader: readerOf(person), country: person.organisation.country }
}

/** Patterns with the names of every theme and area in them. A theme that is gone keeps its code. */
export async function withNames(asking: Asking, stored: readonly StoredPattern[]): Promise<Pattern[]> {
  const also = stored.flatMap(({ content }) => content.also)
  const names = await namesOf(asking.database, reading(asking).country, {
    themes: also.map(({ theme }) => theme),
    areas: also.flatMap(({ area }) => area ?? []),
  })
  return stored.map(({ id, themeCode, theme, areaCode, area, fromWeek, untilWeek, content }) => ({
    id,
    theme: { code: themeCode, label: theme ?? themeCode },
    area: areaCode === null ? null : { code: areaCode, label: area ?? areaCode },
    from: fromWeek,
    until: untilWeek,
    // An older pattern may hold an objection that is no longer made.
    content: { ...content, objections: content.objections.filter((one) => Objection.safeParse(one).success) },
    also: content.also.map((other) => ({
      theme: names.theme.get(other.theme) ?? other.theme,
      area: other.area === null ? null : (names.area.get(other.area) ?? other.area),
      weeks: other.weeks,
      with: other.with,
    })),
  }))
}

/** An answer as somebody may read it: who gave it is for those who answer. */
export const toldTo = ({ who }: Asking, answer: StoredAnswer): ToldAnswer => ({
  answer: answer.answer,
  why: answer.why,
  answeredBy: allows(answerers, who) ? answer.answeredBy : null,
  organisation: allows(answerers, who) ? answer.organisation : null,
  answeredAt: answer.answeredAt,
  bundle: answer.bundleId && answer.bottleneck ? { id: answer.bundleId, bottleneck: answer.bottleneck } : null,
})

/** How the last run stands; what it found is that of the last one that was done. */
export function runOf(newest: WatchRun | undefined, done: WatchRun | undefined): Run {
  return {
    state: newest?.state ?? "never",
    progress: newest?.progress ?? 0,
    foundOn: done?.foundOn ?? null,
    signals: done?.signals ?? 0,
    compared: done?.compared ?? 0,
    counted: done?.counted ?? 0,
    level: done?.settings?.level ?? null,
  }
}
