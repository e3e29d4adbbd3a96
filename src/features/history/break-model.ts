/** Something that is not as it was written: where, and what about it. */
export type Break = {
  check: Check
  /** A place that a program can look for: "audit_link 41", "signal 0b6c…". */
  where: string
  what: { nl: string; en: string }
}

export const checks = ["chain", "heads", "triggers", "counts", "links", "sealed", "states", "removals"] as const
export type Check = (typeof checks)[number]

/** What was looked at, and how much of it. */
export type Looked = { check: Check; looked: number; breaks: Break[] }
