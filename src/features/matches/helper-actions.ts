import { z } from "zod"
import { type Asking, action, question } from "../../platform/http/action.ts"
import { invalid, Problem } from "../../platform/http/failure.ts"
import { anyone } from "../../platform/http/may.ts"
import { languageLabel } from "../help-items/languages.ts"
import { helpItems } from "../help-items/store.ts"
import { saidParts } from "../help-items/week-parts.ts"
import { intermediaryOf } from "../needs/step-store.ts"
import { matchOfToken } from "./link-rules.ts"
import { tellHelperSaid } from "./mails.ts"
import { type MatchRow, matchById } from "./match-store.ts"
import { Note } from "./model.ts"
import { reasonsFor } from "./reason-model.ts"
import { sayAmount, sayItem } from "./speech.ts"
import { matchSteps } from "./state-model.ts"
import { take } from "./taking.ts"

const Token = z.string().max(80)
const noLink = () =>
  new Problem(
    404,
    "no-question",
    "Deze link werkt niet of niet meer. Kijk of je alle tekens hebt. Lukt het niet? Bel of mail wie je deze link stuurde. Er is niets verloren.",
  )

async function opened({ database, house }: Asking, token: string): Promise<MatchRow> {
  const id = matchOfToken(house.secret, token)
  const match = id && (await matchById(database, id))
  // Before the resident agreed there is nothing to ask, and after the end nothing to see.
  if (!match || (match.state !== "agreed" && match.state !== "accepted")) throw noLink()
  return match
}

export const helperQuestion = question({
  name: "helperQuestion",
  path: "/help-links/:token",
  summary: "What a helper is asked, over a personal link: the least that is needed to say yes or no",
  protected: true,
  may: anyone,
  input: z.object({ token: Token }),
  output: z.object({
    token: z.string(),
    state: z.enum(matchSteps),
    item: z.string(),
    amount: z.string(),
    area: z.string().nullable(),
    when: z.string(),
    languages: z.array(z.string()),
    needEnded: z.boolean(),
    /** Through whom the resident is reached: only after the helper said yes. */
    intermediary: z.object({ name: z.string(), organisation: z.string(), email: z.string() }).nullable(),
  }),
  async run(asking, { token }) {
    const match = await opened(asking, token)
    const item = (await helpItems(asking.database)).find(({ code }) => code === match.item)
    const reached = match.state === "accepted" ? await intermediaryOf(asking.database, match.needId) : undefined
    return {
      ...{ token, state: match.state, area: match.area, needEnded: match.needEnded },
      item: sayItem(item, asking.house.settings.COUNTRY),
      amount: sayAmount(item, match.units),
      when: saidParts(match.slots),
      languages: match.languages.map(languageLabel),
      intermediary: reached ?? null,
    }
  },
})

export const answerAsHelper = action({
  name: "answerAsHelper",
  method: "POST",
  path: "/help-links/:token/answers",
  summary: "Say yes or no to what one is asked, over a personal link and without an account",
  may: anyone,
  input: z.object({
    token: Token,
    answer: z.enum(["accepted", "notAccepted"], "Kies ja of nee"),
    reason: z.enum(reasonsFor.notAccepted).optional(),
    note: Note,
  }),
  output: z.object({ answer: z.enum(["accepted", "notAccepted"]) }),
  audit: (_input, { answer }) => ({ detail: { answer } }),
  async run(changing, { token, answer, reason, note }) {
    const opening = await opened(changing, token)
    if (opening.needEnded)
      throw invalid("answer", "De vraag is intussen ingetrokken of opgelost. Je hoeft niets te doen")
    const yes = answer === "accepted"
    const step = { step: answer, reason: yes ? undefined : (reason ?? "noTime"), note, takenBy: null }
    const match = await take(changing, opening.id, () => true, step)
    await tellHelperSaid(changing, match, yes)
    return { answer }
  },
})
