import { ratioText, yardstickLabels } from "./comparison-speech.ts"
import type { Finding } from "./model.ts"
import { figure, tenths } from "./number-speech.ts"
import type { LeansOn, Observers, Without } from "./observers-model.ts"
import { notMadeWords, observersText, sourceWords } from "./observers-speech.ts"

/** Under who passed it on: as how many equally busy people it counts, and whether it stands without the busiest. */
export function ObserversPart({ finding }: { finding: Finding }) {
  const text = observersText(finding)
  return text ? <p>{text}</p> : null
}

/** How that is known. Never who it was, nor how many were left out: that would be the number of one source. */
export function ObserversMethod({ finding: { observers } }: { finding: Finding }) {
  if (!observers) return null
  const { reporters, organisations, withoutOrganisation, withoutReporter } = observers
  return (
    <>
      <h3>Niet één drukke werker</h3>
      <ul>
        <Effective label="melders" effective={reporters} />
        <Effective label="organisaties" effective={organisations} />
        <Left source="organisation" without={withoutOrganisation} />
        <Left source="reporter" without={withoutReporter} />
        <li>
          Zonder betekent: hier én waarmee wij vergelijken, met dezelfde minima en dezelfde verhoging van de kansen. Wij
          noemen nooit wie het is. Van minder dan drie splitsen wij niets uit.
        </li>
      </ul>
    </>
  )
}

const between = ({ least, most }: { least: number; most: number }): string =>
  tenths(least) === tenths(most) ? tenths(least) : `${tenths(least)} tot ${tenths(most)}`

function Effective({ label, effective }: { label: string; effective: Observers["reporters"] }) {
  if (!effective) return <li>Evenveel als hoeveel even drukke {label}: te weinig om uit te splitsen.</li>
  return (
    <li>
      Even drukke {label} (getallen van Hill, 1973): {between(effective.order2)} als de drukste het zwaarst telt (orde
      2), {between(effective.order1)} als ieder telt naar zijn deel (orde 1). Wat van onbekenden komt, kan van de
      drukste zijn of steeds van een ander.
    </li>
  )
}

function Left({ source, without }: { source: "organisation" | "reporter"; without: Without }) {
  const begin = `Zonder ${sourceWords[source]} die het meest doorgaf`
  if (without.kind === "notMade")
    return (
      <li>
        {begin}: niet gerekend, want {notMadeWords[without.why]}.
      </li>
    )
  const { found, ifUnknownToo } = without
  return (
    <li>
      {begin} ({yardstickLabels[without.with].toLowerCase()}): {leftText(found)}.
      {ifUnknownToo && ` Laten wij ook alles weg waarvan wij niet weten van wie het komt: ${leftText(ifUnknownToo)}.`}
    </li>
  )
}

const leftWords: Record<LeansOn["outcome"], string> = {
  clearlyMore: "duidelijk meer",
  probablyMore: "waarschijnlijk meer",
  couldBeChance: "dan kan het toeval zijn",
  less: "minder",
  tooLittle: "te weinig om iets te zeggen",
  contradictory: "de cijfers spreken elkaar tegen",
  nothingToCompare: "er blijft niets over om mee te vergelijken",
}

function leftText({ outcome, ratio, chance }: Extract<Without, { kind: "recomputed" }>["found"]): string {
  const numbers = ratio === null || chance === null ? "" : `; ${ratioText(ratio)}, kans ${figure(chance)}`
  return `${leftWords[outcome]}${numbers}`
}
