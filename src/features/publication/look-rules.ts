import { createHmac } from "node:crypto"
import type { Quarter } from "../../methods/calendar/quarter.ts"
import { weekNumber } from "../../methods/counting/columns.ts"
import { placingOf, sideOf, sides } from "../../methods/counting/placing.ts"
import { recordKey } from "../../methods/privacy/cell-key/record-key.ts"
import type { Minima } from "../../methods/privacy/disclosure.ts"
import { type NoisyCount, noisyCount } from "../../methods/privacy/noisy-count.ts"
import type { Counts } from "../counts/store.ts"
import type { Theme } from "../themes/model.ts"
import { domainsOf, type Named } from "./sighting-rules.ts"

const here = sides.indexOf("here")

/** A reporter, or all unknown reports of an organisation together. */
function whoAt(columns: Counts["columns"], at: number): string {
  const who = columns.reporters[columns.reporter[at] as number]
  return who
    ? `${who.way} ${who.name}`
    : `unknown ${columns.organisations.list[columns.organisation[at] as number] ?? ""}`
}

/** Who was heard of one life domain: each reporter, and one for all unknown reports of an organisation together. */
type Heard = { people: Set<string>; organisations: Set<number> }

/** `open`: the life domains that may be told of here. */
type Looked = { area: string; quarter: Quarter; minima: Minima; secret: Uint8Array; open: ReadonlySet<string> }

/**
 * How many people told something of each life domain in an area and a quarter, with noise.
 * @param secret makes the key of a person, anew for each year: nobody outside can know it, and years cannot be laid beside each other
 */
export function lookAt(
  { columns, areas }: Counts,
  themes: readonly Theme[],
  { area, quarter, minima, secret, open }: Looked,
): (Named & { people: NoisyCount })[] {
  const { domains, of } = domainsOf(columns, themes)
  const placing = placingOf(areas, columns.areas.list, area, { kind: "none" })
  const heard: Heard[] = domains.map(() => ({ people: new Set(), organisations: new Set() }))
  for (const at of columns.standing(weekNumber(quarter.from), weekNumber(quarter.until))) {
    const cell = heard[of[columns.theme[at] as number] ?? -1]
    if (!cell || sideOf(placing, columns.area[at] as number) !== here) continue
    const organisation = columns.organisation[at] as number
    cell.people.add(whoAt(columns, at))
    if (organisation >= 0) cell.organisations.add(organisation)
  }
  const keyOf = (who: string) =>
    recordKey(createHmac("sha256", secret).update(`figures ${quarter.year} ${who}`).digest())
  return domains.map((domain, at) => {
    const { people, organisations } = heard[at] as Heard
    const told = open.has(domain.code) ? [...people].map(keyOf) : []
    return { ...domain, people: noisyCount(told, organisations.size, minima) }
  })
}
