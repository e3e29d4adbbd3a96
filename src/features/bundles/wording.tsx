import { Notice, Tag } from "../../platform/html/notice.tsx"
import type { Face } from "../../platform/http/page-route.ts"
import { peopleInWords, weekInWords } from "../weighing/rules.ts"
import { piecesOf } from "./likeness-rules.ts"
import { type Bundle, type BundleEntry, type BundleSignal, stateLabels } from "./model.ts"
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

/** A text with the words marked that it shares with another. */
export function Marked({ text }: { text: string }) {
  return <>{piecesOf(text).map((piece) => (piece.shared ? <mark>{piece.text}</mark> : piece.text))}</>
}

export const bundleTags = ({ state, reach }: Pick<Bundle | BundleEntry, "state" | "reach">): Face["main"] => (
  <>
    <Tag tone={state === "individual" ? "neutral" : "done"}>{stateLabels[state]}</Tag>
    {reach === "internal" && <Tag tone="info">Alleen mijn organisatie</Tag>}
  </>
)

export const signalFacts = (signal: BundleSignal): string =>
  [
    signal.theme,
    signal.area,
    weekInWords(signal.week),
    peopleInWords(signal.peopleLeast, signal.peopleMost),
    signal.own && "van je eigen organisatie",
  ]
    .filter(Boolean)
    .join(" · ")

export type TextEntry = { text: Face["main"]; tags?: Face["main"]; about: Face["main"]; actions: Face["main"] }

/** A list of texts to read; `Entries` is for things with a name. */
export function Texts({ entries, label }: { entries: TextEntry[]; label: string }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without bullets VoiceOver no longer calls it a list
    <ul class="nabij-entries" role="list" aria-label={label}>
      {entries.map(({ text, tags, about, actions }) => (
        <li class="nabij-entries__entry">
          <p>{text}</p>
          {tags && <div class="cluster">{tags}</div>}
          <div class="nabij-entries__about">{about}</div>
          <div class="cluster">{actions}</div>
        </li>
      ))}
    </ul>
  )
}
