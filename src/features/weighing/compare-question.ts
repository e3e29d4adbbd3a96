import { z } from "zod"
import { question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { likenessDesk } from "../likeness/desk-store.ts"
import { Likeness, likenessOf } from "../likeness/reason-rules.ts"
import { EventVerdict, verdictOn } from "../likeness/same-event-rules.ts"
import { ReadableSignal } from "./model.ts"
import { readableAmong } from "./readable-store.ts"
import { readerOf, weighers } from "./rules.ts"

export const compareSignals = question({
  name: "compareSignals",
  path: "/inbox/:id/comparisons/:other",
  summary: "Two signals beside each other: why they are alike, and whether both tell of one event",
  may: weighers,
  protected: true,
  input: z.object({ id: z.uuid(), other: z.uuid() }),
  output: z.object({ signal: ReadableSignal, other: ReadableSignal, likeness: Likeness, event: EventVerdict }),
  async run({ database, who, house }, input) {
    const person = personOf(who)
    const found = await readableAmong(database, readerOf(person), person.organisation.country, [input.id, input.other])
    const [signal, other] = [input.id, input.other].map((id) => found.find((one) => one.id === id))
    if (!signal || !other || signal === other) throw notFound()
    const { language } = await likenessDesk(house).ready()
    return {
      signal,
      other,
      likeness: likenessOf(signal.account, other.account, language),
      event: verdictOn(signal, other, language),
    }
  },
})
