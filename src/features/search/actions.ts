import { question } from "../../platform/http/action.ts"
import { answerTo } from "./answer.ts"
import { SearchAnswer, SearchInput } from "./model.ts"
import { searchers } from "./rules.ts"

/** By POST: names of people are typed in search fields, and addresses are kept. That somebody searched is kept, never what. */
export const searchAll = question({
  name: "searchAll",
  method: "POST",
  path: "/searches",
  summary:
    "Search everything that one may read: signals, bundles, questions on the agenda, themes, pages; keeps nothing of the query",
  may: searchers,
  protected: true,
  input: SearchInput,
  output: SearchAnswer,
  run: answerTo,
})
