import type { FoundUsual, PatternContent } from "./model.ts"
import { tenths } from "./speech.ts"

/** What the watch itself holds against a pattern, beside what the evidence card does. */
export const ownDoubts = (content: PatternContent, area: string | undefined): string[] => [
  ...(content.with === "usual" ? usualDoubts(content) : []),
  ...(area === undefined ? [] : elsewhereDoubts(content)),
]

/** Five years are what the method asks for. */
const fullYears = 5

function usualDoubts({ weeks, years }: FoundUsual): string[] {
  const short =
    weeks === 1 ? "Wij keken naar één week. Volgende week" : "Wij keken naar vier weken. De vier weken daarna"
  return [
    `${short} kan het weer gewoon zijn.`,
    ...(years < fullYears
      ? [`Wat gewoonlijk is, weten wij hier van ${years} eerdere jaren. Met ${fullYears} jaren is dat zekerder.`]
      : []),
  ]
}

function elsewhereDoubts({ elsewhere, region, with: kind }: PatternContent): string[] {
  if (elsewhere === null) return []
  const beside = region ? (region.startsWith("de ") ? region : `de rest van ${region}`) : "elders"
  return [
    `Het is meer dan ${kind === "usual" ? "gewoonlijk" : "eerder"}, maar naast ${beside} is het niet duidelijk meer (${tenths(elsewhere)} keer zo vaak). Misschien neemt het overal toe.`,
  ]
}
