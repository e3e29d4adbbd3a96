import type { Finding } from "./model.ts"
import { tenths } from "./number-speech.ts"

const methods: Record<string, string> = {
  baseline:
    "Tegen de norm: exacte binomiale toets en marge (Clopper en Pearson, 1934), ernaast de marge van Wilson (1927).",
  population: "Per inwoner: exacte vergelijking van twee aantallen per inwoner (Przyborowski en Wilenski, 1940).",
  share:
    "Als deel van alle signalen: de proportionele meldverhouding (Evans, 2001), met dezelfde exacte vergelijking. Wordt er hier over alles meer gemeld, dan stijgt deze niet.",
  before: "Tegen de periode hiervoor: hetzelfde deel van alle signalen, in de even lange periode ervoor.",
}

/** Each comparison with its method and source, and how many were made. */
export function Comparing({ finding: { comparisons, course, settings } }: { finding: Finding }) {
  const made = comparisons.filter((comparison) => comparison.kind === "compared")
  const figures = made.flatMap(({ figure }) => (figure ? [figure] : []))
  return (
    <>
      <h3>Vergelijken</h3>
      <ul>
        {made.map((compared) => (
          <li>
            {methods[compared.with]}
            {compared.wilson &&
              ` Wilson: ${tenths(compared.wilson.low * 100)} % tot ${tenths((compared.wilson.high ?? 1) * 100)} %.`}
          </li>
        ))}
        {course.expectedFrom !== "nowhere" && (
          <li>
            Wat gewoonlijk is: alle signalen hier in die {course.size === "week" ? "week" : "maand"}, maal het deel dat{" "}
            {course.expectedFrom === "elsewhere" ? "elders" : "in de periode hiervoor"} over dit thema gaat. De strook
            bevat 95 % van wat toeval daaromheen geeft (betabinomiaal; Aitchison en Dunsmore, 1975). Zij is breder als
            er {course.expectedFrom === "elsewhere" ? "elders" : "toen"} weinig signalen waren.
          </li>
        )}
        <li>{manyText(settings.comparisons)}</li>
        {figures.map(({ label, year, source }) => (
          <li>
            Bron van ‘{label}’: {source}, {year}.
          </li>
        ))}
      </ul>
    </>
  )
}

const manyText = (comparisons: number): string => {
  if (comparisons === 0) return "Er was niets om mee te vergelijken."
  if (comparisons === 1) return "Wij maakten één vergelijking."
  return `Wij maakten ${comparisons} vergelijkingen. Wie vaker kijkt, vindt vaker iets: de kansen zijn daarvoor verhoogd (Holm, 1979).`
}
