import type { Shared, SharedAmong } from "../../methods/likeness/shared-among.ts"
import { counted } from "./rules.ts"

/** How proposals are found. Each setting is written down with what it found. */
export const proposing = {
  /** Signals of so many weeks back. */
  weeks: 104,
  /** The newest of them, if there are more. */
  mostSignals: 100_000,
  neighbours: 25,
  /** Pairs below this count as not alike; that keeps the graph small. */
  leastPair: 0.04,
  /** Groups grow as long as they are on average so much alike: below it they hold several bottlenecks. */
  leastGroup: 0.08,
  leastSignals: 4,
}

export const methodInWords = (): string =>
  `gemiddelde gelijkenis (UPGMA) over de ${proposing.neighbours} naaste buren van elk signaal; paren vanaf ${proposing.leastPair}, groepen vanaf ${proposing.leastGroup}, ten minste ${proposing.leastSignals} signalen, de laatste ${proposing.weeks} weken, ten hoogste ${proposing.mostSignals} signalen`

const mostWords = 6
const mostOthers = 3

const otherWords = ({ said, forms }: Shared): string => {
  const others = forms.filter((form) => form !== said.toLowerCase()).slice(0, 3)
  return `${others.join(" ~ ")} (${said.toLowerCase()})`
}

/** What signals share, as people read it. */
export function sharedInWords({ words, concepts, topics }: SharedAmong): string {
  const lines: [title: string, said: string[], most: number][] = [
    ["zelfde woorden", words.map(({ said }) => said), mostWords],
    ["andere woorden voor hetzelfde", concepts.filter(({ forms }) => forms.length > 1).map(otherWords), mostOthers],
    ["zelfde onderwerp", topics.map(({ said }) => said), mostOthers],
  ]
  return lines
    .filter(([, said]) => said.length > 0)
    .map(([title, said, most]) => `${title}: ${said.slice(0, most).join(", ")}`)
    .join(" · ")
}

/** A name for a group that nobody named yet: its topic, or else the words that most of it shares. */
export const titleOf = ({ words, topics }: SharedAmong): string => {
  if (topics[0]) return topics[0].said
  const said = words.slice(0, 3).map((word) => word.said)
  return said.length > 0 ? `Over: ${said.join(", ")}` : "Signalen die op elkaar lijken"
}

export const signalsInWords = (readable: number, hidden: number): string =>
  hidden === 0
    ? counted(readable, "signaal", "signalen")
    : `${counted(readable, "signaal", "signalen")} die je mag lezen, en nog ${hidden} die je niet mag lezen`

export const addedInWords = ({ linked, left, hidden }: { linked: number; left: number; hidden: string }): string =>
  [
    `${counted(linked, "signaal is", "signalen zijn")} gekoppeld.`,
    left > 0 && `${counted(left, "signaal", "signalen")} nog niet: weeg ${left === 1 ? "dat" : "die"} eerst.`,
    hidden,
  ]
    .filter(Boolean)
    .join(" ")
