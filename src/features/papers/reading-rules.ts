/** The few shapes that the papers use of Markdown. */
export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; numbered: boolean; items: string[] }
  | { kind: "table"; head: string[]; rows: string[][] }

const cells = (line: string) =>
  line
    .replace(/^\||\|\s*$/g, "")
    .split("|")
    .map((cell) => cell.trim())

const kinds: [Block["kind"], RegExp][] = [
  ["heading", /^#{1,3} /],
  ["table", /^\|/],
  ["list", /^(- |\d+\. )/],
]
const kindOf = (line: string): Block["kind"] => kinds.find(([, shape]) => shape.test(line))?.[0] ?? "paragraph"

/** Cuts a paper into blocks: a heading is one line, the others go on until an empty line or another kind. */
export function blocksOf(paper: string): Block[] {
  const groups: { kind: Block["kind"]; lines: string[] }[] = []
  let open = false
  for (const line of paper.split("\n")) {
    const kind = kindOf(line)
    const last = groups.at(-1)
    if (line.trim() === "") open = false
    else if (
      open &&
      last &&
      last.kind !== "heading" &&
      (kind === last.kind || (kind === "paragraph" && last.kind !== "table"))
    )
      last.lines.push(line)
    else {
      groups.push({ kind, lines: [line] })
      open = true
    }
  }
  return groups.map(({ kind, lines }) => blockOf(kind, lines))
}

function blockOf(kind: Block["kind"], lines: string[]): Block {
  const [first = ""] = lines
  if (kind === "heading")
    return { kind, level: (first.indexOf(" ") as 1 | 2 | 3) || 1, text: first.replace(/^#+ /, "") }
  if (kind === "table") {
    const [head = "", , ...rows] = lines
    return { kind, head: cells(head), rows: rows.map(cells) }
  }
  if (kind === "list") return { kind, numbered: /^\d/.test(first), items: itemsOf(lines) }
  return { kind: "paragraph", text: lines.join(" ") }
}

/** A line that does not begin with a mark goes on with the item before it. */
function itemsOf(lines: string[]): string[] {
  const items: string[] = []
  for (const line of lines) {
    if (/^(- |\d+\. )/.test(line)) items.push(line.replace(/^(- |\d+\. )/, "").replace(/^\[ \] /, ""))
    else items.push(`${items.pop() ?? ""} ${line.trim()}`)
  }
  return items
}

export type Piece = { kind: "text" | "strong"; text: string } | { kind: "link"; text: string; href: string }

/** Text with **strong** words and links; only to addresses of our own. */
export function piecesOf(text: string): Piece[] {
  const found = text.split(/(\*\*.+?\*\*|\[[^\]]+\]\(\/[a-z/-]*\))/).filter((piece) => piece !== "")
  return found.map((piece): Piece => {
    const link = /^\[([^\]]+)\]\((\/[a-z/-]*)\)$/.exec(piece)
    if (link) return { kind: "link", text: link[1] ?? "", href: link[2] ?? "/" }
    if (/^\*\*.+\*\*$/.test(piece)) return { kind: "strong", text: piece.slice(2, -2) }
    return { kind: "text", text: piece }
  })
}
