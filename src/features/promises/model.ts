/** The ways in which a signal comes in, as far as they differ in who reads what. */
export const ways = ["named", "code", "anonymous", "group", "sealed"] as const
export type Way = (typeof ways)[number]

/** Everything that there is to know about a signal. */
export const pieces = [
  "text",
  "week",
  "theme",
  "area",
  "people",
  "answer",
  "code",
  "name",
  "organisation",
  "receipt",
] as const
export type Piece = (typeof pieces)[number]

/** Who might want to know: each role, and those who have none. */
export const watchers = [
  "ownCoordinator",
  "workingGroup",
  "otherCoordinator",
  "colleague",
  "volunteerCoordinator",
  "administrator",
  "analyst",
  "addressee",
  "letter",
  "everybody",
] as const
export type Watcher = (typeof watchers)[number]

/**
 * Whether a watcher finds a piece of data together with the signal: always; only after the coordinator (or the working group)
 * shared the text; only after asking for it, which the reporter sees; of what is sealed, once enough others see the same; or never.
 */
export type Sight = "always" | "shared" | "asked" | "enough" | "never"

/** 'Rol X ziet Y (niet)': one line that a test tries out. */
export type Claim = { way: Way; watcher: Watcher; piece: Piece; sight: Sight }
