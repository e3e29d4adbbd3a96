import { randomUUID } from "node:crypto"
import { z } from "zod"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { currentKnowledge } from "./knowledge-store.ts"
import { changeInList } from "./list-change-rules.ts"
import { variantChange } from "./variant-change-rules.ts"
import { ChangeWord, wordKinds } from "./words-model.ts"
import { codeOf, wordKeepers } from "./words-rules.ts"
import { addChange, takeTurn } from "./words-store.ts"

export const changeWord = action({
  name: "changeWord",
  method: "POST",
  path: "/word-changes",
  summary:
    "Add a word to a concept or a list, take one away with a reason, or put it back; earlier changes stay readable",
  may: wordKeepers,
  input: ChangeWord,
  output: z.object({
    id: z.uuid(),
    kind: z.enum(wordKinds),
    topic: z.string().nullable(),
    concept: z.string().nullable(),
    word: z.string(),
    present: z.boolean(),
  }),
  audit: ({ kind, present }, { id }) => ({ subject: id, detail: { kind, present } }),
  async run({ database, who, now }: Changing, input) {
    if (!input.present && input.why.length < 5) throw invalid("why", "Schrijf in één zin waarom dit woord weg kan")
    await takeTurn(database)
    const current = await currentKnowledge(database)
    const outcome = input.kind === "variant" ? variantChange(input, current) : changeInList(input, current)
    if (outcome.kind === "refused") throw invalid(outcome.field, outcome.why)
    const { change } = outcome
    const id = randomUUID()
    const why = maskPersonalData(input.why).masked
    await addChange(database, { ...change, id, why, changedBy: personOf(who).id, changedAt: now })
    return {
      id,
      kind: change.kind,
      topic: change.topic && codeOf(change.topic),
      concept: change.concept && codeOf(change.concept),
      word: change.word,
      present: change.present,
    }
  },
})
