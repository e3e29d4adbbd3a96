import { z } from "zod"
import { question } from "../../platform/http/action.ts"
import { ask } from "../../platform/http/perform.ts"
import { personOf } from "../../platform/http/who.ts"
import { searchAll } from "./actions.ts"
import { kinds, periods, Query, SearchAnswer, SearchInput } from "./model.ts"
import { searchAddress, searchers } from "./rules.ts"
import { seal, unseal } from "./sealed-rules.ts"

/** What a form asks: the address at which the answer can be read, gone back to and narrowed down. */
export const beginSearch = question({
  name: "beginSearch",
  method: "POST",
  path: "/search-addresses",
  summary: "The address of a search, in which nobody else can read what is searched",
  may: searchers,
  input: SearchInput.pick({ query: true, kind: true, period: true }),
  output: z.object({ address: z.string() }),
  run: async ({ who, house }, { query, ...shown }) => ({
    address: searchAddress(seal(query, house.secret, personOf(who).sessionId), shown),
  }),
})

export const searchPage = question({
  name: "searchPage",
  path: "/search-page",
  summary: "The page on which one searches, with what was found",
  may: searchers,
  input: z.object({
    vraag: z.string().max(2000).optional(),
    kind: z.enum(kinds).optional().catch(undefined),
    period: z.enum(periods).optional().catch(undefined),
    page: SearchInput.shape.page.catch(1),
  }),
  output: z.discriminatedUnion("state", [
    z.object({ state: z.literal("empty") }),
    /** The address was made in another session. */
    z.object({ state: z.literal("over") }),
    z.object({
      state: z.literal("answered"),
      sealed: z.string(),
      /** The same, for what was probably meant. */
      sealedMeant: z.string().nullable(),
      given: SearchInput,
      answer: SearchAnswer,
    }),
  ]),
  async run({ who, house }, { vraag, ...shown }) {
    if (!vraag) return { state: "empty" as const }
    const { sessionId } = personOf(who)
    const unsealed = unseal(vraag, house.secret, sessionId)
    const query = Query.safeParse(unsealed.kind === "text" ? unsealed.text : "")
    if (!query.success) return { state: "over" as const }
    const given = { query: query.data, ...shown }
    // Asked as a question of its own, so that reading protected texts leaves its line.
    const answer = await ask(house, who, searchAll, given)
    const sealedMeant = answer.meant === null ? null : seal(answer.meant, house.secret, sessionId)
    return { state: "answered" as const, sealed: vraag, sealedMeant, given, answer }
  },
})

export type SearchData = z.output<typeof searchPage.output>
export type Answered = Extract<SearchData, { state: "answered" }>
