import { Table } from "../../platform/html/table.tsx"
import type { HelpReach, Wait } from "./model.ts"

const days = (value: number): string => {
  const text = value.toLocaleString("nl-NL", { maximumFractionDigits: 1 })
  return `${text} ${value === 1 ? "dag" : "dagen"}`
}

const sayMedian = ({ median }: Wait, followed: number | null): string => {
  if (median !== null) return days(median)
  return followed === null ? "nog niet bij de helft" : `langer dan ${followed} dagen`
}
const sayMargin = ({ low, high }: Wait): string => {
  if (low === null) return "niet te zeggen"
  return high === null ? `ten minste ${days(low)}` : `${days(low).replace(/ .*/, "")} tot ${days(high)}`
}

/** After how many days half had a first portion. */
export const WaitPart = ({ waits, period }: Pick<HelpReach, "waits" | "period">) =>
  waits.length === 0 ? null : (
    <section class="stack">
      <h2>Hoe lang duurt het?</h2>
      <p>
        Na zoveel dagen had de helft een eerste portie. Wie nog wacht, telt mee tot nu toe, en niet als iemand die nooit
        geholpen wordt.
      </p>
      <Table
        caption="Dagen tot de eerste portie"
        stacked
        columns={[
          { key: "label", label: "Regel" },
          { key: "asked", label: "Vragen", numeric: true },
          { key: "median", label: "De helft na", numeric: true },
          { key: "margin", label: "Marge", numeric: true },
        ]}
        rows={waits.map((wait) => ({
          ...{ label: wait.label, asked: wait.asked, margin: sayMargin(wait) },
          median: sayMedian(wait, period?.days ?? null),
        }))}
      />
    </section>
  )
