/** The part of an address that says which organisation it is of. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf("@") + 1).toLowerCase()

const domain = /^(?=.{4,200}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

/** "Buurtteam.nl, @zorg.buurtteam.nl" as domains; what is none is named, so that somebody can put it right. */
export function domainsIn(text: string): { kind: "domains"; domains: string[] } | { kind: "wrong"; what: string } {
  const parts = text
    .toLowerCase()
    .split(/[\s,;]+/)
    .map((part) => part.replace(/^@/, ""))
    .filter(Boolean)
  const wrong = parts.find((part) => !domain.test(part))
  return wrong === undefined ? { kind: "domains", domains: [...new Set(parts)] } : { kind: "wrong", what: wrong }
}

/** Everybody can get an address there: it says nothing about where somebody works. */
export const publicDomains: readonly string[] = [
  ...["gmail.com", "googlemail.com", "outlook.com", "outlook.nl", "outlook.be", "hotmail.com", "hotmail.nl"],
  ...["hotmail.be", "live.nl", "live.be", "live.com", "msn.com", "yahoo.com", "icloud.com", "me.com", "proton.me"],
  ...["protonmail.com", "ziggo.nl", "kpnmail.nl", "planet.nl", "xs4all.nl", "telenet.be", "skynet.be", "proximus.be"],
]

/** An address of https. Where Nabij itself does without, as when one tries it out, one's own machine may too. */
export function isSafeIssuer(issuer: string, ownAddress = "http:"): boolean {
  if (!URL.canParse(issuer)) return false
  const { protocol, hostname, username, password, search, hash } = new URL(issuer)
  if (username || password || search || hash) return false
  if (protocol === "https:") return true
  return (
    protocol === "http:" && ownAddress.startsWith("http:") && ["localhost", "127.0.0.1", "[::1]"].includes(hostname)
  )
}

/** What the organisation says about who came in, as far as we use it. */
export type Claims = {
  sub: string
  email?: unknown
  email_verified?: unknown
  name?: unknown
  amr?: unknown
}

export type Known =
  | { kind: "known"; subject: string; email: string; name: string; secondStep: boolean }
  | { kind: "refused"; why: "noAddress" | "notVerified" | "otherDomain" }

/** Only an address that the organisation checked itself, in a domain that is its own. */
export function knownFrom(claims: Claims, provider: { domains: readonly string[]; secondStep: boolean }): Known {
  const { sub: subject, email, name } = claims
  if (typeof email !== "string" || !/^[^@\s]{1,100}@[^@\s]+$/.test(email)) return { kind: "refused", why: "noAddress" }
  if (claims.email_verified !== true) return { kind: "refused", why: "notVerified" }
  if (!provider.domains.includes(domainOf(email))) return { kind: "refused", why: "otherDomain" }
  const methods = Array.isArray(claims.amr) ? claims.amr : []
  return {
    kind: "known",
    subject,
    email: email.toLowerCase(),
    name: typeof name === "string" && name.trim().length >= 2 ? name.trim().slice(0, 120) : email,
    // RFC 8176: the organisation says that it asked for more than one proof.
    secondStep: provider.secondStep || methods.includes("mfa"),
  }
}
