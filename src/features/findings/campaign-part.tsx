import { Disclosure } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import { Table } from "../../platform/html/table.tsx"
import { sentenceCase } from "../../platform/words/sentence.ts"
import type { Campaigns } from "./campaign-model.ts"
import { calledParts } from "./campaign-rules.ts"
import { callAboutText, duringText, effectText, shortText, standingText } from "./campaign-speech.ts"
import { yardstickLabels } from "./comparison-speech.ts"
import type { Finding } from "./model.ts"
import { periodText } from "./period.ts"

type Props = { finding: Finding; country: "nl" | "be" }

/** Calls for signals in these weeks, what they did, and the finding once more without their weeks. */
export function CampaignPart({ finding, country }: Props) {
  const { campaigns } = finding
  if (!campaigns) return null
  return (
    <section class="stack">
      <h2>Er was een oproep</h2>
      <p>
        {duringText(campaigns)} {effectText(campaigns)}
      </p>
      <Entries
        label="Oproepen in deze tijd"
        entries={campaigns.calls.map((call) => ({
          href: `/oproepen/${call.id}`,
          title: sentenceCase(periodText(call)),
          about: callAboutText(call, country),
        }))}
      />
      <h3>Zonder de weken van de oproep</h3>
      <p>{standingText(campaigns)}</p>
      <Beside comparisons={finding.comparisons} campaigns={campaigns} />
      <Disclosure summary="Hoe wij met een oproep rekenen">
        <ul>
          <li>
            Een oproep hoort bij deze cijfers als het thema en het gebied hetzelfde zijn, of erboven of eronder vallen,
            en er weken samenvallen.
          </li>
          <li>
            Per week met en zonder oproep: exacte vergelijking van twee aantallen per week (Przyborowski en Wilenski,
            1940).
          </li>
          <li>
            Zonder die weken: dezelfde vergelijkingen, waarbij die weken hier én elders niet meetellen. Ook de melders
            en organisaties tellen dan alleen voor de andere weken. De kansen zijn weer verhoogd voor het aantal
            vergelijkingen (Holm, 1979).
          </li>
          <li>
            Een oproep kan nog nawerken in de weken erna. Die tellen gewoon mee, tenzij iemand ze bij de oproep
            noteerde.
          </li>
        </ul>
      </Disclosure>
    </section>
  )
}

/** Each comparison with all weeks, and without those of the calls. */
function Beside({ comparisons, campaigns }: { comparisons: Finding["comparisons"]; campaigns: Campaigns }) {
  const shown = comparisons.filter((one) => one.with !== "baseline" && one.kind === "compared")
  if (shown.length === 0) return null
  return (
    <Table
      caption="Met alle weken, en zonder die van de oproep"
      stacked
      columns={[
        { key: "label", label: "Vergelijking" },
        { key: "all", label: "Alle weken" },
        { key: "without", label: "Zonder de oproep" },
      ]}
      rows={shown.map((one) => ({
        label: yardstickLabels[one.with],
        all: shortText(one),
        without: shortText(campaigns.without.comparisons.find((other) => other.with === one.with)),
      }))}
    />
  )
}

/** For the line over time: the parts in which there was a call. */
export function markedIn(finding: Finding) {
  const { campaigns, course } = finding
  if (!campaigns) return {}
  const points = calledParts(finding, campaigns.calls)
  const sentence =
    course.size === "week"
      ? "In deze weken was er een oproep om signalen door te geven."
      : "In deze maanden was er een oproep om signalen door te geven, in de hele maand of een deel ervan."
  return { marked: { word: "oproep", sentence, points } }
}
