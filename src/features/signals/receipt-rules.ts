import { invalid } from "../../platform/http/failure.ts"
import { newChallenge, type Toll, takeProof } from "../../platform/http/proof.ts"
import { type Allowance, takeTurn } from "../../platform/http/throttle.ts"
import { isReceipt } from "./rules.ts"

/** 8 sums of 2^14 tries: a second or two on a phone of ten years old (docs/privacy.md says what was measured). */
const small = { bits: 14, parts: 8 }
const tolls = {
  report: { ...small, purpose: "report", load: { name: "proven reports", burst: 60, perMinute: 30 }, mostDoublings: 5 },
  receipt: {
    ...small,
    purpose: "receipt",
    load: { name: "proven guesses", burst: 30, perMinute: 30 },
    mostDoublings: 6,
  },
} as const satisfies Record<string, Toll>

export const tollNames = ["report", "receipt"] as const
export const challengeFor = (owner: object, name: (typeof tollNames)[number], now: Date) =>
  newChallenge(owner, tolls[name], now)

/**
 * Wrong guesses without a proof, of all visitors together. With ten thousand receipts given out, somebody who guesses day
 * and night at this rate finds one in some sixty thousand years (10^16 possible receipts, 43,200 tries a day).
 */
const receiptGuesses: Allowance = { name: "receipt guesses", burst: 30, perMinute: 30 }
/** Reports without a name and without a proof, of everybody together: room for a busy meeting, not for a machine. */
const anonymousReports: Allowance = { name: "anonymous reports", burst: 300, perMinute: 30 }

const minutesOf = (seconds: number): string => (seconds <= 60 ? "een minuut" : `${Math.ceil(seconds / 60)} minuten`)
const faster = "Staat script aan in je browser, dan hoef je meestal niet te wachten"

/** Takes a turn to try a receipt; whoever turns out to be right gives it back. Who did the work waits for nobody. */
export function guess(
  owner: object,
  { receipt, proof }: { receipt: string; proof?: string | undefined },
  now: Date,
): { giveBack(): void } {
  if (!isReceipt(receipt))
    throw invalid("receipt", "Een bon heeft 16 cijfers. Kijk of je alle cijfers hebt overgenomen")
  const proven = takeProof(owner, tolls.receipt, proof, now)
  if (proven.kind === "proven") return proven
  const turn = takeTurn(owner, receiptGuesses, now)
  if (turn.kind === "granted") return turn
  throw invalid(
    "receipt",
    `Er zijn net veel verkeerde cijfers geprobeerd. Wacht ${minutesOf(turn.seconds)} en probeer het dan opnieuw. Je signaal is er nog. ${faster}`,
  )
}

/** Lets an anonymous report through: at once with a proof, otherwise through the gate that all visitors share. */
export function admitReport(owner: object, proof: string | undefined, now: Date): void {
  if (takeProof(owner, tolls.report, proof, now).kind === "proven") return
  const turn = takeTurn(owner, anonymousReports, now)
  if (turn.kind === "wait")
    throw invalid(
      "",
      `Er komen nu heel veel anonieme signalen tegelijk binnen. Wacht ${minutesOf(turn.seconds)} en druk dan nog eens op Doorgeven. ${faster}`,
    )
}
