import { maskPersonalData } from "../../methods/text/personal-data.ts"

declare const brand: unique symbol

/** An address that points to nobody; nothing but `lookAtPattern` makes one. */
export type PublicLink = string & { readonly [brand]: "PublicLink" }
type Looked = { kind: "public"; pattern: PublicLink } | { kind: "personal" }

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

const tubes = /^(?:(?:www|m)\.)?youtube(?:-nocookie)?\.com$/
// Eleven signs; where eight digits stand in a row it is rather a telephone number.
const tubeVideo = /^\/(?:shorts\/|embed\/|live\/)?((?!.*\d{8})[\w-]{11})\/?$/
const vimeoVideo = /^\/(?:video\/)?([1-9]\d{5,11})\/?$/

/**
 * The page of one video, which says nothing of whose account it is: a channel, a profile and every other site of accounts do,
 * and stay out (methods/text/links.ts). What a shared link says beside the video (`si` is of who shared it) is left behind.
 */
function videoPage(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { hostname, pathname, searchParams, username, port } = new URL(address)
  if (username !== "" || port !== "") return undefined
  const at = pathname === "/watch" ? `/embed/${searchParams.get("v")}` : pathname
  const isTube = hostname === "youtu.be" || (tubes.test(hostname) && at.lastIndexOf("/") > 0)
  const video = isTube ? tubeVideo.exec(at)?.[1] : undefined
  if (video !== undefined) return `https://www.youtube.com/watch?v=${video}`
  const film = /^(?:(?:www|player)\.)?vimeo\.com$/.test(hostname) ? vimeoVideo.exec(pathname)?.[1] : undefined
  return film === undefined ? undefined : `https://vimeo.com/${film}`
}

/** Whether a link points to nobody. Part of another link cannot be hidden: what is left leads nowhere. */
export function lookAtPattern(pattern: string): Looked {
  const video = videoPage(pattern)
  if (video !== undefined) return { kind: "public", pattern: video as PublicLink }
  const isPersonal = [pattern, wordsOf(pattern)].some((text) => maskPersonalData(text).spans.length > 0)
  return isPersonal ? { kind: "personal" } : { kind: "public", pattern: pattern as PublicLink }
}
