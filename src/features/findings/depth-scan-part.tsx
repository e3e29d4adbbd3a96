import { addDays } from "../../methods/calendar/week.ts"
import type { Drawing } from "../../methods/geography/outline-path.ts"
import { usualThresholds } from "../../methods/statistics/verdict.ts"
import { AreaMap, type MapArea, type MapStep } from "../../platform/html/map.tsx"
import { Table } from "../../platform/html/table.tsx"
import { sayDay } from "../../platform/words/day.ts"
import type { Cluster, Depth, Scanned } from "./depth-model.ts"
import { DepthSection } from "./depth-section.tsx"
import { chanceText, digits, keptScanWhys, placesText, scanText, sureText } from "./depth-speech.ts"
import type { Finding } from "./model.ts"
import { plural } from "./number-speech.ts"

type Made = Extract<Scanned["outcome"], { kind: "made" }>
type Props = { finding: Finding; depth: Depth; drawing: Drawing; filesHref: string; kept: boolean }

/** More groups than this nobody can tell apart on a map. */
const mostDrawn = 3
const mostTold = 5

/** Where and since when: groups of places and weeks, on the map and in a table. */
export function ScanPart({ finding, depth, drawing, filesHref, kept }: Props) {
  const { outcome } = depth.scan
  const why = kept && outcome.kind === "unclear" ? keptScanWhys[outcome.why] : undefined
  return (
    <DepthSection
      title="Waar en sinds wanneer?"
      sentence={why ?? scanText(depth.scan, finding.scope)}
      settings={settingsOf(outcome)}
      repeated={depth.scan}
      picture={outcome.kind === "made" ? <ClusterMap outcome={outcome} drawing={drawing} /> : undefined}
      explained="LLR: hoe slecht toeval het aantal verklaart; hoe hoger, hoe slechter. Kans: hoe vaak toeval alleen ergens zo hoog komt."
      filesHref={filesHref}
    >
      {outcome.kind === "made" && outcome.clusters.length > 0 && <ClusterTable outcome={outcome} />}
    </DepthSection>
  )
}

function settingsOf(outcome: Scanned["outcome"]): string[] {
  const method =
    "De scan van Kulldorff (1997) probeert alle kringen van gebieden die bij elkaar liggen, in alle aaneengesloten weken. Elk signaal over dit thema staat tegenover alle signalen uit dat gebied in die week: waar over alles veel wordt gemeld, valt niets op."
  if (outcome.kind === "unclear") return [method]
  const { places, unplaced, weeks, cases, signals, settings } = outcome
  return [
    method,
    `${plural(places.length, "gebied", "gebieden")}, ${plural(weeks, "week", "weken")}, ${cases} van ${signals} signalen gaan over dit thema. Signalen die alleen een groter gebied noemen, tellen hier niet mee.`,
    `Vooraf gekozen: een kring bevat ten hoogste ${settings.maxPart} % van alle signalen, en duurt ten hoogste ${settings.maxTime} % van de weken.`,
    `De kans komt uit ${settings.replicas} nabootsingen met toeval alleen (begingetal ${settings.seed}, zodat iedereen hetzelfde ziet). Zij geldt voor de hoogste van alle kringen, en is dus al verhoogd voor hoe vaak wij keken.`,
    "Model: Poisson, gegeven het aantal signalen over dit thema. Is het thema een groot deel van alle signalen, dan is de kans te hoog: dan missen wij eerder iets dan dat wij iets verzinnen.",
    "Een gebied ligt waar het midden van zijn omtrek ligt.",
    ...(unplaced > 0
      ? [`Van ${plural(unplaced, "gebied", "gebieden")} kennen wij de omtrek niet: die deden niet mee.`]
      : []),
  ]
}

/** The groups that chance does not explain; where there is none, nothing is drawn. */
const drawnOf = ({ clusters }: Made): Cluster[] =>
  clusters.filter(({ p }) => p <= usualThresholds.probably).slice(0, mostDrawn)

function ClusterMap({ outcome, drawing }: { outcome: Made; drawing: Drawing }) {
  const drawn = drawnOf(outcome)
  if (drawn.length === 0 || drawing.paths.length === 0) return null
  const paths = new Map(drawing.paths.map(({ code, d }) => [code, d]))
  const areas = outcome.places.map(({ code, name }): MapArea => {
    const number = drawn.findIndex(({ places }) => places.includes(code))
    const label = number < 0 ? "in geen groep" : `groep ${number + 1}`
    return { code, name, path: paths.get(code) ?? "", step: (number + 1) as MapStep, label }
  })
  return (
    <AreaMap
      title="Groepen van gebieden"
      areas={areas}
      viewBox={drawing.viewBox}
      areaLabel="Gebied"
      legend={{ title: "Groep", steps: drawn.map((_, number) => `groep ${number + 1}`), zero: "in geen groep" }}
    />
  )
}

function ClusterTable({ outcome }: { outcome: Made }) {
  const names = new Map(outcome.places.map(({ code, name }) => [code, name]))
  const told = outcome.clusters.slice(0, mostTold)
  return (
    <Table
      caption="De groepen in cijfers"
      stacked
      columns={[
        { key: "group", label: "Groep" },
        { key: "places", label: "Gebieden" },
        { key: "weeks", label: "Weken" },
        { key: "observed", label: "Geteld", numeric: true },
        { key: "expected", label: "Verwacht", numeric: true },
        { key: "llr", label: "LLR", numeric: true },
        { key: "p", label: "Kans", numeric: true },
        { key: "sure", label: "Hoe zeker" },
        { key: "again", label: "Zo vaak door toeval" },
      ]}
      rows={told.map(({ places, from, until, observed, expected, llr, p }, index) => ({
        group: String(index + 1),
        places: placesText(places, names),
        weeks: `${sayDay(from)} tot en met ${sayDay(addDays(until, 6))}`,
        observed: String(observed),
        expected: digits(expected),
        llr: digits(llr),
        p: digits(p),
        sure: sureText(p),
        again: chanceText(p),
      }))}
    />
  )
}
