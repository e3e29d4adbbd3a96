import { setImmediate } from "node:timers/promises"
import { clustering, type Pair } from "../../methods/likeness/cluster.ts"
import type { House } from "../../platform/house.ts"
import { likenessDesk } from "../likeness/desk-store.ts"
import { proposing } from "./proposal-rules.ts"

/** So long at most the server compares before it answers somebody else, in milliseconds. */
const patience = 12
const sayEvery = 1000

/** Whether this took long enough to let others in. */
function turns(): () => boolean {
  let since = performance.now()
  return () => {
    const isLong = performance.now() - since >= patience
    if (isLong) since = performance.now()
    return isLong
  }
}

type Progress = (looked: number) => Promise<unknown>

/** Groups of signals that are alike, as ids. Reads everything, so only numbers and what somebody may read go further. */
export async function findGroups(house: House, open: readonly string[], progress: Progress): Promise<string[][]> {
  if (open.length < proposing.leastSignals) return []
  const steps = clustering(open.length, await findPairs(house, open, progress), proposing.leastGroup)
  const isTurn = turns()
  let step = steps.next()
  while (!step.done) {
    if (isTurn()) await setImmediate()
    step = steps.next()
  }
  return step.value
    .filter((group) => group.length >= proposing.leastSignals)
    .map((group) => group.map((index) => open[index] ?? ""))
}

async function findPairs(house: House, open: readonly string[], progress: Progress): Promise<Pair[]> {
  const collection = await likenessDesk(house).ready()
  const places = new Map(open.map((id, place) => [id, place]))
  const placeAt = Int32Array.from(collection.ids, (id) => places.get(id) ?? -1)
  const isTurn = turns()
  const pairs: Pair[] = []
  let said = performance.now()
  let looked = 0
  for (const [index, one] of placeAt.entries()) {
    if (one < 0) continue
    // What came in since has no place here; the next search sees it.
    const skip = (other: number) => (placeAt[other] ?? -1) < 0
    for (const near of collection.nearTo(index, proposing.neighbours, skip))
      if (near.score >= proposing.leastPair)
        pairs.push({ one, other: placeAt[near.index] as number, score: near.score })
    looked += 1
    if (isTurn()) await setImmediate()
    if (performance.now() - said < sayEvery) continue
    await progress(looked)
    said = performance.now()
  }
  return pairs
}
