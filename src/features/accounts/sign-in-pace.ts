import { Problem } from "../../platform/http/failure.ts"
import { secondsToWait, secondsToWaitForCode } from "./rules.ts"

type Tries = { wrong: number; last: number }
type Pace = { seconds(wrong: number): number; forgetAfter: number; told(wait: string): string }

const most = 10_000

const passwordPace: Pace = {
  seconds: secondsToWait,
  forgetAfter: 15 * 60_000,
  told: (wait) =>
    `Bij dit e-mailadres is te vaak een verkeerd wachtwoord ingevuld. Wacht ${wait}, ga dan terug en probeer het opnieuw. Deed jij dit niet, of kom je er niet in? Vraag bij ‘Wachtwoord vergeten?’ om een link: daarna hoef je niet te wachten.`,
}
/** Codes of six digits: few, so a whole day counts. Codes on paper and passkeys need no pace, and let the owner in meanwhile. */
export const codePace: Pace = {
  seconds: secondsToWaitForCode,
  forgetAfter: 24 * 3_600_000,
  told: (wait) =>
    `Er is te vaak een verkeerde code ingevuld. Wacht ${wait}, of gebruik een noodcode of een passkey. Deed jij dit niet? Kies dan een nieuw wachtwoord.`,
}

// Per running installation, in memory, by e-mail address. No network address is looked at or kept.
const known = new WeakMap<object, Map<Pace, Map<string, Tries>>>()

function triesOf(owner: object, pace: Pace): Map<string, Tries> {
  const paces = known.get(owner) ?? new Map<Pace, Map<string, Tries>>()
  known.set(owner, paces)
  const own = paces.get(pace) ?? new Map<string, Tries>()
  paces.set(pace, own)
  return own
}

/**
 * Slows down who guesses the password of one address; throws while one has to wait. A try counts as wrong before the
 * password is looked at, so that many tries in the same moment count too; who turns out to be right says so, and the
 * address is forgotten. It makes no difference whether somebody has this address.
 */
export function takeTry(owner: object, email: string, now: Date, pace = passwordPace): { right(): void } {
  const own = triesOf(owner, pace)
  forget(own, now.getTime(), pace)
  const { wrong, last } = own.get(email) ?? { wrong: 0, last: 0 }
  const seconds = Math.ceil((last - now.getTime()) / 1000) + pace.seconds(wrong)
  if (wrong > 0 && seconds > 0) throw tooManyTries(seconds, pace)
  // Deleted first, so that the map stays in the order of the last try.
  own.delete(email)
  own.set(email, { wrong: wrong + 1, last: now.getTime() })
  return { right: () => own.delete(email) }
}

/** Who proved in another way to have this address starts anew. */
export const forgetTries = (owner: object, email: string): void => {
  triesOf(owner, passwordPace).delete(email.toLowerCase())
}

/** Oldest first: what nobody tried for long enough, and what is more than fits. */
function forget(tries: Map<string, Tries>, now: number, { forgetAfter }: Pace): void {
  for (const [email, { last }] of tries) {
    if (now - last < forgetAfter && tries.size < most) return
    tries.delete(email)
  }
}

function tooManyTries(seconds: number, { told }: Pace): Problem {
  const minutes = Math.ceil(seconds / 60)
  const wait = seconds === 1 ? "1 seconde" : seconds <= 60 ? `${seconds} seconden` : `${minutes} minuten`
  return new Problem(429, "too-many-tries", told(wait))
}
