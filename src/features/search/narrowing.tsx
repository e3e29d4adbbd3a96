import { kindLabels, periodLabels, periods } from "./model.ts"
import type { Answered } from "./page-question.ts"
import { searchAddress } from "./rules.ts"
import { numberInWords } from "./wording.ts"

type Choice = { href: string; label: string; chosen: boolean }

const Choices = ({ title, choices }: { title: string; choices: Choice[] }) => (
  <nav class="nabij-narrowing" aria-label={title}>
    <span aria-hidden="true">{title}:</span>
    {/* biome-ignore lint/a11y/noRedundantRoles: without bullets VoiceOver no longer calls it a list */}
    <ul role="list">
      {choices.map(({ href, label, chosen }) => (
        <li>
          <a href={href} aria-current={chosen ? "true" : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** The kinds in which something was found, each with how much. */
export function KindLinks({ data: { answer, given, sealed } }: { data: Answered }) {
  const { kind: chosen, period } = given
  if (answer.groups.length < 2 && !chosen) return null
  return (
    <Choices
      title="Soort"
      choices={[
        { href: searchAddress(sealed, { period }), label: "alles", chosen: chosen === undefined },
        ...answer.groups.map(({ kind, found, more }) => ({
          href: searchAddress(sealed, { kind, period }),
          label: `${kindLabels[kind].many} (${numberInWords(found, more)})`,
          chosen: kind === chosen,
        })),
      ]}
    />
  )
}

/** From when. What has no date, such as a page, is left out then. */
export function PeriodLinks({ data: { given, sealed } }: { data: Answered }) {
  const { kind, period: chosen } = given
  return (
    <Choices
      title="Periode"
      choices={[
        { href: searchAddress(sealed, { kind }), label: "hele tijd", chosen: chosen === undefined },
        ...periods.map((period) => ({
          href: searchAddress(sealed, { kind, period }),
          label: periodLabels[period],
          chosen: period === chosen,
        })),
      ]}
    />
  )
}
