import { createHmac, randomBytes, timingSafeEqual } from "node:crypto"
import { isDone, readProof, type Work } from "../../methods/privacy/proof-of-work.ts"
import { type Allowance, loadOn } from "./throttle.ts"

/** What is asked for one purpose: the least work, the load from which it doubles, and how often it may double. */
export type Toll = { purpose: string; bits: number; parts: number; load: Allowance; mostDoublings: number }

export type Proven = { kind: "proven"; giveBack(): void } | { kind: "unproven" }

type Desk = { key: Uint8Array; spent: Map<string, number> }

// The key lives as long as the process, and so does the list of what was used: after a restart no old challenge is worth
// anything. Nothing here knows who asks. What was used is forgotten when it would no longer be accepted anyway.
const desks = new WeakMap<object, Desk>()
const deskOf = (owner: object): Desk => {
  const desk = desks.get(owner) ?? { key: randomBytes(32), spent: new Map() }
  desks.set(owner, desk)
  return desk
}

/** Long enough to write a report, short enough to remember all that were used. */
export const challengeMinutes = 30

const sign = (key: Uint8Array, text: string) => createHmac("sha256", key).update(text).digest("base64url").slice(0, 22)

/** A fresh sum for a browser: as hard as the load of everybody together asks for now. */
export function newChallenge(owner: object, toll: Toll, now: Date): Work {
  const { key } = deskOf(owner)
  const pressure = loadOn(owner, toll.load, now).share
  const doublings = pressure < 1 ? 0 : Math.min(toll.mostDoublings, 1 + Math.floor(Math.log2(pressure)))
  const bits = toll.bits + doublings
  const until = Math.floor(now.getTime() / 1000) + challengeMinutes * 60
  const text = [toll.purpose, bits, until.toString(36), randomBytes(12).toString("base64url")].join(".")
  return { challenge: `${text}.${sign(key, text)}`, bits, parts: toll.parts }
}

const isOwn = (key: Uint8Array, text: string, mark: string): boolean => {
  const [ours, theirs] = [Buffer.from(sign(key, text)), Buffer.from(mark)]
  return ours.length === theirs.length && timingSafeEqual(ours, theirs)
}

/**
 * Takes a proof of work: signed here, for this purpose, not too old, not used before, and really done. Whatever is not such
 * a proof counts as none. The one who turns out to be right gives back the load that it added.
 */
export function takeProof(owner: object, toll: Toll, proof: string | undefined, now: Date): Proven {
  if (!proof) return { kind: "unproven" }
  const { key, spent } = deskOf(owner)
  const { challenge, numbers } = readProof(proof)
  const cut = challenge.lastIndexOf(".")
  const [purpose, bits, until = ""] = challenge.split(".")
  const expires = Number.parseInt(until, 36) * 1000
  if (purpose !== toll.purpose || !isOwn(key, challenge.slice(0, cut), challenge.slice(cut + 1)))
    return { kind: "unproven" }
  if (!(expires > now.getTime()) || spent.has(challenge)) return { kind: "unproven" }
  if (!isDone({ challenge, bits: Number(bits), parts: toll.parts }, numbers)) return { kind: "unproven" }
  for (const [old, end] of spent) if (end <= now.getTime()) spent.delete(old)
  spent.set(challenge, expires)
  return { kind: "proven", giveBack: loadOn(owner, toll.load, now).add() }
}
