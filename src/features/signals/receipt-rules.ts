import { invalid, Problem } from "../../platform/http/failure.ts"
import { type Allowance, takeTurn } from "../../platform/http/throttle.ts"
import { isReceipt } from "./rules.ts"

/**
 * Wrong guesses of all visitors together. With ten thousand receipts given out, somebody who guesses day and night
 * at this rate finds one in some sixty thousand years (10^16 possible receipts, 43,200 tries a day).
 */
const receiptGuesses: Allowance = { name: "receipt guesses", burst: 30, perMinute: 30 }
/** Reports without a name, of everybody together: room for a busy meeting, not for a machine. */
const anonymousReports: Allowance = { name: "anonymous reports", burst: 600, perMinute: 60 }

/** Takes a turn to try a receipt; whoever turns out to be right gives it back. */
export function guess(owner: object, receipt: string, now: Date): { giveBack(): void } {
  if (!isReceipt(receipt))
    throw invalid("receipt", "Een bon heeft 16 cijfers. Kijk of je alle cijfers hebt overgenomen")
  const turn = takeTurn(owner, receiptGuesses, now)
  if (turn.kind === "granted") return turn
  throw invalid(
    "receipt",
    "Er zijn net veel verkeerde cijfers geprobeerd. Wacht een minuut en probeer het dan opnieuw. Je signaal is er nog",
  )
}

export function takeReportTurn(owner: object, now: Date): void {
  const turn = takeTurn(owner, anonymousReports, now)
  if (turn.kind === "wait")
    throw new Problem(
      429,
      "too-many-reports",
      "Er komen nu heel veel anonieme signalen tegelijk binnen. Wacht een minuut en stuur je tekst dan nog eens. Ga terug: je tekst staat er nog.",
    )
}
