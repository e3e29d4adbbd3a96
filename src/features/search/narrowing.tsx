import { Narrowing } from "../../platform/html/narrowing.tsx"
import { kindLabels, periodLabels, periods } from "./model.ts"
import type { Answered } from "./page-question.ts"
import { searchAddress } from "./rules.ts"
import { numberInWords } from "./wording.ts"

/** The kinds in which something was found, each with how much. */
export function KindLinks({ data: { answer, given, sealed } }: { data: Answered }) {
  const { kind: chosen, period } = given
  if (answer.groups.length < 2 && !chosen) return null
  return (
    <Narrowing
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
    <Narrowing
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
