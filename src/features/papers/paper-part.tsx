import { Table } from "../../platform/html/table.tsx"
import { type Block, blocksOf, piecesOf } from "./reading-rules.ts"

function Line({ text }: { text: string }) {
  return (
    <>
      {piecesOf(text).map((piece) => {
        if (piece.kind === "strong") return <strong>{piece.text}</strong>
        if (piece.kind === "link") return <a href={piece.href}>{piece.text}</a>
        return piece.text
      })}
    </>
  )
}

function PaperTable({ block, under, id }: { block: Extract<Block, { kind: "table" }>; under: string; id: string }) {
  const columns = block.head.map((label, index) => ({ key: String(index), label }))
  const rows = block.rows.map((row) =>
    Object.fromEntries(columns.map(({ key }, index) => [key, <Line text={row[index] ?? ""} />])),
  )
  return <Table caption={under} captionHidden id={id} stacked columns={columns} rows={rows} />
}

/** A paper below the title of its page: the first heading is that title, and is left out. */
export function PaperPart({ text }: { text: string }) {
  let under = ""
  return (
    <>
      {blocksOf(text).map((block, index) => {
        if (block.kind === "heading") {
          under = block.text
          if (block.level === 1) return ""
          return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
        }
        if (block.kind === "table") return <PaperTable block={block} under={under} id={`paper-${index}`} />
        if (block.kind === "paragraph")
          return (
            <p>
              <Line text={block.text} />
            </p>
          )
        const items = block.items.map((item) => (
          <li>
            <Line text={item} />
          </li>
        ))
        return block.numbered ? <ol>{items}</ol> : <ul>{items}</ul>
      })}
    </>
  )
}

/** The title that a paper gives itself. */
export const titleOf = (text: string): string => /^# (.+)$/m.exec(text)?.[1] ?? "Papier"
