import { fromHex, toHex } from "../../methods/oblivious/hex.ts"
import type { Tokens } from "../../methods/person-key/count-people.ts"

export type Desk = { address: string; open: readonly [string, string]; most: number }
type Answered = { elements: string[]; proof: string }

/** Something that the server or the arithmetic refused, in words that may be shown. */
export class Refused extends Error {}

const random = (length = 32) => crypto.getRandomValues(new Uint8Array(length))

const headers = { "Content-Type": "application/json" }

async function post<Value>(address: string, body: object): Promise<Value> {
  const answer = await fetch(address, { method: "POST", headers, body: JSON.stringify(body), cache: "no-store" })
  const told = await answer.json().catch(() => ({}))
  if (answer.ok) return told as Value
  const why = told.invalidParams?.[0]?.reason ?? told.title ?? "Het lukte niet. Er is niets geteld."
  throw new Refused(`${why} De lijst staat er nog.`)
}

/**
 * Codes for keys, some at a time: hides them, lets both parties evaluate them, and checks both proofs against the halves that
 * stood on the page.
 */
export async function tokensOf(keys: readonly string[], desk: Desk, told: (done: number) => void): Promise<string[]> {
  const { blind, finalize } = await import("../../methods/oblivious/split-key.ts")
  const open: [Uint8Array, Uint8Array] = [fromHex(desk.open[0]), fromHex(desk.open[1])]
  const tokens: string[] = []
  for (let from = 0; from < keys.length; from += desk.most) {
    const hidden = keys.slice(from, from + desk.most).map((key) => blind(key, random))
    const elements = hidden.map(({ blinded }) => toHex(blinded))
    const { first, second } = await post<{ first: Answered; second: Answered }>(`${desk.address}/evaluations`, {
      elements,
    })
    try {
      const made = finalize(hidden, { open, first: bytesOf(first), second: bytesOf(second) })
      tokens.push(...made.map(toHex))
    } catch {
      throw new Refused(
        "Een van de twee partijen rekende met een andere sleutel dan beloofd. Er is niets gestuurd. Vraag je beheerder om dit uit te zoeken.",
      )
    }
    told(Math.min(1, (from + desk.most) / keys.length))
  }
  return tokens
}

const bytesOf = ({ elements, proof }: Answered) => ({ elements: elements.map(fromHex), proof: fromHex(proof) })

/** Sends the codes. @returns how many different people were on the list */
export async function sendList(people: readonly Tokens[], { address }: Desk): Promise<number> {
  const { people: many } = await post<{ people: number }>(`${address}/lists`, { people })
  return many
}
