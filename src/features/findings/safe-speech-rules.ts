import type { SafeFinding } from "./safe-model.ts"

type Told = Pick<SafeFinding, "signals" | "people" | "reporters" | "organisations" | "period" | "area">

/** How often, by how many, in one or two sentences in which no two numbers stand side by side. */
export function safeHeardText({ signals, people, reporters, organisations, period, area }: Told): string {
  const where = area ? ` in ${area.name}` : ""
  if (signals.kind === "tooFew")
    return `Van ${period} kwamen hierover${where} minder dan ${signals.fewerThan} signalen. Meer zeggen wij niet: het kan iemand verraden.`
  const from = [
    ...(reporters.kind === "shown" ? [`${reporters.value} melders`] : []),
    ...(organisations.kind === "shown" ? [`${organisations.value} organisaties`] : []),
  ]
  const by = from.length > 0 ? `, van ten minste ${from.join(" bij ")}` : ""
  const about = people.kind === "shown" ? ` Alle signalen bij elkaar opgeteld gaat het om ${people.value} mensen.` : ""
  return `Van ${period} hoorden wij dit ${signals.value} keer${where}${by}.${about}`
}
