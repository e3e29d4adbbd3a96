import { dayOf } from "../../methods/calendar/week.ts"
import { Empty } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import type { Who } from "../../platform/http/who.ts"
import { sentenceCase } from "../../platform/words/sentence.ts"
import type { Country } from "../../platform/words/words.ts"
import { UnmetCard } from "../unmet/card.tsx"
import { cardHref, depthHref, query } from "./addresses.ts"
import { FindingCard, themeLabel } from "./card.tsx"
import { ChoiceForm } from "./choice-form.tsx"
import type { CardDesk, Overview } from "./desk-questions.ts"
import { periodText } from "./period.ts"
import { ThemeTable } from "./theme-table.tsx"

export const countryOf = (who: Who, fallback: Country): Country =>
  who.kind === "person" ? who.organisation.country : fallback

export const FindingsPage: View<Overview> = ({ choices, table, order }, { who, settings, now }) => {
  const country = countryOf(who, settings.COUNTRY)
  const where = table.area ? ` in ${table.area.name}` : ""
  const heard = table.themes.some(({ signals }) => signals > 0)
  return {
    title: "Bevindingen",
    lead: "Wat horen wij vaker dan je zou verwachten? Kies een gebied en een periode, en daarna een thema voor de hele kaart.",
    main: (
      <>
        <ChoiceForm choices={choices} action="/bevindingen" country={country} label="Kies gebied en periode" />
        <p class="screen-only">
          Was er een oproep om signalen door te geven? <a href="/oproepen">Bekijk de oproepen</a>. Dan rekenen wij die
          weken ook eens niet mee.
        </p>
        <p class="screen-only">
          Wat viel vannacht op? <a href="/patronen">Bekijk de mogelijke patronen</a>. Welke hulp lukte niet?{" "}
          <a href="/wat-niet-lukte">Bekijk wat apart geteld is</a>.
        </p>
        <h2>
          Thema's{where}, {periodText(table, dayOf(now))}
        </h2>
        {heard ? (
          <ThemeTable table={table} order={order} country={country} />
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

export const CardPage: View<CardDesk> = ({ choices, finding, drawing, apart }, { who, settings }) => {
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
          depthHref={depthHref(scope)}
        />
        <UnmetCard apart={apart} />
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
