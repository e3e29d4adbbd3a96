import type { Asking } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { type Allowance, takeTurn } from "../../platform/http/throttle.ts"
import { isReceipt, receiptHash } from "../signals/rules.ts"
import type { Story } from "./model.ts"
import { storyIn, type Told, tell } from "./telling.ts"

/**
 * Wrong guesses of all visitors together. With ten thousand receipts given out, somebody who guesses day and night
 * at this rate finds one in some sixty thousand years (10^16 possible receipts, 43,200 tries a day).
 */
export const receiptGuesses: Allowance = { name: "receipt guesses", burst: 30, perMinute: 30 }

type Found = { told: Told; story: Story }

/** What belongs to a receipt. A wrong one costs a turn; the digits are not looked at while the turns are gone. */
export async function storyOfReceipt(asking: Asking, receipt: string): Promise<Found> {
  if (!isReceipt(receipt))
    throw invalid("receipt", "Een bon heeft 16 cijfers. Kijk of je alle cijfers hebt overgenomen")
  const turn = takeTurn(asking.house, receiptGuesses, asking.now)
  if (turn.kind === "wait")
    throw invalid(
      "receipt",
      "Er zijn net veel verkeerde cijfers geprobeerd. Wacht een minuut en probeer het dan opnieuw. Je signaal is er nog",
    )
  const told = await tell(asking, { receiptHash: receiptHash(asking.house.secret, receipt) })
  const story = await storyIn(asking, told, told.stories[0]?.contribution.id)
  if (!story) throw invalid("receipt", "Bij deze cijfers vinden wij geen signaal. Kijk of ze kloppen")
  turn.giveBack()
  return { told, story }
}
