import { createHmac, randomBytes, timingSafeEqual } from "node:crypto"

/**
 * What a passkey signs. It carries when it was asked and a signature of ours, so nothing is kept of a question that was
 * only asked: nobody can fill the house with questions and keep others out. That it is answered once, is kept at the answer.
 */
const openMinutes = 5
const chanceBytes = 16
const timeBytes = 6
const markBytes = 16
const length = chanceBytes + timeBytes + markBytes

const markOf = (secret: Uint8Array, about: string, body: Buffer): Buffer =>
  createHmac("sha256", secret).update(`passkey question ${about} `).update(body).digest().subarray(0, markBytes)

/** `about` says what the answer is for: signing in, or a new passkey of one person. */
export function newQuestion(secret: Uint8Array, about: string, now: Date): Uint8Array<ArrayBuffer> {
  const until = Buffer.alloc(timeBytes)
  until.writeUIntBE(now.getTime() + openMinutes * 60_000, 0, timeBytes)
  const body = Buffer.concat([randomBytes(chanceBytes), until])
  return new Uint8Array(Buffer.concat([body, markOf(secret, about, body)]))
}

/** Until when a question of ours is open; nothing where it is not ours, not about this, or over. */
export function openUntil(secret: Uint8Array, about: string, question: string, now: Date): Date | undefined {
  const bytes = Buffer.from(question, "base64url")
  if (bytes.length !== length) return undefined
  const body = bytes.subarray(0, chanceBytes + timeBytes)
  if (!timingSafeEqual(bytes.subarray(chanceBytes + timeBytes), markOf(secret, about, body))) return undefined
  const until = new Date(body.readUIntBE(chanceBytes, timeBytes))
  return until > now ? until : undefined
}

/** How a passkey names its owner: the same for all passkeys of a person, and nothing that says who it is. */
export const ownerHandle = (secret: Uint8Array, personId: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHmac("sha256", secret).update(`passkey owner ${personId}`).digest())
