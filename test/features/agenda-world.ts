import { randomUUID } from "node:crypto"
import { addConsent } from "../../src/features/bundles/consent-store.ts"
import { addLink } from "../../src/features/bundles/link-store.ts"
import type { Reach, State } from "../../src/features/bundles/model.ts"
import * as bundles from "../../src/features/bundles/store.ts"
import type { MaskedText } from "../../src/methods/text/personal-data.ts"
import type { OrganisationCode } from "../people.ts"
import type { TestHouse } from "../support/house.ts"
import { addAreas, noord, tell, theme } from "./findings-world.ts"

const text = (words: string) => words as MaskedText
export const bottleneck = "Jongeren beginnen niet aan een opleiding, omdat zij bang zijn voor schulden"
export const question = "Wat gaat de gemeente doen, zodat jongeren in Oeverstad weer durven te studeren?"
export const reason = "De werkgroep noemde dit structureel, en de begroting komt eraan."

type Made = { reach?: Reach; state?: State; from?: Partial<Record<OrganisationCode, number>> }

/** A bundle with so many signals from these organisations, by a worker each; without more: 12 from three organisations. */
export async function addBundle(nabij: TestHouse, made: Made = {}): Promise<string> {
  const { house, organisation, person } = nabij
  const database = house.database.kysely
  const changedAt = house.clock()
  const changedBy = person.saskia as string
  const id = await bundles.addBundle(database, {
    reach: made.reach ?? "shared",
    organisationId: organisation["wijkteam-noord"] as string,
    themeCode: theme,
    areaCode: noord,
    createdBy: changedBy,
    createdAt: changedAt,
  })
  const statement = { bundleId: id, bottleneck: text(bottleneck), explanation: text("") }
  await bundles.addStatement(database, { ...statement, statedBy: changedBy, statedAt: changedAt })
  const from = made.from ?? { "wijkteam-noord": 5, "jeugdpunt-linde": 4, "schuldhulp-delta": 3 }
  for (const [code, count] of Object.entries(from))
    for (let index = 0; index < count; index++) {
      const reporter = `${code}-${index}-${randomUUID()}`
      const signalId = await tell(nabij, { organisation: code, reporter, outcome: "external", people: [1, 2] })
      await addLink(database, { bundleId: id, signalId, linked: true, why: text(""), changedBy, changedAt })
    }
  if (made.state) await setState(nabij, id, made.state)
  return id
}

const setState = ({ house }: TestHouse, bundleId: string, state: State) =>
  bundles.addState(house.database.kysely, {
    bundleId,
    state,
    why: text("proef"),
    dissent: "",
    changedBy: null,
    changedAt: house.clock(),
  })

export const stateOf = ({ house }: TestHouse, bundleId: string) => bundles.currentState(house.database.kysely, bundleId)

/** These organisations agree that a bundle becomes public, or object. */
export async function consent(
  { house, organisation, person }: TestHouse,
  bundleId: string,
  said: Partial<Record<OrganisationCode, true | string>>,
): Promise<void> {
  for (const [code, word] of Object.entries(said))
    await addConsent(house.database.kysely, {
      bundleId,
      organisationId: organisation[code] as string,
      agreed: word === true,
      why: text(word === true ? "" : word),
      personId: person.saskia as string,
      givenAt: house.clock(),
    })
}

export const everybody = { "wijkteam-noord": true, "jeugdpunt-linde": true, "schuldhulp-delta": true } as const

/** Puts a bundle before the municipality, as Els would. */
export async function ask(nabij: TestHouse, bundleId: string, more: Record<string, string> = {}): Promise<string> {
  const answer = await nabij.as("els").api("POST", `/bundles/${bundleId}/agenda-items`, {
    addresseeId: nabij.organisation["gemeente-oeverstad"],
    contactName: "afdeling Jeugd",
    question,
    reason,
    ...more,
  })
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`)
  return answer.json().id
}

/** Everything that waits in the out-tray, or is already on its way. */
export const mails = ({ house }: TestHouse) =>
  house.database.kysely.selectFrom("mail").select(["recipient", "subject", "body"]).orderBy("createdAt").execute()

export { addAreas }
