export type Population = { value: number; year: number; source: string }
/** An area as it is now: its newest year. `drawn`: its outline is known. */
export type CountedArea = {
  code: string
  name: string
  level: string
  parentCode: string | null
  drawn: boolean
  population: Population | null
}

/** Areas within areas. A circle in the parents ends by itself. */
export class AreaTree {
  readonly areas: readonly CountedArea[]
  private readonly byCode: ReadonlyMap<string, CountedArea>
  private readonly children = new Map<string, CountedArea[]>()

  constructor(areas: readonly CountedArea[]) {
    this.areas = areas
    this.byCode = new Map(areas.map((area) => [area.code, area]))
    for (const area of areas) {
      if (area.parentCode === null) continue
      const among = this.children.get(area.parentCode)
      if (among) among.push(area)
      else this.children.set(area.parentCode, [area])
    }
  }

  find(code: string | null | undefined): CountedArea | undefined {
    return code ? this.byCode.get(code) : undefined
  }

  /** Everything around an area, the nearest first. */
  above(code: string): CountedArea[] {
    const found: CountedArea[] = []
    let at = this.find(this.find(code)?.parentCode)
    while (at && at.code !== code && !found.includes(at)) {
      found.push(at)
      at = this.find(at.parentCode)
    }
    return found
  }

  /** The nearest of a level, of the area itself and what is around it. */
  aroundOf(code: string, level: string): CountedArea | undefined {
    let at = this.find(code)
    for (let steps = 0; at && at.level !== level; steps++) {
      if (steps > this.areas.length) return undefined
      at = this.find(at.parentCode)
    }
    return at
  }

  /** The area with everything below it; nothing where there is no such area. */
  branch(code: string): CountedArea[] {
    const root = this.find(code)
    const found = new Set(root ? [root] : [])
    for (const area of found) for (const child of this.children.get(area.code) ?? []) found.add(child)
    return [...found]
  }
}
