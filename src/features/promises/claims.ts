import { type Claim, type Piece, pieces, type Sight, type Watcher, type Way, watchers, ways } from "./model.ts"

// What is not named here is 'never'. The page says exactly these lines, and test/promises.test.ts asks every operation and
// every page as each of these people, before and after a signal is shared: a line that is not so fails there.

type Seen = Partial<Record<Piece, Exclude<Sight, "never">>>

const whole = (sight: "always" | "shared"): Seen => ({
  text: sight,
  week: sight,
  theme: sight,
  area: sight,
  people: sight,
})

const seen: Record<Way, Partial<Record<Watcher, Seen>>> = {
  named: {
    ownCoordinator: { ...whole("always"), answer: "always", organisation: "always", name: "asked" },
    workingGroup: whole("shared"),
    otherCoordinator: whole("shared"),
  },
  code: {
    ownCoordinator: { ...whole("always"), answer: "always", organisation: "always", code: "always" },
    workingGroup: whole("shared"),
    otherCoordinator: whole("shared"),
  },
  anonymous: {
    workingGroup: { ...whole("always"), answer: "always" },
    otherCoordinator: whole("shared"),
  },
  group: {
    workingGroup: { ...whole("always"), answer: "always" },
    otherCoordinator: whole("shared"),
  },
  // Until it is opened. From then on it is seen as under a code or without a name; the test tries that too.
  sealed: {
    workingGroup: { theme: "enough", week: "enough", area: "enough" },
  },
}

/** Somebody who reports without a name, or for a group without coordinator, has no coordinator of their own. */
const watchersOf = (way: Way): Watcher[] =>
  watchers.filter((watcher) => watcher !== "ownCoordinator" || ["named", "code", "sealed"].includes(way))

/** What there is not: who reports by name has no code, and only who says no name has a receipt. */
const without: Record<Way, readonly Piece[]> = {
  named: ["code", "receipt"],
  code: ["receipt"],
  anonymous: ["code"],
  group: ["receipt"],
  // Nobody can ask anything before it is open; who seals without a name is followed by a receipt, as without a seal.
  sealed: ["answer", "receipt"],
}

export const piecesOf = (way: Way): Piece[] => pieces.filter((piece) => !without[way].includes(piece))

/** Every claim: for each way of reporting, each person and each piece of data. */
export const claims: readonly Claim[] = ways.flatMap((way) =>
  watchersOf(way).flatMap((watcher) =>
    piecesOf(way).map((piece) => ({ way, watcher, piece, sight: seen[way][watcher]?.[piece] ?? "never" })),
  ),
)
