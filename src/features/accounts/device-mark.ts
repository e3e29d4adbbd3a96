import { createHmac, randomBytes, timingSafeEqual } from "node:crypto"

/** Most people who share one browser; whoever signed in longest ago is forgotten first. */
const most = 5

const markOf = (secret: Uint8Array, device: string, email: string): string =>
  createHmac("sha256", secret).update(`device ${device} ${email.toLowerCase()}`).digest("base64url").slice(0, 22)

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/**
 * The number of this browser, if the owner of this address signed in with it before. What the browser keeps is a number
 * by chance and a signature an address: no name, and nothing that others can make.
 */
export function knownDevice(secret: Uint8Array, given: string | undefined, email: string): string | undefined {
  const [device, ...marks] = (given ?? "").split(".")
  if (!device) return undefined
  const own = markOf(secret, device, email)
  return marks.slice(0, most).some((mark) => isSame(mark, own)) ? device : undefined
}

/** What the browser keeps after somebody signed in with it. */
export function rememberedDevice(secret: Uint8Array, given: string | undefined, email: string): string {
  const [kept, ...marks] = (given ?? "").split(".")
  const device = kept && /^[\w-]{16}$/.test(kept) ? kept : randomBytes(12).toString("base64url")
  const own = markOf(secret, device, email)
  const others = marks.filter((mark) => /^[\w-]{22}$/.test(mark) && mark !== own)
  return [device, own, ...others.slice(0, most - 1)].join(".")
}
