import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server"
import type { Asking } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { newQuestion, openUntil, ownerHandle } from "./passkey-question.ts"
import { answerOnce, type passkeyByCredential } from "./passkey-store.ts"
import { tokenHash } from "./secrets.ts"

type Known = NonNullable<Awaited<ReturnType<typeof passkeyByCredential>>>

const signingIn = "sign in"
const adding = (personId: string) => `add ${personId}`

/** A passkey belongs to the address of this installation and works nowhere else: that is why nobody can fish for it. */
const placeOf = ({ house }: Asking) => {
  const { hostname, origin } = new URL(house.settings.BASE_URL)
  return { hostname, origin }
}

export const askToSignIn = (asking: Asking) =>
  generateAuthenticationOptions({
    rpID: placeOf(asking).hostname,
    challenge: newQuestion(asking.house.secret, signingIn, asking.now),
    userVerification: "required",
  })

export const askForNew = (
  asking: Asking,
  person: { id: string; name: string; email: string },
  known: readonly { credentialId: string; transports: string[] }[],
) =>
  generateRegistrationOptions({
    rpName: "Nabij",
    rpID: placeOf(asking).hostname,
    userName: person.email,
    userDisplayName: person.name,
    userID: ownerHandle(asking.house.secret, person.id),
    challenge: newQuestion(asking.house.secret, adding(person.id), asking.now),
    attestationType: "none",
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  })

/** Looks whether a question is ours, open and answered for the first time. */
const firstAnswer = (asking: Asking, about: string) => async (question: string) => {
  const until = openUntil(asking.house.secret, about, question, asking.now)
  return until !== undefined && (await answerOnce(asking.database, tokenHash(question), until, asking.now))
}

const notAccepted = () =>
  invalid("answer", "Deze passkey konden wij niet controleren. Probeer het nog eens, of meld je aan met je wachtwoord")

/** The new passkey, or a refusal: whatever is wrong, the answer is the same. */
export async function checkNew(asking: Asking, personId: string, answer: string) {
  const { hostname, origin } = placeOf(asking)
  const result = await verifyRegistrationResponse({
    response: parsed<RegistrationResponseJSON>(answer),
    expectedChallenge: firstAnswer(asking, adding(personId)),
    expectedOrigin: origin,
    expectedRPID: hostname,
    requireUserVerification: true,
  }).catch(() => undefined)
  if (!result?.verified) throw notAccepted()
  const { id, publicKey, counter, transports = [] } = result.registrationInfo.credential
  return {
    credentialId: id,
    publicKey: Buffer.from(publicKey),
    counter,
    transports: transports.map(String).slice(0, 8),
  }
}

export const credentialOf = (answer: string): string => {
  const { id } = parsed<AuthenticationResponseJSON>(answer)
  return typeof id === "string" && /^[\w-]{1,2000}$/.test(id) ? id : ""
}

/** The counter after this answer, or a refusal. */
export async function checkAnswer(asking: Asking, passkey: Known | undefined, answer: string): Promise<number> {
  const response = parsed<AuthenticationResponseJSON>(answer)
  const handle = passkey && Buffer.from(ownerHandle(asking.house.secret, passkey.personId)).toString("base64url")
  const given = response.response?.userHandle
  if (!passkey || (given !== undefined && given !== handle)) throw notAccepted()
  const { hostname, origin } = placeOf(asking)
  const { credentialId, publicKey, counter } = passkey
  const result = await verifyAuthenticationResponse({
    response,
    expectedChallenge: firstAnswer(asking, signingIn),
    expectedOrigin: origin,
    expectedRPID: hostname,
    credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter: Number(counter) },
    requireUserVerification: true,
  }).catch(() => undefined)
  if (!result?.verified) throw notAccepted()
  return result.authenticationInfo.newCounter
}

function parsed<T>(answer: string): T {
  try {
    const value: unknown = JSON.parse(answer)
    if (typeof value === "object" && value !== null) return value as T
  } catch {
    // told below
  }
  throw notAccepted()
}
