import assert from "node:assert/strict"
import type { TestHouse, Visit } from "../support/house.ts"
import { noord } from "./findings-world.ts"
import { openPoint } from "./stock-world.ts"

export type Asked = { id: string; slug: string; point: string }

/** A call-up of Noor's group for masks, with a point where they are brought. */
export async function askMasks(nabij: TestHouse, more: object = {}): Promise<Asked> {
  const noor = nabij.as("noor")
  const point = await openPoint(noor)
  const asked = { item: "mondmasker", units: 300, area: noord, point, lastDay: "2026-12-12" }
  const answer = await noor.api("POST", "/call-ups", { ...asked, ...more })
  assert.equal(answer.status, 201, answer.text)
  return { ...answer.json(), point }
}

export const promise = (who: Visit, slug: string, units: number, more: object = {}) =>
  who.api("POST", `/call-ups/${slug}/pledges`, { units, day: "2026-12-01", name: "Naaiclub De Draad", ...more })

export async function promised(who: Visit, slug: string, units: number, more: object = {}) {
  const answer = await promise(who, slug, units, more)
  assert.equal(answer.status, 201, answer.text)
  return answer.json()
}
