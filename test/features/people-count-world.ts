import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { fromHex, toHex } from "../../src/methods/oblivious/hex.ts"
import { blind, finalize } from "../../src/methods/oblivious/split-key.ts"
import { matchKeys } from "../../src/methods/person-key/match-keys.ts"
import { readPeople } from "../../src/methods/person-key/people-list.ts"
import type { OrganisationCode, PersonName } from "../people.ts"
import type { TestHouse } from "../support/house.ts"

/** Three lists that name seven different people: one under two spellings, one whose sex nobody asked, one after a marriage. */
export const lists = {
  saskia: [
    "van den Berghout;Anneloes;17-05-1980;v;3581",
    "Yılmazsoy;Ayşegül;03-04-1991;v;3582",
    "El Amraniou;Mohammed;09-11-1975;m;3583",
    "Tesfamariam;Selamawit;1990;v;3584",
    "Kuijperstra;Hendrikje;21-02-1966;v;3581",
  ],
  bram: [
    "Berghout;Anneloes;17-05-1980;v;3581",
    "Yilmazsoy;Aysegul;04-03-1991;v;3582",
    "Elamraniou;Mohamed;09-11-1975;;3583",
    "Tesfamariam;Selamawit;01-01-1990;v;3584",
    "Hagedoornse;Pieternel;30-08-2001;v;3585",
  ],
  dirk: [
    "Vandenberghout;Anneloes;17-05-1980;v;3581",
    "Muldersma-Kuyperstra;Hendrikje;21-02-1966;v;3581",
    "Woldemariam;Selamawit;1990;v;3586",
    "Hagedoornse;Pieternel;30-08-2001;v;3585",
    "Yilmazsoy;Aysegul;03-04-1991;v;3582",
  ],
} as const
export const namesInLists = Object.values(lists).flatMap((list) => list.flatMap((line) => line.split(";").slice(0, 2)))

export const theme = "studieschuld_schrikt_af"
const random = (length = 32) => new Uint8Array(randomBytes(length))

/** Turns it on for an organisation, as the administrator does. */
export async function allow(nabij: TestHouse, ...codes: OrganisationCode[]): Promise<void> {
  for (const code of codes) {
    const answer = await nabij.as("anita").api("POST", "/people-count-permissions", {
      organisationId: nabij.organisation[code],
      allowed: "ja",
      dpiaOn: "2026-01-15",
      dpiaReference: "DPIA 2026-14",
    })
    assert.equal(answer.status, 201, answer.text)
  }
}

export async function begin(nabij: TestHouse, by: PersonName = "saskia", more: object = {}): Promise<string> {
  const year = nabij.house.clock().getUTCFullYear()
  const answer = await nabij.as(by).api("POST", "/people-counts", { theme, year, ...more })
  assert.equal(answer.status, 201, answer.text)
  return answer.json().id
}

type Keys = { strict: string; fuzzy: string[] }

/** What the device does: keys, hiding, both parties, codes. */
export async function tokensFor(
  nabij: TestHouse,
  by: PersonName,
  count: string,
  lines: readonly string[],
): Promise<Keys[]> {
  const people = readPeople(lines.join("\n")).map((line) =>
    line.kind === "person" ? matchKeys(line.person) : assert.fail(`line ${line.line}`),
  )
  const { open } = (await nabij.as(by).api("GET", `/people-counts/${count}`)).json()
  const flat = people.flatMap(({ strict, fuzzy }) => [strict, ...fuzzy])
  const hidden = flat.map((key) => blind(key, random))
  const elements = hidden.map(({ blinded }) => toHex(blinded))
  const answer = await nabij.as(by).api("POST", `/people-counts/${count}/evaluations`, { elements })
  assert.equal(answer.status, 201, answer.text)
  const made = answer.json()
  const bytes = (given: { elements: string[]; proof: string }) => ({
    elements: given.elements.map(fromHex),
    proof: fromHex(given.proof),
  })
  const answers = {
    open: [fromHex(open.own), fromHex(open.keyholder)] as const,
    first: bytes(made.first),
    second: bytes(made.second),
  }
  const tokens = finalize(hidden, answers).map(toHex)
  let at = 0
  return people.map(({ fuzzy }) => {
    const [strict = "", ...others] = tokens.slice(at, at + 1 + fuzzy.length)
    at += 1 + fuzzy.length
    return { strict, fuzzy: others }
  })
}

export async function sendList(nabij: TestHouse, by: keyof typeof lists, count: string): Promise<void> {
  const people = await tokensFor(nabij, by, count, lists[by])
  const answer = await nabij.as(by).api("POST", `/people-counts/${count}/lists`, { people })
  assert.equal(answer.status, 201, answer.text)
}

/** Everything that the database holds, as one text. */
export async function wholeDatabase(nabij: TestHouse): Promise<string> {
  const { pool } = nabij.house.database
  const { rows } = await pool.query("select table_name from information_schema.tables where table_schema = 'public'")
  const texts: string[] = []
  for (const { table_name } of rows) {
    const { rows: found } = await pool.query(`select to_jsonb(t)::text as row from "${table_name}" t`)
    texts.push(...found.map(({ row }) => row))
  }
  return texts.join("\n")
}
