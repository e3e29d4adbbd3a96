import { Paging } from "../../platform/html/paging.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { type Group, onPage } from "./model.ts"
import { KindLinks, PeriodLinks } from "./narrowing.tsx"
import type { Answered } from "./page-question.ts"
import { GroupPart } from "./results-part.tsx"
import { searchAddress } from "./rules.ts"
import { WaysOn } from "./ways-on.tsx"
import { countInWords } from "./wording.ts"

/** What was found, by kind, with the ways to narrow it down. */
export function AnswerPart({ data, about }: { data: Answered; about: About }) {
  const { answer, given, sealed } = data
  const shown = answer.groups.filter(({ kind }) => !given.kind || kind === given.kind)
  const { kind, period } = given
  return (
    <>
      {data.sealedMeant !== null && (
        <p>
          Bedoelde je: <a href={searchAddress(data.sealedMeant, { kind, period })}>{answer.meant}</a>?
        </p>
      )}
      <Outcome data={data} />
      {answer.groups.length > 0 && <KindLinks data={data} />}
      {(answer.groups.length > 0 || period) && <PeriodLinks data={data} />}
      {shown.map((group) => (
        <GroupPart
          group={group}
          allAt={kind ? null : searchAddress(sealed, { kind: group.kind, period })}
          resembling={answer.resembling}
        />
      ))}
      <Paging
        page={answer.page}
        pages={answer.pages}
        size={onPage}
        href={(page) => searchAddress(sealed, { kind, period, page })}
      />
      {shown.length === 0 && <WaysOn data={data} about={about} />}
    </>
  )
}

const total = (groups: readonly Group[]) => groups.reduce((sum, { found }) => sum + found, 0)

function Outcome({ data: { answer, given } }: { data: Answered }) {
  const found = total(answer.groups)
  if (found === 0) return null
  const more = answer.groups.some((group) => group.more)
  if (answer.resembling) return <p role="status">Niets gevonden met deze woorden. Dit lijkt er het meest op.</p>
  return (
    <p role="status">
      {countInWords(found, more, { one: "keer", many: "keer" })} gevonden voor <strong>{given.query}</strong>.
    </p>
  )
}
