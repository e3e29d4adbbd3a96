import type { Revealed } from "./alike.ts"
import type { Rule } from "./enough.ts"

export type SealedContext = Revealed & Rule & { id: string; keyId: string; mode: string }

/**
 * What is fixed with a sealed text, as one line of text: its key is derived with this line, so that a text of which anybody
 * changed the rule, the theme or what was revealed cannot be opened at all. The order of fields is part of the format.
 */
export const sealedContext = (one: SealedContext): string =>
  JSON.stringify([
    "nabij sealed signal 1",
    one.id,
    one.keyId,
    one.mode,
    one.others,
    one.organisations,
    one.theme,
    one.area,
    one.from,
    one.until,
    [...one.topics].sort(),
  ])

/** What somebody asks for when an opening begins: exactly these texts, to this key of one opening. */
export const openingContext = (opening: {
  id: string
  keyId: string
  oneTimeKey: string
  texts: readonly { id: string; encapsulated: string }[]
}): string =>
  JSON.stringify([
    "nabij opening 1",
    opening.id,
    opening.keyId,
    opening.oneTimeKey,
    opening.texts
      .map(({ id, encapsulated }) => [id, encapsulated])
      .sort(([one = ""], [other = ""]) => (one < other ? -1 : 1)),
  ])

/** The part of one member in one opening, and in no other. */
export const partContext = (openingId: string, personId: string): string =>
  JSON.stringify(["nabij part 1", openingId, personId])

/** The share of one member of one key, dealt by one member. */
export const shareContext = (sharingId: string, personId: string, dealerId: string): string =>
  JSON.stringify(["nabij share 1", sharingId, personId, dealerId])
