import type { Span } from "../../../src/methods/text/personal-data.ts"

export type Datum = { start: number; end: number }

/** A sentence without its marks, and what stood between « and ». */
export function readMarked(marked: string): { text: string; data: Datum[] } {
  const data: Datum[] = []
  let text = ""
  for (const piece of marked.split(/([«»])/)) {
    if (piece === "«") data.push({ start: text.length, end: text.length })
    else if (piece === "»") data[data.length - 1] = { start: data.at(-1)?.start ?? 0, end: text.length }
    else text += piece
  }
  return { text, data }
}

const touches = (a: Datum, b: Datum) => a.start < b.end && b.start < a.end

/** What stayed readable of the data, and which spans hide something that is not personal. */
export function judge(text: string, data: Datum[], spans: Span[]): { leaks: string[]; wrong: string[] } {
  const covered = (at: number) => spans.some((span) => span.start <= at && at < span.end)
  const isHidden = ({ start, end }: Datum) => {
    for (let at = start; at < end; at++) if (text[at] !== " " && !covered(at)) return false
    return true
  }
  return {
    leaks: data.filter((datum) => !isHidden(datum)).map(({ start, end }) => text.slice(start, end)),
    wrong: spans
      .filter((span) => !data.some((datum) => touches(span, datum)))
      .map(({ start, end }) => text.slice(start, end)),
  }
}
