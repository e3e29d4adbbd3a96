import { Notice, Tag } from "../../platform/html/notice.tsx"
import type { Face } from "../../platform/http/page-route.ts"
import { type Bundle, type BundleEntry, stateLabels } from "./model.ts"
import { wordingHints } from "./rules.ts"

export const neutralHint =
  "Eén zin: wat gaat er mis, en voor wie? Zonder oplossing, zonder schuldige. Zoals: 'Jongeren beginnen niet aan een opleiding, omdat ze bang zijn voor schulden.'"

const advice = {
  solution: "Dit leest als een oplossing. Beschrijf liever wat mensen meemaken; de oplossing komt later.",
  blame: "Dit leest als een verwijt. Beschrijf liever wat er gebeurt, zodat iedereen het kan herkennen.",
}

/** What in the bottleneck reads as a solution or as blame; nothing where it reads neutral. */
export function WordingNotice({ bottleneck }: { bottleneck: string }) {
  const hints = wordingHints(bottleneck)
  if (hints.length === 0) return null
  return (
    <Notice tone="info" title="Een tip over je woorden">
      {hints.map(({ kind, words }) => (
        <p>
          {words.map((word) => `'${word}'`).join(", ")}: {advice[kind]}
        </p>
      ))}
    </Notice>
  )
}

export const bundleTags = ({ state, reach }: Pick<Bundle | BundleEntry, "state" | "reach">): Face["main"] => (
  <>
    <Tag tone={state === "individual" ? "neutral" : "done"}>{stateLabels[state]}</Tag>
    {reach === "internal" && <Tag tone="info">Alleen mijn organisatie</Tag>}
  </>
)
