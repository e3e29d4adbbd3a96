import type { Drawing } from "../../methods/geography/outline-path.ts"
import { numberText } from "../../platform/html/chart-scale.ts"
import { Notice } from "../../platform/html/notice.tsx"
import { Figures } from "../../platform/html/steps.tsx"
import { CampaignPart } from "./campaign-part.tsx"
import type { Compared } from "./comparison-model.ts"
import { ComparisonPart } from "./comparison-part.tsx"
import { decidingText } from "./comparison-speech.ts"
import { CoursePart } from "./course-part.tsx"
import { fallsText } from "./headline-rules.ts"
import { MethodPart } from "./method-part.tsx"
import type { Finding, Scope } from "./model.ts"
import { boundsText } from "./number-speech.ts"
import { objectionText } from "./objection-speech.ts"
import { ObserversPart } from "./observers-part.tsx"
import { PlacePart } from "./place-part.tsx"
import { outcomeOf } from "./safe.ts"
import { heardText, outcomeWords, reasonText } from "./speech.ts"
import { UnusualPart } from "./unusual-part.tsx"

export { SafeFindingCard } from "./safe-card.tsx"

type Country = "nl" | "be"

export const themeLabel = ({ theme }: Pick<Scope, "theme">, country: Country): string =>
  theme ? (country === "be" ? theme.labelBe : theme.labelNl) : "deze bundel"

type CardProps = {
  finding: Finding
  drawing: Drawing
  country: Country
  dataHref: string
  depthHref?: string | undefined
}

/**
 * The evidence on one page, for coordinators, the working group and analysts: the sentence, the numbers with their margins,
 * the pictures, who reports, what stands against it, and how it is known.
 */
export function FindingCard({ finding, drawing, country, dataHref, depthHref }: CardProps) {
  const { scope } = finding
  const subject = themeLabel(scope, country)
  const deciding = decidingOf(finding)
  const falls = fallsText(finding)
  return (
    <article class="stack wide" aria-label="Bewijskaart">
      <h2>{outcomeWords[outcomeOf(finding)]}</h2>
      <p class="nabij-lead">
        {heardText(finding)} {deciding && decidingText(scope, deciding)}
      </p>
      <p>{reasonText(finding)}</p>
      {falls && (
        <p>
          <strong>{falls}</strong> Zie <a href="#ertegen">wat ertegen spreekt</a>.
        </p>
      )}
      <ComparisonPart finding={finding} />
      <h2>Wie het doorgaf</h2>
      <SourceFigures finding={finding} />
      <ObserversPart finding={finding} />
      <CoursePart finding={finding} subject={subject} />
      <UnusualPart finding={finding} />
      <CampaignPart finding={finding} country={country} />
      <PlacePart finding={finding} drawing={drawing} />
      <Against finding={finding} />
      <MethodPart finding={finding} dataHref={dataHref} depthHref={depthHref} />
    </article>
  )
}

/** The comparison that the sentence rests on; none where there is too little to compare. */
function decidingOf({ judgement, comparisons }: Finding): Compared | undefined {
  if (judgement.kind !== "judged" || judgement.verdict.kind === "tooLittle") return undefined
  return comparisons.filter((one) => one.kind === "compared").find((one) => one.with === judgement.by)
}

function SourceFigures({ finding: { sources } }: { finding: Finding }) {
  const { signals, reporters, organisations, weeks, people, withoutMost } = sources
  return (
    <Figures
      figures={[
        { label: "signalen", value: numberText(signals) },
        { label: "verschillende melders", value: boundsText(reporters) },
        { label: "organisaties", value: boundsText(organisations) },
        { label: "verschillende weken", value: String(weeks) },
        { label: peopleLabel(withoutMost, signals), value: boundsText(people) },
      ]}
    />
  )
}

const peopleLabel = (withoutMost: number, signals: number): string => {
  if (withoutMost === 0) return "mensen over wie het gaat"
  return withoutMost === signals
    ? "mensen; alleen het minste is ingevuld"
    : "mensen; het meeste is niet overal ingevuld"
}

function Against({ finding: { objections } }: { finding: Finding }) {
  return (
    <section class="stack">
      <h2 id="ertegen">Wat ertegen spreekt</h2>
      {objections.length === 0 ? (
        <p>Wij vonden niets bijzonders dat ertegen spreekt. Ook dan geldt: signalen zijn geen steekproef.</p>
      ) : (
        <Notice tone="attention">
          <ul>
            {objections.map((objection) => (
              <li>{objectionText(objection)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  )
}
