/** What a name in a file stands for. */
export type Found = { kind: "known"; key: string } | { kind: "unknown" } | { kind: "several"; codes: string[] }

const simple = (name: string) => name.trim().replaceAll(/\s+/g, " ").toLowerCase()

/** Names by which the same things are known: a code is unique and goes first, a name may belong to several. */
export class Names {
  private readonly byCode = new Map<string, string>()
  private readonly byName = new Map<string, { key: string; code: string }[]>()

  add(key: string, code: string, names: readonly string[]): void {
    this.byCode.set(simple(code), key)
    for (const name of new Set(names.map(simple))) {
      const others = this.byName.get(name) ?? []
      if (!others.some((other) => other.key === key)) this.byName.set(name, [...others, { key, code }])
    }
  }

  hasCode(code: string): boolean {
    return this.byCode.has(simple(code))
  }

  find(name: string): Found {
    const wanted = simple(name)
    const key = this.byCode.get(wanted)
    if (key !== undefined) return { kind: "known", key }
    const named = this.byName.get(wanted) ?? []
    const only = named.length === 1 ? named[0] : undefined
    if (only) return { kind: "known", key: only.key }
    return named.length === 0 ? { kind: "unknown" } : { kind: "several", codes: named.map(({ code }) => code) }
  }
}

/** The organisations (by id), areas and themes (by code) that a file may name. */
export type Register = { organisations: Names; areas: Names; themes: Names }
