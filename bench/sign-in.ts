/**
 * Can somebody tell from the time of an answer whether an address has an account? Signs in with a wrong password, by turns for
 * an address that somebody has and one that nobody has, through the whole of a house. Prints the ratio of the medians; near 1
 * is good. `alone`: the check of the password by itself.
 */
import { passwordFits, passwordHash } from "../src/features/accounts/secrets.ts"
import { openHouse } from "../test/support/house.ts"

const tries = 60
const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
async function measured(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await run()
  return performance.now() - began
}

/** By turns, so that a busy machine slows both alike. */
async function compare(known: () => Promise<unknown>, unknown: () => Promise<unknown>) {
  const times = { known: [] as number[], unknown: [] as number[] }
  for (let turn = 0; turn < tries; turn++) {
    times.known.push(await measured(known))
    times.unknown.push(await measured(unknown))
  }
  const [one, other] = [median(times.known), median(times.unknown)]
  return { known: one, unknown: other, ratio: other / one }
}

const stored = await passwordHash("een wachtwoord dat iemand koos")
const check = (hash: string | undefined) => () => passwordFits(hash, "een verkeerd wachtwoord")
await check(undefined)()
const alone = await compare(check(stored), check(undefined))

const nabij = await openHouse()
let now = nabij.house.clock().getTime()
nabij.house.clock = () => {
  // Each time an hour after the one before: nobody waits.
  now += 3_600_000
  return new Date(now)
}
const signIn = (email: string) => () => nabij.visitor.api("POST", "/sessions", { email, password: "niet dit" })
await signIn("warm@voorbeeld.example")()
const whole = await compare(signIn("fatima@voorbeeld.example"), signIn("niemand@voorbeeld.example"))
await nabij.close()
console.log(JSON.stringify({ alone, whole }, null, 2))
