import assert from "node:assert/strict"
import type { PersonName } from "../people.ts"
import type { TestHouse, Visit } from "../support/house.ts"

export const wanted = {
  alias: "het gezin van boven",
  household: "HH-12",
  amount: "150",
  purpose: "Een koelkast, de oude is stuk",
  plan: "Wij maken samen een overzicht van de vaste lasten en bellen de woonstichting.",
  rights: ["other"],
  rightsNote: "Bijzondere bijstand is aangevraagd, het antwoord komt over vier weken.",
}

export const made = async (visit: Visit, path: string, body: object) => {
  const answer = await visit.api("POST", path, body)
  assert.equal(answer.status, 201, `${path}: ${answer.text}`)
  return answer.json()
}

/** An open fund: limits, money, and three who decide. */
export async function openFund(nabij: TestHouse, euros = "1000"): Promise<void> {
  const anita = nabij.as("anita")
  await made(anita, "/fund-settings", { application: "500", household: "800", why: "Zo begint het fonds" })
  for (const who of ["saskia", "bram", "els"] as const)
    await made(anita, "/fund-deciders", { person: nabij.person[who], why: "Afgesproken in de werkgroep" })
  await made(anita, "/fund-gifts", { giver: "organisation", amount: euros })
}

export const apply = async (nabij: TestHouse, who: PersonName = "fatima", more: object = {}): Promise<string> =>
  (await made(nabij.as(who), "/fund-applications", { ...wanted, ...more })).id

export const decide = (nabij: TestHouse, who: PersonName, id: string, decision = "approved") =>
  nabij
    .as(who)
    .api("POST", `/fund-applications/${id}/decisions`, { decision, why: "Dit helpt nu, en er is geen recht op tijd" })
