import type { Work } from "../../methods/privacy/proof-of-work.ts"
import { invalid, Problem } from "./failure.ts"
import { newChallenge, type Toll, takeProof } from "./proof.ts"
import { bucketOf, takeTurn } from "./throttle.ts"

const minutesOf = (seconds: number): string => (seconds <= 60 ? "een minuut" : `${Math.ceil(seconds / 60)} minuten`)

type Spoken = {
  /** What one comes to do: 'offer', 'pledge'. */
  purpose: string
  /** What happens when very many come at once: 'Er doen nu heel veel mensen tegelijk mee'. */
  crowded: string
  /** What one can do instead of giving an address that got enough mails: 'laat het mailadres leeg'. */
  instead: string
}

type VisitorGate = {
  challengeFor(owner: object, now: Date): Work
  admit(owner: object, proof: string | undefined, now: Date): void
  admitMail(owner: object, email: string, now: Date): void
}

/**
 * The gate for who comes without an account, which knows no sender (docs/decisions/0018). `admit` lets through at once with a
 * proof, otherwise as the bucket allows that all share: in a crisis many come at once. `admitMail`: nobody can have Nabij fill
 * the mailbox of another; an address gets a few mails, then one in so many hours.
 */
export function visitorGate({ purpose, crowded, instead }: Spoken): VisitorGate {
  // The same small sum as before an anonymous report: see docs/privacy.md for how long it takes on an old phone.
  const toll: Toll = {
    ...{ bits: 14, parts: 8, purpose, mostDoublings: 5 },
    load: { name: `proven ${purpose}`, burst: 60, perMinute: 30 },
  }
  return {
    challengeFor: (owner, now) => newChallenge(owner, toll, now),
    admit(owner, proof, now) {
      if (takeProof(owner, toll, proof, now).kind === "proven") return
      const turn = takeTurn(owner, { name: `${purpose} without proof`, burst: 300, perMinute: 30 }, now)
      if (turn.kind === "granted") return
      throw invalid(
        "",
        `${crowded}. Wacht ${minutesOf(turn.seconds)} en druk dan nog eens op de knop. Staat script aan in je browser, dan hoef je meestal niet te wachten`,
      )
    },
    admitMail(owner, email, now) {
      const turns = { name: bucketOf(`${purpose} mail`, email), burst: 5, perMinute: 1 / 360 }
      if (takeTurn(owner, turns, now).kind === "granted") return
      throw invalid(
        "email",
        `Naar dit adres ging vandaag al een paar keer een mail. Probeer het morgen weer, of ${instead}`,
      )
    },
  }
}

/**
 * Takes a turn to change something over a personal link, before it is written: each change is a row that stays. Room for
 * somebody who makes up their mind; whoever presses without end waits, and nobody waits for another.
 */
export function takeLinkTurn(owner: object, about: string, now: Date): void {
  const seconds = linkWait(owner, about, now)
  if (seconds > 0) throw new Problem(429, "too-many-requests", sayLinkWait(seconds))
}

/** The same for a form that shows its errors: it comes back with everything that was filled in. */
export function takeFormTurn(owner: object, about: string, now: Date): void {
  const seconds = linkWait(owner, about, now)
  if (seconds > 0) throw invalid("", sayLinkWait(seconds))
}

function linkWait(owner: object, about: string, now: Date): number {
  const turn = takeTurn(owner, { name: bucketOf("link", about), burst: 20, perMinute: 1 / 15 }, now)
  return turn.kind === "granted" ? 0 : turn.seconds
}

const sayLinkWait = (seconds: number): string =>
  `Je veranderde dit vandaag al heel vaak. Wacht ${minutesOf(seconds)} en probeer het dan opnieuw. Wat er staat, blijft staan.`
