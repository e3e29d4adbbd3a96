/** What an installation has or is; a line or a piece of a paper may be there only for that. */
export const parts = ["nl", "be", "mail", "counting", "escrow"] as const
export type Part = (typeof parts)[number]
export type Facts = { values: Readonly<Record<string, string>>; parts: ReadonlySet<Part> }

const marked = new RegExp(`^\\[(${parts.join("|")})\\] ?(.*)$`)
const piece = new RegExp(`\\[(${parts.join("|")})\\](.*?)\\[/\\1\\]`, "gs")

/** What somebody typed, as text that no paper takes for a table, a link or a heading. Own lines of a list stay lines. */
const harmless = (value: string) =>
  value
    .split("\n")
    .map((line) => line.replace(/[[\]<>`]/g, "").replace(/^#+/, ""))
    .join("\n")

/**
 * Fills a paper in. A line that begins with `[be]` is there only in Belgium, `[mail]…[/mail]` inside a line only where that part is
 * in use, and `{{name}}` becomes the value of that name. Throws where a paper asks for a value that nobody gives.
 */
export function filledIn(paper: string, { values, parts: present }: Facts): string {
  const lines = paper.split("\n").flatMap((line) => {
    const [, part, rest = ""] = marked.exec(line) ?? []
    if (!part) return [line]
    return present.has(part as Part) ? [rest] : []
  })
  return lines
    .join("\n")
    .replace(piece, (_, part: Part, inside: string) => (present.has(part) ? inside : ""))
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`the paper asks for ${name}, which nobody fills in`)
      return name === "signatures" ? value : harmless(value)
    })
    .replace(/\n{3,}/g, "\n\n")
}
