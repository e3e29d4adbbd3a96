import type { Minima } from "../../methods/privacy/disclosure.ts"
import { mayBePublic, objectionsToShow } from "../bundles/rules.ts"
import type { Voice } from "./publication-store.ts"
import { discreet } from "./speech-rules.ts"

export type Publication = {
  public: boolean
  /** Objections on record, in the words of who objected and without names. */
  objections: string[]
  /** Organisations that contributed: their names stay out of every text for outside. */
  organisations: string[]
}

/** What the voices of a bundle mean for its place on the public agenda. */
export function publicationOf(voices: readonly Voice[], minima: Minima): Publication {
  const spoken = voices.flatMap(({ organisationId, agreed }) => (agreed === null ? [] : [{ organisationId, agreed }]))
  const organisations = voices.map(({ organisation }) => organisation)
  const objections = voices.filter(({ agreed }) => agreed === false)
  return {
    public:
      mayBePublic(
        voices.map(({ organisationId }) => organisationId),
        spoken,
      ).kind === "public",
    objections: objectionsToShow(objections, minima).map(({ why }) => discreet(why, { ...minima, organisations })),
    organisations,
  }
}
