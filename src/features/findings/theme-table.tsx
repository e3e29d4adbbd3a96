import { Disclosure, Tag } from "../../platform/html/notice.tsx"
import { Table } from "../../platform/html/table.tsx"
import type { Country } from "../../platform/words/words.ts"
import { cardHref, query } from "./addresses.ts"
import { ratioText } from "./comparison-speech.ts"
import type { Overview } from "./desk-questions.ts"
import { boundsText } from "./number-speech.ts"
import { outcomeOf } from "./safe.ts"
import type { Outcome } from "./safe-model.ts"
import { outcomeWords } from "./speech.ts"
import {
  decidingComparison,
  linesByDomain,
  linesByStrength,
  type ThemeLine,
  type ThemeOrder,
} from "./theme-order-rules.ts"
import type { ThemeRow } from "./theme-rows.ts"

type Props = { table: Overview["table"]; order: ThemeOrder; country: Country }

const counts = [
  { key: "theme", label: "Thema" },
  { key: "signals", label: "Signalen", numeric: true },
  { key: "reporters", label: "Melders", numeric: true },
  { key: "organisations", label: "Organisaties", numeric: true },
]
const words = [
  { key: "ratio", label: "Vergeleken met de rest" },
  { key: "outcome", label: "Wat het zegt" },
]

/** Every theme that was heard of, below its life domain or, if one so chooses, what stands out most on top. */
export function ThemeTable({ table, order, country }: Props) {
  const silent = table.themes.filter(({ signals, parentCode }) => signals === 0 && parentCode !== null)
  const compared = table.comparisons > 0
  const lines = compared && order === "opvallend" ? linesByStrength(table.themes) : linesByDomain(table.themes)
  return (
    <>
      {compared ? <Order table={table} order={order} /> : <p>{nothingToCompare(table)}</p>}
      <Table
        caption="Thema's met hun aantallen en wat zij zeggen"
        captionHidden
        compact
        columns={compared ? [...counts, ...words] : counts}
        rows={lines.map((line) => cellsOf(line, table, country))}
      />
      {compared && (
        <p>
          Wij maakten {table.comparisons} vergelijkingen; de kansen zijn daarvoor verhoogd (Holm). Wat bovenaan staat,
          is daarom niet het belangrijkst.
        </p>
      )}
      {silent.length > 0 && (
        <Disclosure summary={`Over ${silent.length} thema's kwam hier niets`}>
          <p>{silent.map((row) => labelOf(row, country)).join(", ")}.</p>
        </Disclosure>
      )}
    </>
  )
}

const nothingToCompare = ({ area }: Overview["table"]): string =>
  area
    ? `Van buiten ${area.name} zijn er geen signalen om deze naast te leggen. Kies een wijk of buurt om te vergelijken.`
    : "Kies een gebied om te vergelijken met de rest."

function Order({ table, order }: Pick<Props, "table" | "order">) {
  const { area, from, until } = table
  const choices: [ThemeOrder, string][] = [
    ["domein", "Per levensdomein"],
    ["opvallend", "Wat opvalt eerst"],
  ]
  return (
    <nav class="nabij-paging cluster" aria-label="Volgorde">
      {choices.map(([value, label]) => (
        <a
          href={`/bevindingen?${query({ area: area?.code ?? "alles", from, until, order: value })}`}
          aria-current={value === order ? "true" : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  )
}

const labelOf = ({ labelNl, labelBe }: Pick<ThemeRow, "labelNl" | "labelBe">, country: Country) =>
  country === "be" ? labelBe : labelNl

const tones: Record<Outcome, "attention" | "info" | "neutral"> = {
  clearlyMore: "attention",
  probablyMore: "attention",
  couldBeChance: "info",
  less: "info",
  tooLittle: "neutral",
  contradictory: "info",
  nothingToCompare: "neutral",
}

function cellsOf({ kind, row }: ThemeLine, table: Overview["table"], country: Country) {
  const label = labelOf(row, country)
  if (kind === "name") return { theme: <strong>{label}</strong> }
  const outcome = outcomeOf(row)
  const compared = decidingComparison(row)
  const link = <a href={cardHref({ ...table, theme: row })}>{label}</a>
  return {
    theme: kind === "domain" ? <strong>{link}</strong> : link,
    signals: String(row.signals),
    reporters: boundsText(row.reporters),
    organisations: boundsText(row.organisations),
    ratio: compared && outcome !== "tooLittle" ? ratioText(compared.ratio) : "",
    outcome: <Tag tone={tones[outcome]}>{outcomeWords[outcome]}</Tag>,
  }
}
