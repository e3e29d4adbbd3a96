import { z } from "zod"
import { dayOf, mondayOf } from "../../methods/calendar/week.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Changing, question } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { anyone, everybodySignedIn } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { Proof } from "../signals/proof-model.ts"
import { askable, askedOf } from "./asking.ts"
import { AgendaItemId, Asked, Receipt, Remark, Verdict } from "./model.ts"
import { storyOfReceipt } from "./receipt.ts"
import { authorOf, type Told, tell } from "./telling.ts"
import { addVerdict } from "./verdict-store.ts"

type Given = { agendaItemId: string; answer: z.output<typeof Verdict>; remark: string }

/** One verdict from each contributor, each time that somebody calls it resolved; known to the week only. */
async function give(
  { database, now }: Changing,
  told: Told,
  { agendaItemId, answer, remark }: Given,
): Promise<"given" | "already" | "notAsked"> {
  const item = (await askable(database, told, now)).find((one) => one.agendaItemId === agendaItemId)
  if (!item) return "notAsked"
  const { followUpId, signalId } = item
  const givenWeek = mondayOf(dayOf(now))
  const verdict = { agendaItemId, followUpId, signalId, answer, remark: maskPersonalData(remark).masked, givenWeek }
  return item.given === null && (await addVerdict(database, verdict)) ? "given" : "already"
}

const already = "Je hebt hier al op geantwoord. Je antwoord staat er"
const Done = z.object({ agendaItemId: z.uuid() })

export const openVerdict = question({
  name: "openVerdict",
  path: "/agenda-items/:agendaItemId/own-verdict",
  summary: "What a contributor is asked, after somebody called it resolved: is it really?",
  may: everybodySignedIn,
  input: z.object({ agendaItemId: AgendaItemId }),
  output: Asked,
  async run(asking, { agendaItemId }) {
    const told = await tell(asking, authorOf(personOf(asking.who), asking.house.secret))
    const asked = (await askedOf(asking, told)).find((one) => one.agendaItemId === agendaItemId)
    if (!asked) throw notFound()
    return asked
  },
})

export const giveVerdict = action({
  name: "giveVerdict",
  method: "POST",
  path: "/agenda-items/:agendaItemId/verdicts",
  summary: "Say as a contributor whether it is really resolved",
  may: everybodySignedIn,
  input: z.object({ agendaItemId: AgendaItemId, answer: Verdict, remark: Remark }),
  output: Done,
  discreet: () => true,
  async run(changing, input) {
    const told = await tell(changing, authorOf(personOf(changing.who), changing.house.secret))
    const outcome = await give(changing, told, input)
    if (outcome === "notAsked") throw notFound()
    if (outcome === "already") throw conflict(already)
    return { agendaItemId: input.agendaItemId }
  },
})

/** What does not fit is said on the quiet page itself: a page that tells of a problem would name the installation. */
export const giveVerdictByReceipt = action({
  name: "giveVerdictByReceipt",
  method: "POST",
  path: "/receipt-verdicts",
  summary: "Say with a receipt whether it is really resolved",
  may: anyone,
  input: z.object({ receipt: Receipt, agendaItemId: AgendaItemId, answer: Verdict, remark: Remark, proof: Proof }),
  output: Done,
  discreet: () => true,
  async run(changing, { receipt, proof, ...input }) {
    const { told } = await storyOfReceipt(changing, { receipt, proof })
    const outcome = await give(changing, told, input)
    if (outcome === "notAsked") throw invalid("receipt", "Bij deze bon hoort geen vraag meer. Open je bon opnieuw")
    if (outcome === "already") throw invalid("answer", already)
    return { agendaItemId: input.agendaItemId }
  },
})
