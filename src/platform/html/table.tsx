// biome-ignore-all lint/a11y/noRedundantRoles: shown as blocks on a phone, a table would lose the roles it has by itself
import type { Child } from "hono/jsx"

export type Column = { key: string; label: string; numeric?: boolean }
export type Row = Record<string, Child>

type TableProps = {
  caption: Child
  columns: Column[]
  rows: Row[]
  /** What stands here while there is nothing: what will come and how. */
  empty?: Child
  /** On a phone each row becomes a small block with its labels, instead of a table that scrolls. */
  stacked?: boolean
  /** On a phone each row becomes its name and one line of numbers, each with its label. */
  compact?: boolean
  captionHidden?: boolean
  /** Needed where two tables on a page have the same caption, or the caption is not plain text. */
  id?: string
}

const idOf = (caption: Child, id?: string) =>
  `table-${(id ?? (typeof caption === "string" ? caption : "x")).toLowerCase().replace(/[^a-z0-9]+/g, "-")}`

function HeaderRow({ columns }: { columns: Column[] }) {
  return (
    <thead class="utrecht-table__header" role="rowgroup">
      <tr class="utrecht-table__row" role="row">
        {columns.map(({ label, numeric }) => (
          <th class={`utrecht-table__header-cell${numericClass(numeric)}`} scope="col" role="columnheader">
            {label}
          </th>
        ))}
      </tr>
    </thead>
  )
}

const numericClass = (numeric?: boolean) => (numeric ? " utrecht-table__cell--numeric-column" : "")

function BodyRow({ columns, row }: { columns: Column[]; row: Row }) {
  return (
    <tr class="utrecht-table__row" role="row">
      {columns.map(({ key, label, numeric }, index) =>
        index === 0 ? (
          <th class="utrecht-table__cell" scope="row" role="rowheader">
            {row[key]}
          </th>
        ) : (
          <td class={`utrecht-table__cell${numericClass(numeric)}`} role="cell" data-label={label}>
            {row[key]}
          </td>
        ),
      )}
    </tr>
  )
}

/** A table in a box that scrolls by itself and can be reached by keyboard; the first column names the row. */
export function Table({ caption, columns, rows, empty, stacked, compact, captionHidden, id }: TableProps) {
  if (rows.length === 0 && empty) return <div class="nabij-empty">{empty}</div>
  const captionId = idOf(caption, id)
  return (
    <section
      class={`table-wrap utrecht-table-container${stacked ? " table-wrap--stacked" : ""}${compact ? " table-wrap--compact" : ""}`}
      aria-labelledby={captionId}
      tabindex={0}
    >
      <table class="utrecht-table" role="table">
        <caption class={`utrecht-table__caption${captionHidden ? " visually-hidden" : ""}`} id={captionId}>
          {caption}
        </caption>
        <HeaderRow columns={columns} />
        <tbody class="utrecht-table__body" role="rowgroup">
          {rows.map((row) => (
            <BodyRow columns={columns} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
