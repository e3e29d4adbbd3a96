import { z } from "zod"
import { dayOf, mondayOf } from "../../methods/calendar/week.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { anyone } from "../../platform/http/may.ts"
import { guess } from "../signals/receipt-rules.ts"
import { receiptHash } from "../signals/rules.ts"
import { NewSealed, OwnSealed } from "./model.ts"
import * as store from "./sealed-store.ts"

const Digits = z.object({
  receipt: z.string("Vul de 16 cijfers van je bon in").max(60, "Een bon heeft 16 cijfers"),
  proof: NewSealed.shape.proof,
})

async function sealedOfReceipt({ database, now, house }: Changing, given: z.output<typeof Digits>): Promise<OwnSealed> {
  const turn = guess(house, given, now)
  const [sealed] = await store.sealedOf(database, { receiptHash: receiptHash(house.secret, given.receipt) }, dayOf(now))
  if (!sealed) throw invalid("receipt", "Bij deze cijfers vinden wij geen verzegeld signaal. Kijk of ze kloppen")
  turn.giveBack()
  return sealed
}

/** The receipt travels in the body, never in an address that a browser or a proxy keeps. */
export const openSealedReceipt = action({
  name: "openSealedReceipt",
  method: "POST",
  path: "/sealed-receipt-views",
  summary: "Whether a sealed signal is still sealed, and until when, for who has its receipt",
  may: anyone,
  input: Digits,
  output: OwnSealed,
  discreet: () => true,
  run: sealedOfReceipt,
})

export const withdrawSealedByReceipt = action({
  name: "withdrawSealedByReceipt",
  method: "POST",
  path: "/sealed-receipt-withdrawals",
  summary: "Withdraw a sealed signal with its receipt: its text is deleted at once, unread",
  may: anyone,
  input: Digits,
  output: z.object({ id: z.uuid() }),
  discreet: () => true,
  async run(changing, given) {
    const { id } = await sealedOfReceipt(changing, given)
    const ended = await store.endSealed(changing.database, [id], "withdrawn", mondayOf(dayOf(changing.now)))
    if (ended.length === 0)
      throw invalid("receipt", "Dit signaal is niet meer verzegeld. Kijk met je bon wat ermee gebeurd is")
    return { id }
  },
})
