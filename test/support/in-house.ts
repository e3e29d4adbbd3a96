import assert from "node:assert/strict"
import { after, afterEach, before, beforeEach } from "node:test"
import type { PersonName } from "../people.ts"
import { openHouse, type TestHouse } from "./house.ts"

/** The house of this test file, from `openForAll` or `openForEach` on. */
export let nabij: TestHouse

type Tell = () => Promise<unknown>
export type Settings = () => Promise<Record<string, string>>

/** Opens it. One hook does all that comes first: hooks of a file, outside any suite, do not wait for one another. */
export async function enter(tell?: Tell, settings?: Settings): Promise<void> {
  nabij = await openHouse(await settings?.())
  await tell?.()
}

/** For all tests of a file or suite: one house that `tell` fills, closed after the last. */
export function openForAll(tell?: Tell, settings?: Settings): void {
  before(() => enter(tell, settings))
  after(() => nabij?.close())
}

/** For every test a house of its own that `tell` fills, closed after it: the server has few connections to give. */
export function openForEach(tell?: Tell): void {
  beforeEach(() => enter(tell))
  afterEach(() => nabij?.close())
}

/** Somebody makes something in this house, and it is made. */
export async function made(by: PersonName, path: string, body: object = {}): Promise<ReturnType<typeof JSON.parse>> {
  const answer = await nabij.as(by).api("POST", path, body)
  assert.equal(answer.status, 201, `${path}: ${answer.status} ${answer.text}`)
  return answer.json()
}

/** The rows that a question to the database of this house gives. */
export const query = async (text: string, values: unknown[] = []): Promise<ReturnType<typeof JSON.parse>[]> =>
  (await nabij.house.database.pool.query(text, values)).rows
