import type { SharingFacts } from "./own-share.ts"

/** What a member signs to hand a key on: which key, from which members, to exactly which members with which keys. */
export const handOnStatement = (next: SharingFacts, fromSharing: string, dealers: readonly string[]): string =>
  JSON.stringify([
    "nabij hand on 1",
    next.id,
    next.keyId,
    fromSharing,
    next.threshold,
    [...dealers],
    next.members.map(({ personId, place, publicKey, signKey }) => [place, personId, publicKey, signKey]),
  ])
