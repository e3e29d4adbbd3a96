import { searchPart, type Work, writeProof } from "../../src/methods/privacy/proof-of-work.ts"
import type { Visit } from "./house.ts"

/** Does the sum that a browser would do, and gives the proof. */
export async function prove(visit: Visit, purpose: "report" | "receipt"): Promise<string> {
  const answer = await visit.api("GET", `/proof-challenges?purpose=${purpose}`)
  if (answer.status !== 200) throw new Error(answer.text)
  const work = answer.json() as Work
  return writeProof(work.challenge, numbersFor(work))
}

export const numbersFor = (work: Work): number[] =>
  Array.from({ length: work.parts }, (_, part) => {
    const step = searchPart(work, part, 0, Number.MAX_SAFE_INTEGER)
    return step.kind === "found" ? step.number : Number.NaN
  })
