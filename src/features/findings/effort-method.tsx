import { ratioText } from "./comparison-speech.ts"
import type { Effort } from "./effort-model.ts"
import type { Finding } from "./model.ts"
import { boundsText, figure } from "./number-speech.ts"

const standsWords: Record<NonNullable<NonNullable<Effort["perReporter"]>["stands"]>, string> = {
  both: "Per inwoner en per melder is het meer: het komt niet alleen doordat hier meer wordt gemeld.",
  "population only": "Per inwoner is het meer, per melder niet: het kan komen doordat hier meer mensen melden.",
  "effort only": "Per melder is het meer, per inwoner niet: hier melden weinig mensen, en dan vaak dit.",
  neither: "Per inwoner en per melder is het niet duidelijk meer.",
  unclear: "",
}

/** How many reported anything at all, and the comparison for each of them. */
export function EffortMethod({ finding: { effort, scope } }: { finding: Finding }) {
  if (!effort) return null
  const { here, before, perReporter } = effort
  return (
    <>
      <h3>Hoeveel er gemeld wordt</h3>
      <ul>
        <li>
          {scope.area ? "Hier" : "Bij elkaar"} {here.most === 1 ? "was" : "waren"} in deze tijd {boundsText(here)}{" "}
          {here.most === 1 ? "melder" : "melders"} actief, over welk thema ook, tegen{" "}
          {before.most === 0 ? "geen" : boundsText(before)} in de even lange tijd ervoor.
        </li>
        {perReporter ? (
          <li>
            Per melder die wij kennen, bij naam of code, kwamen er{" "}
            {figure(perReporter.here.count / perReporter.here.of)} signalen over dit thema, tegen{" "}
            {figure(perReporter.there.count / perReporter.there.of)}{" "}
            {perReporter.beside === "rest" ? "elders" : "in de tijd ervoor"}: {ratioText(perReporter.ratio)}. Exacte
            vergelijking van twee aantallen, met het aantal melders als inspanning.{" "}
            {perReporter.stands && standsWords[perReporter.stands]}
          </li>
        ) : (
          <li>Per melder vergelijken wij niet: hier of elders zijn er te weinig die wij kennen.</li>
        )}
      </ul>
    </>
  )
}
