import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { action, question } from "../../platform/http/action.ts"
import { personOf } from "../../platform/http/who.ts"
import * as store from "./paper-store.ts"
import { askers } from "./people-rules.ts"
import { currentRule } from "./rule-store.ts"

export const paperDesk = question({
  name: "paperDesk",
  path: "/need-papers",
  summary: "How many forms on paper the organisation gave out that nobody typed over yet",
  may: askers,
  input: z.object({}),
  output: z.object({ out: z.number().int() }),
  run: async ({ database, who }) => ({ out: await store.papersOut(database, personOf(who).organisation.id) }),
})

const count = "Vul in hoeveel papieren je wilt, van 1 tot 20"

export const makeNeedPapers = action({
  name: "makeNeedPapers",
  method: "POST",
  path: "/need-papers",
  summary: "Make forms on paper on which help can be asked, each with a code that is typed in later",
  may: askers,
  input: z.object({ count: z.number(count).int(count).min(1, count).max(20, count) }),
  output: z.object({
    codes: z.array(z.string()),
    organisation: z.string(),
    /** In whose words the paper asks. */
    country: z.enum(["nl", "be"]),
    tiers: z.array(z.string()),
  }),
  audit: (_input, { codes }) => ({ detail: { count: codes.length } }),
  async run({ database, who, now }, { count }) {
    const { id, organisation } = personOf(who)
    const paper = { organisationId: organisation.id, madeBy: id, madeOn: dayOf(now) }
    return {
      ...{ codes: await store.addPapers(database, count, paper), organisation: organisation.name },
      country: organisation.country,
      tiers: (await currentRule(database)).tiers,
    }
  },
})

/** By POST only because a form asks it; it changes nothing. */
export const openNeedPaper = question({
  name: "openNeedPaper",
  method: "POST",
  path: "/need-paper-views",
  summary: "Whether the code on a paper fits and was not typed over yet",
  may: askers,
  input: z.object({ paper: z.string("Vul de code van het papier in").min(1, "Vul de code van het papier in").max(20) }),
  output: z.object({ paper: z.string() }),
  async run({ database, who }, { paper }) {
    const code = await store.paperToType(database, personOf(who).organisation.id, paper)
    return { paper: code ?? "" }
  },
})
