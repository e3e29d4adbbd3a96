import { Table } from "../../platform/html/table.tsx"
import type { Branches, Depth } from "./depth-model.ts"
import { DepthSection } from "./depth-section.tsx"
import { branchText, digits, sureText } from "./depth-speech.ts"
import type { Finding } from "./model.ts"

type Props = { finding: Finding; depth: Depth; filesHref: string; country: "nl" | "be" }

const mostTold = 5

/** Which part of the theme stands out here. */
export function BranchesPart({ finding, depth, filesHref, country }: Props) {
  const { outcome } = depth.branches
  return (
    <DepthSection
      title="Welk deel van het thema?"
      sentence={branchText(depth.branches, country, finding.scope)}
      settings={settingsOf(outcome)}
      repeated={depth.branches}
      explained="LLR: hoe slecht toeval het aantal verklaart; hoe hoger, hoe slechter. Kans: hoe vaak toeval alleen ergens zo hoog komt."
      filesHref={filesHref}
    >
      {outcome.kind === "made" && outcome.branches.length > 0 && (
        <Table
          caption="Takken die eruit springen"
          stacked
          columns={[
            { key: "label", label: "Thema, met wat eronder valt" },
            { key: "observed", label: "Geteld", numeric: true },
            { key: "expected", label: "Verwacht", numeric: true },
            { key: "llr", label: "LLR", numeric: true },
            { key: "p", label: "Kans", numeric: true },
            { key: "sure", label: "Hoe zeker" },
          ]}
          rows={outcome.branches.slice(0, mostTold).map(({ labelNl, labelBe, observed, expected, llr, p }) => ({
            label: country === "be" ? labelBe : labelNl,
            observed: String(observed),
            expected: digits(expected),
            llr: digits(llr),
            p: digits(p),
            sure: sureText(p),
          }))}
        />
      )}
    </DepthSection>
  )
}

function settingsOf(outcome: Branches["outcome"]): string[] {
  const method =
    "De boomscan (Kulldorff, Fang en Walsh, 2003) probeert alle takken van de themaboom tegelijk. Verwacht: elk thema heeft hier hetzelfde deel als in de hele omgeving, dit gebied erbij. Daarom is de kans aan de hoge kant als dit gebied een groot deel van de omgeving is."
  if (outcome.kind === "unclear") return [method]
  const { over, themes, here, region, left, settings } = outcome
  return [
    method,
    `${over === "below" ? "Alleen dit thema en wat eronder valt" : "Alle thema's, want onder dit thema valt er geen"}: ${themes} thema's, ${here} signalen hier en ${region} in de hele omgeving.`,
    ...(left && left.region > 0
      ? [
          `Signalen zonder thema uit de boom horen bij geen tak en tellen hier dus niet mee: ${left.here} hier en ${left.region} in de hele omgeving. Daarom zijn het er minder dan ‘alle signalen’ bij de vergelijkingen.`,
        ]
      : []),
    ...(over === "below" ? ["Signalen over andere thema's tellen hier niet mee, bij de vergelijkingen wel."] : []),
    `Model: Poisson, gegeven het aantal signalen hier. De kans komt uit ${settings.replicas} nabootsingen (begingetal ${settings.seed}) en is al verhoogd voor hoeveel takken er zijn. Een tak heeft ten minste 2 signalen.`,
  ]
}
