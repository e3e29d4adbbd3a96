import { createHash } from "node:crypto"
import { invalid } from "../../platform/http/failure.ts"
import { newChallenge, type Toll, takeProof } from "../../platform/http/proof.ts"
import { type Allowance, takeTurn } from "../../platform/http/throttle.ts"

/** The same small sum as before an anonymous report: see docs/privacy.md for how long it takes on an old phone. */
const toll: Toll = {
  ...{ bits: 14, parts: 8, purpose: "offer", mostDoublings: 5 },
  load: { name: "proven offers", burst: 60, perMinute: 30 },
}
/** Offers without a proof, of everybody together: in a crisis many come at once. */
const withoutProof: Allowance = { name: "offers", burst: 300, perMinute: 30 }

export const challengeFor = (owner: object, now: Date) => newChallenge(owner, toll, now)

const minutesOf = (seconds: number): string => (seconds <= 60 ? "een minuut" : `${Math.ceil(seconds / 60)} minuten`)

/** Lets an offer of somebody without account through: at once with a proof, otherwise through the gate that all share. */
export function admitOffer(owner: object, proof: string | undefined, now: Date): void {
  if (takeProof(owner, toll, proof, now).kind === "proven") return
  const turn = takeTurn(owner, withoutProof, now)
  if (turn.kind === "granted") return
  throw invalid(
    "",
    `Er bieden nu heel veel mensen tegelijk hulp aan. Wacht ${minutesOf(turn.seconds)} en druk dan nog eens op de knop. Staat script aan in je browser, dan hoef je meestal niet te wachten`,
  )
}

/** Nobody can have Nabij fill the mailbox of another: an address gets a few mails, then one in so many hours. */
export function admitMail(owner: object, email: string, now: Date): void {
  const name = `offer mail ${createHash("sha256").update(email).digest("base64url").slice(0, 16)}`
  if (takeTurn(owner, { name, burst: 5, perMinute: 1 / 360 }, now).kind === "granted") return
  throw invalid(
    "email",
    "Naar dit adres ging vandaag al een paar keer een mail. Probeer het morgen weer, of laat het mailadres leeg en vul een telefoonnummer in",
  )
}

const addressTurn = (recipient: string) => ({
  name: `offer text ${createHash("sha256").update(recipient).digest("base64url").slice(0, 16)}`,
  ...{ burst: 2, perMinute: 1 / 720 },
})
/** Text messages to visitors, of all together: each costs money. */
const allTexts: Allowance = { name: "offer texts", burst: 60, perMinute: 1 }

/** Whether a link may go out as a text message now; otherwise it is shown on the screen, so that nobody is kept waiting for it. */
export const admitsText = (owner: object, recipient: string, now: Date): boolean =>
  takeTurn(owner, addressTurn(recipient), now).kind === "granted" && takeTurn(owner, allTexts, now).kind === "granted"
