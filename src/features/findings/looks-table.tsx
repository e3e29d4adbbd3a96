import { Table } from "../../platform/html/table.tsx"

type Row = Record<"span" | "observed" | "all" | "expected" | "bound" | "chance", string>

/** The newest week and four weeks: counted, expected, and from where on it is more than usual. */
export function LooksTable({ caption, rows }: { caption: string; rows: Row[] }) {
  return (
    <Table
      caption={caption}
      stacked
      columns={[
        { key: "span", label: "Tijd" },
        { key: "observed", label: "Geteld", numeric: true },
        { key: "all", label: "Van alle signalen", numeric: true },
        { key: "expected", label: "Verwacht", numeric: true },
        { key: "bound", label: "Grens", numeric: true },
        { key: "chance", label: "Kans op zoveel", numeric: true },
      ]}
      rows={rows}
    />
  )
}
