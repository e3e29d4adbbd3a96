import type { z } from "zod"
import { Notice } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { ClaimNotice } from "../claims/claim-parts.tsx"
import { mayPlan } from "../claims/rules.ts"
import { ByHand } from "./by-hand.tsx"
import { Facts, sayNeed, whyTitle } from "./parts.tsx"
import type { plannedHelp } from "./planned-actions.ts"
import { Proposed } from "./proposed.tsx"

export type Planned = z.output<typeof plannedHelp.output>

/** One need: who is proposed, why not yet more, and the nearest others to choose from. */
export const PlannedNeedPage: View<Planned> = (planned, about) => ({
  title: `Hulp voor ‘${planned.need.alias}’`,
  lead: sayNeed(planned.need),
  unkept: true,
  script: ["planning-keys"],
  main: (
    <>
      {planned.need.ask && <blockquote class="nabij-quote">{planned.need.ask}</blockquote>}
      <Facts need={planned.need} />
      <p>
        Regel {planned.need.tier}. Hoe snel: {planned.need.urgency.toLowerCase()}.
      </p>
      <ClaimNotice needId={planned.need.id} claim={planned.claim} />
      {mayPlan(planned.claim) && <Proposed planned={planned} about={about} />}
      {planned.whyNot.length > 0 && planned.claim.place !== "theirs" && (
        <Notice tone="attention" title={whyTitle(planned.proposals.length > 0 || planned.need.had > 0)}>
          {planned.whyNot.map((sentence) => (
            <p>{sentence}</p>
          ))}
        </Notice>
      )}
      {mayPlan(planned.claim) && <ByHand planned={planned} about={about} />}
      <p>
        <a href="/planning" data-back>
          Terug naar de planning
        </a>
      </p>
    </>
  ),
})
