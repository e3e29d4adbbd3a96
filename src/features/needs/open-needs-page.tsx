import { Empty } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import type { Need } from "./model.ts"
import { NeedEntries } from "./parts.tsx"

export const OpenNeedsPage: View<Need[]> = (needs) => {
  const open = needs.filter(({ state }) => state === "open")
  const takenUp = needs.filter(({ state }) => state === "takenUp")
  return {
    title: "Open hulpvragen",
    lead: "Wat vandaag nodig is, staat boven. Namen staan er niet bij: je bereikt iemand via wie de vraag stelde.",
    main: (
      <>
        <h2>Wacht op iemand</h2>
        {open.length === 0 ? (
          <Empty title="Er wacht niemand">
            <p>Vraagt een werker hulp voor iemand, dan staat dat hier.</p>
          </Empty>
        ) : (
          <NeedEntries label="Wacht op iemand" needs={open} below="/hulp/lijst" />
        )}
        {takenUp.length > 0 && (
          <>
            <h2>Opgepakt</h2>
            <NeedEntries label="Opgepakt" needs={takenUp} below="/hulp/lijst" />
          </>
        )}
      </>
    ),
  }
}
