import { Marked } from "../../platform/html/marked.tsx"
import { Tag } from "../../platform/html/notice.tsx"
import { type Group, kindLabels, type Result } from "./model.ts"
import { capital, countInWords } from "./wording.ts"

type Props = { group: Group; allAt: string | null; resembling: boolean }

/** What was found of one kind; beside all kinds the best of it, with the way to the rest. */
export function GroupPart({ group: { kind, found, more, results }, allAt, resembling }: Props) {
  const label = kindLabels[kind]
  return (
    <section class="stack stack--tight" aria-labelledby={`gevonden-${kind}`}>
      <h2 id={`gevonden-${kind}`}>{resembling ? capital(label.many) : capital(countInWords(found, more, label))}</h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: without bullets VoiceOver no longer calls it a list */}
      <ul class="nabij-entries" role="list">
        {results.map((result) => (
          <ResultEntry result={result} />
        ))}
      </ul>
      {allAt && found > results.length && (
        <p>
          <a href={allAt}>Alle {countInWords(found, more, label)}</a>
        </p>
      )}
    </section>
  )
}

const nameOf = ({ title, text }: Result) => (title ?? text)?.text.slice(0, 60) ?? ""

function ResultEntry({ result }: { result: Result }) {
  const { title, text, why, facts, state, href, link } = result
  return (
    <li class="nabij-entries__entry">
      {title && (
        <p class="nabij-entries__title">
          {href ? (
            <a href={href}>
              <Marked {...title} />
            </a>
          ) : (
            <Marked {...title} />
          )}
        </p>
      )}
      {text && (
        <p>
          <Marked {...text} />
        </p>
      )}
      {why && <p class="nabij-entries__about">Waarom gevonden? {capital(why)}.</p>}
      {facts.length > 0 && <div class="nabij-entries__about">{facts.join(" · ")}</div>}
      {(state || (href && !title)) && (
        <div class="cluster">
          {state && <Tag>{state}</Tag>}
          {href && !title && (
            <a href={href} aria-label={`${link}: ${nameOf(result)}`}>
              {link}
            </a>
          )}
        </div>
      )}
    </li>
  )
}
