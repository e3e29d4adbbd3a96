import assert from "node:assert/strict"
import { disagreements } from "../../src/features/history/count-store.ts"
import type { TestHouse, Visit } from "../support/house.ts"
import { noord } from "./findings-world.ts"

/** A coordinator opens a point where goods lie. */
export async function openPoint(who: Visit, name = "Buurthuis De Brug", area = noord): Promise<string> {
  const answer = await who.api("POST", "/stock-points", { name, area })
  assert.equal(answer.status, 201, answer.text)
  return answer.json().id
}

/** How many lie on the shelf of a point, and how many are promised. */
export async function lyingAt(
  { as }: Pick<TestHouse, "as">,
  point: string,
  item: string,
): Promise<[shelf: number, promised: number]> {
  const { shelves } = (await as("noor").api("GET", `/stock-points/${point}`)).json()
  const row = shelves.find((shelf: { item: string }) => shelf.item === item)
  return row ? [row.shelf, row.promised] : [0, 0]
}

/** Counted again from all that happened, goods, gifts and promises are as they stand. */
export async function assertCountsAgree({ house }: Pick<TestHouse, "house">): Promise<void> {
  assert.deepEqual((await disagreements(house.database.kysely, "counts")).breaks, [], "verify finds nothing")
}
