import { WrongUse } from "../wrong-use.ts"
import { ownUsage } from "./words.ts"

/** What an option's value may be: gives it back, or undefined when it may not. */
type Kind<Value> = (value: unknown) => Value | undefined

export const number: Kind<number> = (value) => (typeof value === "number" && Number.isFinite(value) ? value : undefined)
export const flag: Kind<boolean> = (value) => (typeof value === "boolean" ? value : undefined)
export const numbers: Kind<number[]> = (value) =>
  Array.isArray(value) && value.every((one) => number(one) !== undefined) ? value : undefined
export const pair: Kind<[number, number]> = (value) => {
  const [one, two, ...more] = numbers(value) ?? []
  return one === undefined || two === undefined || more.length > 0 ? undefined : [one, two]
}
export function oneOf<Word extends string>(...words: readonly Word[]): Kind<Word> {
  return (value) => words.find((word) => word === value)
}
export function either<One, Two>(one: Kind<One>, two: Kind<Two>): Kind<One | Two> {
  return (value) => one(value) ?? two(value)
}

/** Options as JSON gave them. Which were not asked for is found at the end. */
export class OptionValues {
  readonly #values: Record<string, unknown>
  readonly #known = new Set<string>()

  constructor(values: Record<string, unknown>) {
    this.#values = values
  }

  /** The value of an option; null is as good as absent. @throws WrongUse when it is of another kind */
  get<Value>(name: string, kind: Kind<Value>): Value | undefined {
    this.#known.add(name)
    const value = this.#values[name]
    if (value === undefined || value === null) return undefined
    const found = kind(value)
    if (found === undefined) throw new WrongUse(ownUsage.value(name))
    return found
  }

  /** The values by name, of those that are there. */
  some<Kinds extends Record<string, Kind<unknown>>>(
    kinds: Kinds,
  ): { [Name in keyof Kinds]?: NonNullable<ReturnType<Kinds[Name]>> } {
    const found = Object.entries(kinds).map(([name, kind]) => [name, this.get(name, kind)] as const)
    return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as never
  }

  /** Passes over options that change nothing here. */
  ignore(...names: readonly string[]): void {
    for (const name of names) this.#known.add(name)
  }

  /** @throws WrongUse when there is an option that nobody asked for. */
  mustBeKnown(): void {
    const unknown = Object.keys(this.#values).find((name) => !this.#known.has(name))
    if (unknown !== undefined) throw new WrongUse(ownUsage.unknown(unknown))
  }
}
