import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { invalid } from "../../platform/http/failure.ts"

type Written = {
  name: string
  about: string
  place: string
  worksFrom?: string | undefined
  worksUntil?: string | undefined
}

const orNull = (day: string | undefined) => (day === undefined || day === "" ? null : day)

export const mask = (text: string) => maskPersonalData(text).masked

function inOrder({ worksFrom, worksUntil }: Written) {
  if (worksFrom && worksUntil && worksUntil < worksFrom)
    throw invalid("worksUntil", "De laatste dag ligt voor de eerste. Kies een latere dag")
}

/** What somebody wrote of a right, without personal data; it throws where the last day lies before the first. */
export function writtenRight(right: Written) {
  inOrder(right)
  return {
    ...{ name: mask(right.name), about: mask(right.about), place: mask(right.place) },
    ...{ worksFrom: orNull(right.worksFrom), worksUntil: orNull(right.worksUntil) },
  }
}
