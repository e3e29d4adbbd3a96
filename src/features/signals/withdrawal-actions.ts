import { z } from "zod"
import { dayOf, mondayOf } from "../../methods/calendar/week.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { everybodySignedIn, orVisitor } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { SignalId } from "./model.ts"
import { Proof } from "./proof-model.ts"
import { guess } from "./receipt-rules.ts"
import { authorOf, receiptHash } from "./rules.ts"
import * as store from "./store.ts"

const Why = z.string().trim().max(400, "Houd de reden bij 400 tekens").default("")

export const withdrawSignal = action({
  name: "withdrawSignal",
  method: "POST",
  path: "/signals/:id/withdrawal",
  summary: "Withdraw one's own signal: it no longer counts, and that it was withdrawn stays visible",
  may: everybodySignedIn,
  input: z.object({ id: SignalId, why: Why }),
  output: z.object({ id: z.uuid() }),
  discreet: () => true,
  async run({ database, who, now, house }, { id, why }) {
    const signal = await store.signalOf(database, authorOf(personOf(who), house.secret), id)
    if (!signal) throw notFound()
    const masked = maskPersonalData(why).masked
    if (signal.withdrawn || !(await store.addWithdrawal(database, id, masked, mondayOf(dayOf(now)))))
      throw conflict("Dit signaal had je al ingetrokken.")
    return { id }
  },
})

/** A receipt travels in the body, never in an address that a browser or a proxy keeps. */
export const withdrawByReceipt = action({
  name: "withdrawByReceipt",
  method: "POST",
  path: "/receipt-withdrawals",
  summary: "Withdraw an anonymous signal with its receipt",
  may: orVisitor(everybodySignedIn),
  input: z.object({ receipt: z.string("Vul de 16 cijfers van je bon in"), why: Why, proof: Proof }),
  output: z.object({ id: z.uuid() }),
  discreet: () => true,
  async run({ database, now, house }, { receipt, why, proof }) {
    const turn = guess(house, { receipt, proof }, now)
    const signal = (await store.signalsOf(database, { receiptHash: receiptHash(house.secret, receipt) }, 1))[0]
    if (!signal) throw invalid("receipt", "Bij deze cijfers vinden wij geen signaal. Kijk of ze kloppen")
    turn.giveBack()
    const masked = maskPersonalData(why).masked
    if (signal.withdrawn || !(await store.addWithdrawal(database, signal.id, masked, mondayOf(dayOf(now)))))
      throw invalid("receipt", "Dit signaal is al ingetrokken. Je hoeft niets meer te doen")
    return { id: signal.id }
  },
})
