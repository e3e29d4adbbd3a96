import type { Asking } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { guess } from "../signals/receipt-rules.ts"
import { receiptHash } from "../signals/rules.ts"
import type { Story } from "./model.ts"
import { storyIn, type Told, tell } from "./telling.ts"

type Given = { receipt: string; proof?: string | undefined }
type Found = { told: Told; story: Story }

/** What belongs to a receipt. A wrong one costs a turn; the digits are not looked at while the turns are gone. */
export async function storyOfReceipt(asking: Asking, given: Given): Promise<Found> {
  const turn = guess(asking.house, given, asking.now)
  const told = await tell(asking, { receiptHash: receiptHash(asking.house.secret, given.receipt) })
  const story = await storyIn(asking, told, told.stories[0]?.contribution.id)
  if (!story) throw invalid("receipt", "Bij deze cijfers vinden wij geen signaal. Kijk of ze kloppen")
  turn.giveBack()
  return { told, story }
}
