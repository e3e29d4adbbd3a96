import * as oidc from "openid-client"
import type { House } from "../../platform/house.ts"
import { seal, unseal } from "../../platform/sealed-value.ts"
import type { Claims } from "./oidc-rules.ts"
import type { Provider } from "./oidc-store.ts"

/** The other side gets this long; nobody of ours waits in line behind it. */
const secondsToWait = 5
const keptMinutes = 60
/** After a failure we do not ask again at once: who keeps pressing must not become a burden to the organisation. */
const failedSeconds = 20

type Side = { issuer: string; clientId: string; secret: string }
export type Reached<T> = { kind: "reached"; value: T } | { kind: "unreachable"; why: string }

const purpose = "organisation sign-in"
export const sealSecret = (secret: Uint8Array, providerId: string, text: string): string =>
  seal(secret, purpose, text, providerId)

export const sideOf = ({ secret }: House, provider: Provider): Side => ({
  issuer: provider.issuer,
  clientId: provider.clientId,
  secret: unseal(secret, purpose, provider.sealedSecret, provider.id),
})

export const returnAddress = (house: House): string => `${house.settings.BASE_URL}/aanmelden/organisatie/terug`

/** Reads what the organisation's own sign-in says about itself (OpenID Connect Discovery 1.0). */
export async function discover({ issuer, clientId, secret }: Side): Promise<Reached<oidc.Configuration>> {
  const own = issuer.startsWith("http:") ? { execute: [oidc.allowInsecureRequests] } : {}
  try {
    const options = { timeout: secondsToWait, ...own }
    const value = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.ClientSecretBasic(secret), options)
    return { kind: "reached", value }
  } catch (error) {
    return { kind: "unreachable", why: error instanceof Error ? error.message : String(error) }
  }
}

type Kept = { of: string; until: number; reached: Promise<Reached<oidc.Configuration>> }
const kept = new WeakMap<object, Map<string, Kept>>()

async function configurationOf(house: House, provider: Provider): Promise<Reached<oidc.Configuration>> {
  const own = kept.get(house) ?? new Map<string, Kept>()
  kept.set(house, own)
  const now = house.clock().getTime()
  const of = [provider.issuer, provider.clientId, provider.sealedSecret].join(" ")
  const known = own.get(provider.id)
  if (known?.of === of && known.until > now) return await known.reached
  const fresh: Kept = { of, until: now + failedSeconds * 1000, reached: discover(sideOf(house, provider)) }
  own.set(provider.id, fresh)
  const reached = await fresh.reached
  if (reached.kind === "reached") fresh.until = now + keptMinutes * 60_000
  return reached
}

/** What we must know again when somebody comes back; it waits in their own browser, sealed. */
export type Attempt = {
  provider: string
  state: string
  nonce: string
  verifier: string
  onward: string
  until: number
}

const attemptPurpose = "organisation sign-in under way"
export const sealAttempt = (house: House, attempt: Attempt): string =>
  seal(house.secret, attemptPurpose, JSON.stringify(attempt))

/** The attempt that this browser began, while it is not over. */
export function openAttempt(house: House, sealed: string | undefined): Attempt | undefined {
  if (!sealed) return undefined
  try {
    const attempt = JSON.parse(unseal(house.secret, attemptPurpose, sealed)) as Attempt
    return attempt.until > house.clock().getTime() ? attempt : undefined
  } catch {
    return undefined
  }
}

/** Where to send somebody, with a code challenge (RFC 7636), a state and a nonce that only this browser has. */
export async function wayOut(
  house: House,
  provider: Provider,
  attempt: Pick<Attempt, "onward" | "until">,
): Promise<Reached<{ address: string; attempt: Attempt }>> {
  const reached = await configurationOf(house, provider)
  if (reached.kind !== "reached") return reached
  const verifier = oidc.randomPKCECodeVerifier()
  const begun = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier }
  const address = oidc.buildAuthorizationUrl(reached.value, {
    redirect_uri: returnAddress(house),
    scope: "openid email profile",
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state: begun.state,
    nonce: begun.nonce,
  })
  return { kind: "reached", value: { address: address.href, attempt: { provider: provider.id, ...attempt, ...begun } } }
}

export type Arrived = Reached<Claims> | { kind: "declined" }

/** What the organisation says of who came back: every check of the standard, or nothing. */
export async function whoArrived(house: House, provider: Provider, attempt: Attempt, query: string): Promise<Arrived> {
  const reached = await configurationOf(house, provider)
  if (reached.kind !== "reached") return reached
  const configuration = reached.value
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration, new URL(`${returnAddress(house)}${query}`), {
      pkceCodeVerifier: attempt.verifier,
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) return { kind: "unreachable", why: "no identity in the answer" }
    if (claims.email !== undefined || !configuration.serverMetadata().userinfo_endpoint)
      return { kind: "reached", value: claims }
    const more = await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
    return { kind: "reached", value: { ...more, ...claims } }
  } catch (error) {
    if (error instanceof oidc.AuthorizationResponseError && error.error === "access_denied") return { kind: "declined" }
    return { kind: "unreachable", why: error instanceof Error ? error.message : String(error) }
  }
}
