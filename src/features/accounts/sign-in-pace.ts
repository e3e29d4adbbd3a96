import { Problem } from "../../platform/http/failure.ts"
import { secondsToWait } from "./rules.ts"

type Tries = { wrong: number; last: number }

const forgetAfter = 15 * 60_000
const most = 10_000

// Per running installation, in memory, by e-mail address. No network address is looked at or kept.
const known = new WeakMap<object, Map<string, Tries>>()

/**
 * Slows down who guesses the password of one address; throws while one has to wait. A try counts as wrong before the
 * password is looked at, so that many tries in the same moment count too; who turns out to be right says so, and the
 * address is forgotten. It makes no difference whether somebody has this address.
 */
export function takeTry(owner: object, email: string, now: Date): { right(): void } {
  const own = known.get(owner) ?? new Map<string, Tries>()
  known.set(owner, own)
  forget(own, now.getTime())
  const { wrong, last } = own.get(email) ?? { wrong: 0, last: 0 }
  const seconds = Math.ceil((last - now.getTime()) / 1000) + secondsToWait(wrong)
  if (wrong > 0 && seconds > 0) throw tooManyTries(seconds)
  // Deleted first, so that the map stays in the order of the last try.
  own.delete(email)
  own.set(email, { wrong: wrong + 1, last: now.getTime() })
  return { right: () => own.delete(email) }
}

/** Who proved in another way to have this address starts anew. */
export const forgetTries = (owner: object, email: string): void => {
  known.get(owner)?.delete(email.toLowerCase())
}

/** Oldest first: what nobody tried for a quarter of an hour, and what is more than fits. */
function forget(tries: Map<string, Tries>, now: number): void {
  for (const [email, { last }] of tries) {
    if (now - last < forgetAfter && tries.size < most) return
    tries.delete(email)
  }
}

const tooManyTries = (seconds: number) =>
  new Problem(
    429,
    "too-many-tries",
    `Bij dit e-mailadres is te vaak een verkeerd wachtwoord ingevuld. Wacht ${seconds === 1 ? "1 seconde" : `${seconds} seconden`}, ga dan terug en probeer het opnieuw.`,
  )
