import { binomialInterval } from "../../methods/statistics/binomial.ts"
import { IntervalChart } from "../../platform/html/interval-chart.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import { Table } from "../../platform/html/table.tsx"
import { dimensionLabels, type ReachRow, type ReachTable } from "./model.ts"

const few = "te weinig"
/** Of fewer a share with its margin says nothing. */
const fewest = 5

type Share = { share: number; low: number; high: number }
function shareOf({ asked, reached }: ReachRow): Share | undefined {
  if (asked === null || reached === null || asked < fewest) return undefined
  const [low, high] = binomialInterval(reached, asked, 0.95, "wilson")
  return { share: 100 * (reached / asked), low: 100 * low, high: 100 * high }
}

const whole = (value: number): string => String(Math.round(value))

/** Of one dimension: how many asked, how many got a first portion, with Wilson's margin. */
export function ReachNumbers({ table, total }: { table: ReachTable; total: ReachRow }) {
  const heading = dimensionLabels[table.dimension]
  if (table.rows === null) return <p>{heading}: hier is te weinig om te tonen zonder dat iemand te herkennen is.</p>
  return (
    <Table
      caption={`Per ${heading.toLowerCase()}`}
      stacked
      columns={[
        { key: "label", label: heading },
        { key: "asked", label: "Vragen", numeric: true },
        { key: "reached", label: "Kreeg een eerste portie", numeric: true },
        { key: "share", label: "Van de 100 (marge)", numeric: true },
      ]}
      rows={[...table.rows, total].map((row) => {
        const share = shareOf(row)
        return {
          ...{ label: row.label, asked: row.asked ?? few, reached: row.reached ?? few },
          share: share ? `${whole(share.share)} (${whole(share.low)} tot ${whole(share.high)})` : "–",
        }
      })}
    />
  )
}

/** The tiers in one picture, the most vulnerable on top. */
export function TierPicture({ table, total }: { table: ReachTable | undefined; total: ReachRow }) {
  const all = shareOf(total)
  const rows = (table?.rows ?? []).flatMap((row) => {
    const share = shareOf(row)
    return share ? [{ label: row.label, estimate: share.share, low: share.low, high: share.high, subject: true }] : []
  })
  if (!all || rows.length < 2) return null
  const rounded = rows.map((row) => ({
    ...row,
    ...{ estimate: Math.round(row.estimate), low: Math.round(row.low), high: Math.round(row.high) },
  }))
  return (
    <IntervalChart
      title="Wie kreeg een eerste portie? Van elke 100 vragen"
      rows={rounded}
      reference={all.share}
      referenceLabel={`alle vragen samen: ${whole(all.share)}`}
      rowLabel="Regel"
      unit="van de 100 (marge)"
    />
  )
}

/** The other dimensions, each behind a fold. */
export const OtherNumbers = ({ tables, total }: { tables: readonly ReachTable[]; total: ReachRow }) => (
  <section class="stack">
    <h2>Naar plaats, taal en manier van vragen</h2>
    {tables
      .filter(({ dimension }) => dimension !== "tier")
      .map((table) => (
        <Disclosure summary={`Per ${dimensionLabels[table.dimension].toLowerCase()}`}>
          {table.dimension === "area" && (
            <p class="soft">
              Op alfabet, want dit is geen ranglijst. Wie in een buurt weinig vraagt, heeft soms juist meer nodig.
            </p>
          )}
          {table.dimension === "language" && (
            <p class="soft">Wie ook in het Nederlands geholpen kan worden, staat bij Nederlands.</p>
          )}
          <ReachNumbers table={table} total={total} />
        </Disclosure>
      ))}
  </section>
)
