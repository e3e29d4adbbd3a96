import { type MaskedText, maskPersonalData } from "../../methods/text/personal-data.ts"

type Looked = { kind: "public"; pattern: MaskedText } | { kind: "personal" }

/** The words in an address, read as words: '/Jan-Jansen?tel=06…' is 'Jan Jansen tel 06…'. */
function wordsOf(address: string): string {
  if (!URL.canParse(address)) return ""
  const { pathname, search, hash } = new URL(address)
  const spaced = `${pathname}${search}${hash}`.replaceAll(/[/?&=+_#-]+/g, " ")
  try {
    return decodeURIComponent(spaced)
  } catch {
    // A percent sign that means nothing: then it is read as it stands.
    return spaced
  }
}

/** Whether a link points to nobody. Part of a link cannot be hidden: what is left leads nowhere. */
export function lookAtPattern(pattern: string): Looked {
  const { masked, spans } = maskPersonalData(pattern)
  const isPersonal = spans.length > 0 || maskPersonalData(wordsOf(pattern)).spans.length > 0
  return isPersonal ? { kind: "personal" } : { kind: "public", pattern: masked }
}
