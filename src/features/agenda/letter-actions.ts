import { z } from "zod"
import { type Asking, action, question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { anyone } from "../../platform/http/may.ts"
import { giveAnswer } from "./answering.ts"
import { whoHoldsLetter } from "./identify.ts"
import { NewLetterAnswer } from "./model.ts"
import { itemById } from "./store.ts"
import { Addressed } from "./view-model.ts"
import { addressedView } from "./viewing.ts"

/** The question that a personal link opens; a wrong or an old link opens nothing. */
async function opened({ database, house, now }: Asking, token: string) {
  const holder = await whoHoldsLetter(database, house.secret, token, now)
  const item = holder && (await itemById(database, holder.agendaItemId))
  if (!item) throw notFound()
  return { holder, item }
}

export const letterQuestion = question({
  name: "letterQuestion",
  path: "/letters/:token",
  summary: "The question that a personal link opens",
  may: anyone,
  input: z.object({ token: z.string().max(120) }),
  output: Addressed.extend({ token: z.string(), name: z.string() }),
  async run(asking, { token }) {
    const { holder, item } = await opened(asking, token)
    return { ...(await addressedView(asking, item)), token, name: holder.name }
  },
})

export const answerByLetter = action({
  name: "answerByLetter",
  method: "POST",
  path: "/letters/:token/answers",
  summary: "Answer a question with a personal link, without an account",
  may: anyone,
  input: NewLetterAnswer,
  output: z.object({ id: z.uuid() }),
  async run(changing, { token, ...given }) {
    const { holder, item } = await opened(changing, token)
    return await giveAnswer({ ...changing, who: holder }, item, given)
  },
})
