import { type Column, type Row, Table } from "../../platform/html/table.tsx"
import type { Visit } from "./model.ts"
import { sayVisitDay } from "./rules.ts"

type Props<V extends Visit> = { visits: readonly V[]; columns: Column[]; cellsOf(visit: V): Row }

/** A table for each day, in order: on a phone a block for each moment. */
export const DayTables = <V extends Visit>({ visits, columns, cellsOf }: Props<V>) => (
  <div class="nabij-days stack wide">
    {[...Map.groupBy(visits, ({ day }) => day)].map(([day, own]) => (
      <Table
        id={`dag-${day}`}
        caption={sayVisitDay(day)}
        columns={[{ key: "time", label: "Tijd" }, ...columns]}
        rows={own.map(cellsOf)}
        stacked
      />
    ))}
  </div>
)
