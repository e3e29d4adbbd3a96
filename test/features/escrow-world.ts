import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { digestOf } from "../../src/client/sealing/bytes.ts"
import { checkShare, makeKey, register } from "../../src/client/sealing/key-works.ts"
import { newMemberCode } from "../../src/client/sealing/member-key.ts"
import { beginOpening, finishOpening, givePart } from "../../src/client/sealing/opening-works.ts"
import { type Sealed, sealForm } from "../../src/client/sealing/seal-works.ts"
import { sealText } from "../../src/client/sealing/signal-box.ts"
import { sealedContext } from "../../src/methods/escrow/context.ts"
import type { OrganisationCode, PersonName } from "../people.ts"
import { giveRole } from "../seeds.ts"
import type { TestHouse } from "../support/house.ts"

export const theme = "studieschuld_schrikt_af"
/** Three members of the working group, of three organisations. */
export const members = ["els", "chantal", "bram"] as const
/** Four workers of three organisations. */
export const workers = ["fatima", "joris", "mehmet", "dirk"] as const

/** Runs what a page does in the browser of somebody, against this house. */
export async function inBrowserOf<Result>(
  nabij: TestHouse,
  person: PersonName | "visitor",
  run: () => Promise<Result>,
): Promise<Result> {
  const before = globalThis.fetch
  const token = person === "visitor" ? undefined : nabij.as(person).token
  globalThis.fetch = async (path, init) => {
    const headers = { ...init?.headers, "Sec-Fetch-Site": "same-origin", ...(token && { Cookie: `nabij=${token}` }) }
    return await nabij.app.request(`http://localhost:3000${path}`, { ...init, headers })
  }
  try {
    return await run()
  } finally {
    globalThis.fetch = before
  }
}

export type EscrowWorld = { nabij: TestHouse; codes: Record<string, string> }

/** Takes somebody into the working group, for an organisation. */
export const takeIn = (nabij: TestHouse, person: PersonName, organisation: OrganisationCode): Promise<unknown> =>
  giveRole(nabij, person, organisation, "workingGroup")

/** Els is in the working group; Chantal and Bram come into it. */
export async function takeInMembers(nabij: TestHouse): Promise<void> {
  await takeIn(nabij, "chantal", "schuldhulp-delta")
  await takeIn(nabij, "bram", "jeugdpunt-linde")
}

/** Gives the members their role, and a code each. */
export async function gather(nabij: TestHouse): Promise<EscrowWorld> {
  const codes: Record<string, string> = {}
  await takeInMembers(nabij)
  for (const member of members) {
    codes[member] = newMemberCode()
    await inBrowserOf(nabij, member, () => register(codes[member] as string))
  }
  return { nabij, codes }
}

/** The key ceremony: els makes a key of which two of three are needed, and everybody checks. */
export async function holdCeremony({ nabij, codes }: EscrowWorld): Promise<string> {
  const people = members.map((member) => nabij.person[member] as string)
  await inBrowserOf(nabij, "els", () => makeKey(people, 2))
  const { sharings } = (await nabij.as("els").api("GET", "/escrow-keys")).json()
  for (const member of members)
    await inBrowserOf(nabij, member, () => checkShare(sharings[0].id, codes[member] as string))
  return sharings[0].id
}

/** The rule of these tests: two others, of two organisations. */
export async function agreeOnRule({ nabij }: EscrowWorld): Promise<void> {
  const rule = { others: 2, organisations: 2, months: 12, why: "Wij beginnen met een klein aantal." }
  const answer = await nabij.as("els").api("POST", "/escrow-settings", rule)
  assert.ok(answer.status < 300, answer.text)
}

/** Fills in the form and seals it, as the page does. */
export async function seal(
  nabij: TestHouse,
  by: PersonName | "visitor",
  account: string,
  more: Record<string, string> = {},
): Promise<Sealed> {
  const visit = by === "visitor" ? nabij.visitor : nabij.as(by)
  const { key, setting } = (await visit.api("GET", "/seal-choices")).json()
  const fields = new FormData()
  const given = {
    account,
    theme,
    week: "2026-W46",
    mode: by === "visitor" ? "anonymous" : "code",
    peopleLeast: "2",
    ...more,
  }
  for (const [name, value] of Object.entries(given)) fields.append(name, value)
  const promised = {
    keyId: key.id,
    publicKey: key.publicKey,
    others: setting.others,
    organisations: setting.organisations,
  }
  return await inBrowserOf(nabij, by, () => sealForm(fields, promised))
}

/** What a changed program seals: the text as it was typed, not masked. */
export async function sealUnmasked(nabij: TestHouse, by: PersonName, account: string, about: string): Promise<void> {
  const { key, setting } = (await nabij.as(by).api("GET", "/seal-choices")).json()
  const { others, organisations } = setting
  const context = {
    ...{ id: randomUUID(), keyId: key.id, mode: "code", others, organisations },
    ...{ theme: about, area: null, from: null, until: null, topics: [] },
  }
  const plain = JSON.stringify({ account, week: "2026-W46", peopleLeast: 1, causes: [], joins: [] })
  const box = await sealText(plain, key.publicKey, sealedContext(context))
  const body = { ...context, ...box, digest: await digestOf(plain) }
  const answer = await nabij.as(by).api("POST", "/sealed-signals", body)
  assert.ok(answer.status < 300, answer.text)
}

/** One member begins, one gives the own part, the first one opens. */
export async function openAll({ nabij, codes }: EscrowWorld): Promise<{ opened: number; failed: number }> {
  const { openable } = (await nabij.as("els").api("GET", "/escrow-openings")).json()
  const [one] = openable
  await inBrowserOf(nabij, "els", () => beginOpening(one.sharingId, one.texts, codes.els as string))
  const { openings } = (await nabij.as("els").api("GET", "/escrow-openings")).json()
  await inBrowserOf(nabij, "bram", () => givePart(openings[0].id, codes.bram as string))
  return await inBrowserOf(nabij, "els", () => finishOpening(openings[0].id, codes.els as string))
}
