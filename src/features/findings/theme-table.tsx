import { Disclosure, Tag } from "../../platform/html/notice.tsx"
import { Table } from "../../platform/html/table.tsx"
import type { Country } from "../../platform/words/words.ts"
import { cardHref } from "./addresses.ts"
import { ratioText } from "./comparison-speech.ts"
import type { Overview } from "./desk-questions.ts"
import { boundsText } from "./number-speech.ts"
import { outcomeOf } from "./safe.ts"
import type { Outcome } from "./safe-model.ts"
import { outcomeWords } from "./speech.ts"
import { byDomain, type ThemeRow } from "./theme-rows.ts"

/** Every theme that was heard of, in the order of the tree: no ranking. */
export function ThemeTable({ table, country }: { table: Overview["table"]; country: Country }) {
  const silent = table.themes.filter(({ signals, parentCode }) => signals === 0 && parentCode !== null)
  const rows = byDomain(table.themes).flatMap(({ domain, themes }) => [
    ...(addsSomething(domain, themes) ? [rowOf(domain, table, country, true)] : []),
    ...themes.filter(({ signals }) => signals > 0).map((theme) => rowOf(theme, table, country, false)),
  ])
  return (
    <>
      <Table
        caption="Thema's met hun aantallen en wat zij zeggen"
        captionHidden
        stacked
        columns={[
          { key: "theme", label: "Thema" },
          { key: "signals", label: "Signalen", numeric: true },
          { key: "reporters", label: "Melders", numeric: true },
          { key: "organisations", label: "Organisaties", numeric: true },
          { key: "ratio", label: table.area ? "Vergeleken met de rest" : "Vergeleken" },
          { key: "outcome", label: "Wat het zegt" },
        ]}
        rows={rows}
      />
      <p>
        {table.comparisons === 0
          ? "Kies een gebied om te vergelijken met de rest."
          : `Wij maakten ${table.comparisons} vergelijkingen; de kansen zijn daarvoor verhoogd (Holm). De volgorde is die van de themaboom, geen rangorde.`}
      </p>
      {silent.length > 0 && (
        <Disclosure summary={`Over ${silent.length} thema's kwam hier niets`}>
          <p>{silent.map((row) => labelOf(row, country)).join(", ")}.</p>
        </Disclosure>
      )}
    </>
  )
}

/** A life domain with one theme below it that has all of its signals says the same twice. */
const addsSomething = (domain: ThemeRow, themes: readonly ThemeRow[]): boolean =>
  domain.signals > 0 && !themes.some(({ signals }) => signals === domain.signals)

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

function rowOf(row: ThemeRow, table: Overview["table"], country: Country, domain: boolean) {
  const outcome = outcomeOf(row)
  const href = cardHref({ ...table, theme: row })
  const decides = row.judgement.kind === "judged" ? row.judgement.by : undefined
  const compared = row.comparisons.filter((one) => one.kind === "compared").find((one) => one.with === decides)
  return {
    theme: domain ? (
      <strong>
        <a href={href}>{labelOf(row, country)}</a>
      </strong>
    ) : (
      <a href={href}>{labelOf(row, country)}</a>
    ),
    signals: String(row.signals),
    reporters: boundsText(row.reporters),
    organisations: boundsText(row.organisations),
    ratio: compared && outcome !== "tooLittle" ? ratioText(compared.ratio) : "–",
    outcome: <Tag tone={tones[outcome]}>{outcomeWords[outcome]}</Tag>,
  }
}
