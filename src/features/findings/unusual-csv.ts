import type { Line } from "./csv.ts"
import type { Finding } from "./model.ts"

const spans = { week: "meer dan gewoonlijk, laatste week", fourWeeks: "meer dan gewoonlijk, vier weken" }

/** Each look at the newest weeks, one number a line. */
export function unusualLines({ unusual }: Finding): Line[] {
  return (unusual?.looks ?? []).flatMap(({ span, until, observed, all, outcome }): Line[] => {
    const part = spans[span]
    const counted: Line[] = [
      [part, "tot en met week die begint op", until],
      [part, "geteld", observed, null, null, all],
    ]
    if (outcome.kind !== "judged") return [...counted, [part, "niet te zeggen", outcome.kind]]
    const { learned, expected, low, high, bound, more, alpha } = outcome
    const judged: Line[] = [
      [part, "methode", learned.method === "farrington" ? "Farrington, flexibel" : "EARS C2"],
      [part, "verwacht", expected, low, high],
      [part, "grens", bound],
      [part, "kans op een vals alarm", alpha],
      [part, "meer dan gewoonlijk", more ? "ja" : "nee"],
    ]
    if (learned.method === "ears") return [...counted, ...judged, [part, "geleerd van stappen", learned.baseline]]
    return [
      ...counted,
      ...judged,
      [part, "geleerd van jaren", learned.years],
      [part, "kans op zoveel of meer", learned.chance],
      [part, "spreiding", learned.dispersion],
      [part, "trend per stap", learned.trend],
    ]
  })
}
