import { Button, ButtonLink } from "../../platform/html/button.tsx"
import { Tag } from "../../platform/html/notice.tsx"
import { ClaimLink, ClaimTag } from "../claims/claim-parts.tsx"
import { mayPlan } from "../claims/rules.ts"
import { coverTag } from "./cover-part.tsx"
import { Facts, HelperFacts, sayHelper, sayNeed, whyTitle } from "./parts.tsx"
import type { PlannedRow, PlanningDay } from "./planning-actions.ts"

/** Its line, how soon, at whom it lies, and what is missing. */
export function Tags({ row }: { row: PlannedRow }) {
  return (
    <>
      <Tag tone={row.tier === 1 ? "attention" : "neutral"}>regel {row.tier}</Tag>
      <Tag tone={row.urgency === "Vandaag" ? "attention" : "neutral"}>{row.urgency.toLowerCase()}</Tag>
      <ClaimTag claim={row.claim} />
      {row.proposals.length === 0 && <Tag tone="info">{row.had > 0 ? `nog ${row.amount} te gaan` : "nog niemand"}</Tag>}
      {[...new Set(row.proposals.map(({ cover }) => coverTag(cover)))].filter(Boolean).map((word) => (
        <Tag tone="attention">{word}</Tag>
      ))}
    </>
  )
}

/** What is asked, and who is proposed. */
export function About({ row, neighbourhood }: { row: PlannedRow; neighbourhood: string }) {
  return (
    <div class="stack stack--tight">
      <p>{sayNeed(row)}</p>
      <Facts need={row} />
      {row.proposals.map((helper) => (
        <HelperFacts helper={helper} neighbourhood={neighbourhood} />
      ))}
    </div>
  )
}

/** What nobody insures is approved with a reason, where it can be read. */
const mayGoAtOnce = ({ cover }: PlannedRow["proposals"][number]) => cover.kind !== "notCovered"

const linkOf = ({ proposals, had }: PlannedRow): string =>
  proposals.length === 0
    ? whyTitle(had > 0)
    : proposals.every(mayGoAtOnce)
      ? "Bekijken of een ander kiezen"
      : "Eerst bekijken: niet verzekerd"

/** Of several: whose, so that one sees which button belongs to which helper. */
const sayWhich = ({ proposals }: PlannedRow, helper: PlannedRow["proposals"][number]): string =>
  `Goedkeuren: ${helper.amount}${proposals.length > 1 ? ` van ${sayHelper(helper)}` : ""}`

/** One button a proposal, and the way to its own page. */
export function Approve({ row, bij }: { row: PlannedRow; bij: PlanningDay["bij"] }) {
  return (
    <>
      {(mayPlan(row.claim) ? row.proposals.filter(mayGoAtOnce) : []).map((helper) => (
        <form action="/planning" method="post" data-approve>
          <input type="hidden" name="need" value={row.id} />
          <input type="hidden" name="offer" value={helper.offerId} />
          <input type="hidden" name="units" value={String(helper.units)} />
          {bij && <input type="hidden" name="bij" value={bij} />}
          <Button look="secondary" icon="check" label={`${sayWhich(row, helper)} voor ${row.alias}`}>
            {row.proposals.length > 1 ? sayWhich(row, helper) : "Goedkeuren"}
          </Button>
        </form>
      ))}
      {row.claim.place !== "theirs" && (
        <ButtonLink href={`/planning/${row.id}`} look="quiet">
          {linkOf(row)}
        </ButtonLink>
      )}
      <ClaimLink needId={row.id} alias={row.alias} claim={row.claim} from="planning" bij={bij} />
    </>
  )
}
