import type { z } from "zod"
import type { Action, Changing } from "../platform/http/action.ts"
import { performWithin } from "../platform/http/perform.ts"
import type { Person } from "../platform/http/who.ts"

/** The people of the example on stage: each performs real actions, at a moment of the past year. */
export type Stage = {
  changing: Changing
  people: ReadonlyMap<string, Person>
  organisations: ReadonlyMap<string, string>
}

export function personOn(stage: Stage, key: string): Person {
  const person = stage.people.get(key)
  if (!person) throw new Error(`nobody in the example is called ${key}`)
  return person
}

export function organisationOn(stage: Stage, code: string): string {
  const id = stage.organisations.get(code)
  if (!id) throw new Error(`no organisation in the example has the code ${code}`)
  return id
}

/** Somebody does something at a moment: the same permission, rules and audit line as on a page. */
export const act = <I extends z.ZodObject, O extends z.ZodType>(
  stage: Stage,
  key: string,
  at: Date,
  action: Action<I, O>,
  input: z.input<I>,
): Promise<z.output<O>> => performWithin({ ...stage.changing, who: personOn(stage, key), now: at }, action, input)

const dayLength = 86_400_000
export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * dayLength)

/** A number from 0 to below `most` out of two numbers: the example is the same every time, and looks like chance. */
export function pick(seed: number, turn: number, most: number): number {
  const mixed = Math.imul((seed + 1) * 2_654_435_761 + turn * 40_503, 2_246_822_519) >>> 0
  return ((mixed ^ (mixed >>> 13)) >>> 0) % most
}
