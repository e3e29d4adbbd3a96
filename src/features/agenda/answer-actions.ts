import { z } from "zod"
import { type Asking, action, question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { only, orLetter } from "../../platform/http/may.ts"
import type { Who } from "../../platform/http/who.ts"
import { giveAnswer } from "./answering.ts"
import { type Item, ItemId, NewAnswer } from "./model.ts"
import * as store from "./store.ts"
import { Addressed, Listed } from "./view-model.ts"
import { addressedView, listOf } from "./viewing.ts"

const addressees = only("addressee")

/** The questions that this addressee may see: those to their organisation, or the one that their letter is about. */
async function questionsFor({ database, who }: Pick<Asking, "database" | "who">): Promise<Item[]> {
  if (who.kind === "letter") {
    const item = await store.itemById(database, who.agendaItemId)
    return item ? [item] : []
  }
  return who.kind === "person" ? await store.itemsAddressedTo(database, who.organisation.id) : []
}

async function questionFor(asking: Pick<Asking, "database" | "who">, id: string): Promise<Item> {
  const item = (await questionsFor(asking)).find((one) => one.id === id)
  if (!item) throw notFound()
  return item
}

export const addressedQuestions = question({
  name: "addressedQuestions",
  path: "/addressed-questions",
  summary: "The questions to the organisation that one answers for",
  may: orLetter(addressees),
  input: z.object({}),
  output: z.array(Listed),
  async run(asking) {
    const list = await listOf(asking, await questionsFor(asking))
    return list.map(({ public: _open, ...item }) => item)
  },
})

export const addressedQuestion = question({
  name: "addressedQuestion",
  path: "/addressed-questions/:id",
  summary: "One question, with what an addressee may know of the evidence, and the answers so far",
  may: orLetter(addressees),
  input: z.object({ id: ItemId }),
  output: Addressed,
  run: async (asking, { id }) => addressedView(asking, await questionFor(asking, id)),
})

export const answerQuestion = action({
  name: "answerQuestion",
  method: "POST",
  path: "/addressed-questions/:id/answers",
  summary: "Answer a question: accepted, partly or rejected, with reasons and steps",
  may: orLetter(addressees),
  input: NewAnswer,
  output: z.object({ id: z.uuid() }),
  run: async (changing, { id, ...given }) =>
    giveAnswer(changing, await questionFor(changing, id), { ...given, name: nameOf(changing.who) }),
})

const nameOf = (who: Who): string => (who.kind === "person" || who.kind === "letter" ? who.name : "")
