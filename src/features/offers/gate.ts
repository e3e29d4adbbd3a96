import { type Allowance, bucketOf, takeTurn } from "../../platform/http/throttle.ts"
import { visitorGate } from "../../platform/http/visitor-gate.ts"

export const offerGate = visitorGate({
  purpose: "offer",
  crowded: "Er bieden nu heel veel mensen tegelijk hulp aan",
  instead: "laat het mailadres leeg en vul een telefoonnummer in",
})

const addressTurn = (recipient: string) => ({
  name: bucketOf("offer text", recipient),
  burst: 2,
  perMinute: 1 / 720,
})
/** Text messages to visitors, of all together: each costs money. */
const allTexts: Allowance = { name: "offer texts", burst: 60, perMinute: 1 }

/** Whether a link may go out as a text message now; otherwise it is shown on the screen, so that nobody is kept waiting for it. */
export const admitsText = (owner: object, recipient: string, now: Date): boolean =>
  takeTurn(owner, addressTurn(recipient), now).kind === "granted" && takeTurn(owner, allTexts, now).kind === "granted"
