import { helperToken } from "../../src/features/matches/link-rules.ts"
import type { TestHouse } from "../support/house.ts"
import { addNeed, addOffer } from "./matches-world.ts"

type Asked = Parameters<typeof addNeed>[1]
type Offered = Parameters<typeof addOffer>[1]
type Accepted = { id: string; need: string; offer: string; token: string }

async function done(answer: Promise<{ status: number; text: string; json(): { id: string } }>): Promise<string> {
  const { status, text, json } = await answer
  if (status !== 201) throw new Error(`${status} ${text}`)
  return json().id
}

/** A match up to the question to the helper. */
export async function askedMatch(nabij: TestHouse, asked: Asked = {}, offered: Offered = {}): Promise<Accepted> {
  const [need, offer] = [await addNeed(nabij, asked), await addOffer(nabij, offered)]
  const id = await done(nabij.as("noor").api("POST", "/help-matches", { need, offer, reason: "other" }))
  await done(nabij.as(asked?.by ?? "fatima").api("POST", `/help-matches/${id}/agreement`, { answer: "agreed" }))
  return { id, need, offer, token: helperToken(nabij.house.secret, id) }
}

/** The same, and the helper said yes. */
export async function acceptedMatch(nabij: TestHouse, asked: Asked = {}, offered: Offered = {}): Promise<Accepted> {
  const match = await askedMatch(nabij, asked, offered)
  await done(nabij.as("noor").api("POST", `/help-matches/${match.id}/acceptance`, { answer: "accepted" }))
  return match
}

export const monday = { day: "2026-11-23", starts: "10:00", ends: "11:30" }
export const makeVisit = (nabij: TestHouse, match: string, more: object = {}) =>
  nabij.as("fatima").api("POST", `/help-matches/${match}/visits`, { ...monday, ...more })
