/** A place in a text, in UTF-16 code units. */
export type Mark = { start: number; end: number }

type Piece = { text: string; marked: boolean }

/** A text cut into what is marked and what is not; marks may overlap and stand in any order. */
function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(at, start)
    if (end <= from) continue
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false })
    pieces.push({ text: text.slice(from, end), marked: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false })
  return pieces
}

/** A text with some of its words marked. */
export function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return <>{piecesOf(text, marks).map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}</>
}
