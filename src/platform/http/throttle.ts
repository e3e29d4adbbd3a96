import { createHash } from "node:crypto"

/** How often something may be tried by all visitors together: `burst` at once, then `perMinute`. */
export type Allowance = { name: string; burst: number; perMinute: number }

export type Turn = { kind: "granted"; giveBack(): void } | { kind: "wait"; seconds: number }

/** The name of a bucket of one address or one link, which itself is not kept. */
export const bucketOf = (kind: string, whose: string): string =>
  `${kind} ${createHash("sha256").update(whose).digest("base64url").slice(0, 16)}`

type Bucket = { tokens: number; filledAt: number }

// One set of buckets for each running installation. Nothing here knows an address, so nothing can leak one.
const buckets = new WeakMap<object, Map<string, Bucket>>()

/**
 * Takes a turn from a token bucket that all visitors share: guessing is slowed down without remembering who guesses.
 * The turn is taken before the work, so that many tries at the same moment count too; who turns out to be right gives
 * it back and slows nobody down.
 */
export function takeTurn(owner: object, { name, burst, perMinute }: Allowance, now: Date): Turn {
  const own = buckets.get(owner) ?? new Map<string, Bucket>()
  buckets.set(owner, own)
  const bucket = own.get(name) ?? { tokens: burst, filledAt: now.getTime() }
  own.set(name, bucket)
  const minutes = Math.max(0, now.getTime() - bucket.filledAt) / 60_000
  bucket.tokens = Math.min(burst, bucket.tokens + minutes * perMinute)
  bucket.filledAt = now.getTime()
  if (bucket.tokens < 1) return { kind: "wait", seconds: Math.ceil(((1 - bucket.tokens) / perMinute) * 60) }
  bucket.tokens -= 1
  return {
    kind: "granted",
    giveBack: () => {
      bucket.tokens = Math.min(burst, bucket.tokens + 1)
    },
  }
}

type Level = { height: number; at: number }
const levels = new WeakMap<object, Map<string, Level>>()

/**
 * How busy something is, of everybody together: a level that each `add` lifts by one and that sinks by `perMinute`. `share` is
 * that level as a share of `burst`; nothing is refused here. What `add` answers takes the one back.
 */
export function loadOn(
  owner: object,
  { name, burst, perMinute }: Allowance,
  now: Date,
): { share: number; add(): () => void } {
  const own = levels.get(owner) ?? new Map<string, Level>()
  levels.set(owner, own)
  const level = own.get(name) ?? { height: 0, at: now.getTime() }
  own.set(name, level)
  const minutes = Math.max(0, now.getTime() - level.at) / 60_000
  level.height = Math.max(0, level.height - minutes * perMinute)
  level.at = now.getTime()
  return {
    share: level.height / burst,
    add: () => {
      level.height += 1
      return () => {
        level.height = Math.max(0, level.height - 1)
      }
    },
  }
}
