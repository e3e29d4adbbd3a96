import { Empty } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { PlaceLinks } from "../claims/claim-parts.tsx"
import type { OpenNeeds } from "./model.ts"
import { NeedEntries } from "./parts.tsx"
import { waits } from "./rules.ts"

export const OpenNeedsPage: View<OpenNeeds> = ({ needs, counts, bij }) => {
  const open = needs.filter(waits)
  const arranging = needs.filter((need) => !waits(need) && need.arranged === "running")
  const again = needs.filter((need) => !waits(need) && need.arranged === "again")
  const takenUp = needs.filter((need) => !waits(need) && need.arranged === "no")
  return {
    title: "Open hulpvragen",
    lead: "Wat vandaag nodig is, staat boven. Namen staan er niet bij: je bereikt iemand via wie de vraag stelde.",
    main: (
      <>
        <PlaceLinks counts={counts} chosen={bij} address="/hulp/lijst" />
        <h2>Wacht op iemand</h2>
        {open.length === 0 ? (
          <Empty title={bij ? "Hier wacht niemand" : "Er wacht niemand"}>
            <p>Vraagt een werker hulp voor iemand, dan staat dat hier.</p>
          </Empty>
        ) : (
          <NeedEntries label="Wacht op iemand" needs={open} below="/hulp/lijst" />
        )}
        {again.length > 0 && (
          <>
            <h2>Wacht weer op een helper</h2>
            <NeedEntries label="Wacht weer op een helper" needs={again} below="/hulp/lijst" />
          </>
        )}
        {arranging.length > 0 && (
          <>
            <h2>Wordt geregeld via de planning</h2>
            <NeedEntries label="Wordt geregeld via de planning" needs={arranging} below="/hulp/lijst" />
          </>
        )}
        {takenUp.length > 0 && (
          <>
            <h2>Opgepakt</h2>
            <NeedEntries label="Opgepakt" needs={takenUp} below="/hulp/lijst" />
          </>
        )}
        <p>
          <a href="/hulp/bij-wie">Wat organisaties elkaar vragen</a>
        </p>
      </>
    ),
  }
}
