import { dayOf } from "../../methods/calendar/week.ts"
import { Disclosure, Empty, Tag } from "../../platform/html/notice.tsx"
import { Table } from "../../platform/html/table.tsx"
import type { View } from "../../platform/http/page-route.ts"
import type { Who } from "../../platform/http/who.ts"
import type { Country } from "../../platform/words/words.ts"
import { FindingCard, themeLabel } from "./card.tsx"
import { ChoiceForm } from "./choice-form.tsx"
import type { CardDesk, Overview } from "./desk-questions.ts"
import type { Scope } from "./model.ts"
import { periodText, sentenceCase } from "./period.ts"
import { type Outcome, outcomeOf } from "./safe.ts"
import { boundsText, outcomeWords, ratioText } from "./speech.ts"
import { byDomain, type ThemeRow } from "./theme-rows.ts"

export const countryOf = (who: Who, fallback: Country): Country =>
  who.kind === "person" ? who.organisation.country : fallback

const query = (given: Record<string, string>): string =>
  new URLSearchParams(Object.entries(given).filter(([, value]) => value !== "")).toString()

/** The address of a card, and of its data. */
export const cardHref = (scope: Pick<Scope, "theme" | "area" | "from" | "until">, file = ""): string =>
  `/bevindingen/kaart${file}?${query({
    theme: scope.theme?.code ?? "",
    area: scope.area?.code ?? "alles",
    from: scope.from,
    until: scope.until,
  })}`

export const FindingsPage: View<Overview> = ({ choices, table }, { who, settings, now }) => {
  const country = countryOf(who, settings.COUNTRY)
  const where = table.area ? ` in ${table.area.name}` : ""
  const heard = table.themes.some(({ signals }) => signals > 0)
  return {
    title: "Bevindingen",
    lead: "Wat horen wij vaker dan je zou verwachten? Kies een gebied en een periode, en daarna een thema voor de hele kaart.",
    main: (
      <>
        <ChoiceForm choices={choices} action="/bevindingen" country={country} label="Kies gebied en periode" />
        <h2>
          Thema's{where}, {periodText(table, dayOf(now))}
        </h2>
        {heard ? (
          <ThemeTable table={table} country={country} />
        ) : (
          <Empty title="Hier zijn nog geen signalen geteld">
            <p>
              Zodra er signalen zijn uit dit gebied en deze periode, staan hier de thema's met wat erover te zeggen is.
            </p>
          </Empty>
        )}
      </>
    ),
  }
}

function ThemeTable({ table, country }: { table: Overview["table"]; country: Country }) {
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

export const CardPage: View<CardDesk> = ({ choices, finding, drawing }, { who, settings }) => {
  const country = countryOf(who, settings.COUNTRY)
  const { scope } = finding
  return {
    title: `${themeLabel(scope, country)}${scope.area ? ` in ${scope.area.name}` : ""}`,
    main: (
      <>
        <p>{sentenceCase(periodText(scope, finding.computedOn))}</p>
        <FindingCard
          finding={finding}
          drawing={drawing}
          country={country}
          dataHref={cardHref(scope, "/gegevens.csv")}
        />
        <section class="stack screen-only">
          <h2>Een ander thema of gebied</h2>
          <ChoiceForm
            choices={choices}
            action="/bevindingen/kaart"
            country={country}
            withTheme
            label="Kies een andere kaart"
          />
          <p>
            <a
              href={`/bevindingen?${query({ area: scope.area?.code ?? "alles", from: scope.from, until: scope.until })}`}
            >
              Alle thema's van dit gebied
            </a>
          </p>
        </section>
      </>
    ),
  }
}
