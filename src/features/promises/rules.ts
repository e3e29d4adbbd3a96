import { claims } from "./claims.ts"
import type { Claim, Piece, Sight, Watcher, Way } from "./model.ts"
import { pieceWords, watcherWords } from "./words.ts"

/** What one watcher, or several who see the same, find of a signal. */
export type Line = { who: string; pieces: Record<Sight, Piece[]> }

const sights: Sight[] = ["always", "shared", "asked", "enough", "never"]

const piecesOf = (claims: readonly Claim[]): Line["pieces"] =>
  Object.fromEntries(
    sights.map((sight) => [sight, claims.filter((claim) => claim.sight === sight).map(({ piece }) => piece)]),
  ) as Line["pieces"]

/** The lines of one way of reporting; who see the same stand together. */
export function linesOf(way: Way): Line[] {
  const perWatcher = Map.groupBy(
    claims.filter((claim) => claim.way === way),
    ({ watcher }) => watcher,
  )
  const alike = Map.groupBy([...perWatcher], ([, own]) => own.map(({ sight }) => sight).join())
  return [...alike.values()].map((group) => ({
    who: group.map(([watcher]: [Watcher, Claim[]]) => watcherWords[watcher]).join(" · "),
    pieces: piecesOf(group[0]?.[1] ?? []),
  }))
}

const details: readonly Piece[] = ["week", "theme", "area", "people"]
const allDetails = `wat je erbij invulde (${details.map((piece) => pieceWords[piece].replace(/^(de|het) /, "")).join(", ")})`

/** 'je tekst, wat je erbij invulde (week, thema, plaats, hoeveel mensen) en je naam'. */
export function listed(pieces: readonly Piece[]): string {
  const together = details.every((piece) => pieces.includes(piece))
  const words = pieces.flatMap((piece) => {
    if (!together || !details.includes(piece)) return [pieceWords[piece]]
    return piece === details[0] ? [allDetails] : []
  })
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} en ${words.at(-1)}`
}
