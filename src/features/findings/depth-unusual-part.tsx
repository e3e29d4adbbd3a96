import type { Depth } from "./depth-model.ts"
import { DepthSection } from "./depth-section.tsx"
import { digits } from "./depth-speech.ts"
import { LooksTable } from "./looks-table.tsx"
import type { Finding } from "./model.ts"
import type { Look } from "./unusual-model.ts"
import { settingsText } from "./unusual-part.tsx"
import { lookText, unusualText } from "./unusual-speech.ts"

/** Whether the newest weeks hold more than the past gives reason to expect. */
export function UnusualDepth({ finding, depth, filesHref }: { finding: Finding; depth: Depth; filesHref: string }) {
  const looks = finding.unusual?.looks ?? []
  const rows = rowsOf(looks)
  const settings = looks.map((look) => `${lookText(look, finding.computedOn)} ${settingsText(look)}`)
  return (
    <DepthSection
      title="Meer dan gewoonlijk?"
      sentence={unusualText(finding) ?? "Dat is niet te zeggen: er zijn geen eerdere weken om op terug te kijken."}
      settings={[
        ...settings,
        ...(rows.length < looks.length ? [unsaid] : []),
        "In een week waarin niemand iets doorgaf, rekenen wij een half signaal als inspanning. Dit telt niet mee in het oordeel van de kaart.",
      ]}
      repeated={depth.unusual}
      filesHref={filesHref}
    >
      {rows.length > 0 && <LooksTable caption="Geteld en gewoonlijk" rows={rows} />}
    </DepthSection>
  )
}

const unsaid =
  "Waar wij niets zeggen, geeft de opdracht ook geen oordeel: te weinig gevallen, of te weinig verleden als zij dat het eerst ziet."

const rowsOf = (looks: readonly Look[]) =>
  looks.flatMap(({ span, observed, all, outcome }) => {
    if (outcome.kind !== "judged") return []
    const { expected, bound, learned } = outcome
    const chance = learned.method === "farrington" ? digits(learned.chance) : "geen"
    const counts = { observed: String(observed), all: String(all), expected: digits(expected), bound: digits(bound) }
    return [{ span: span === "week" ? "de laatste week" : "vier weken", ...counts, chance }]
  })
