import { Empty } from "../../platform/html/notice.tsx"
import { Companions } from "../weighing/card.tsx"
import type { BundleDesk } from "./bundle-question.ts"

/** Signals that resemble the bundle; there may be more than these. */
export function CompanionsSection({ desk: { bundle, companions } }: { desk: BundleDesk }) {
  return (
    <section class="stack" id="lijkt-hierop">
      <h2>Lijkt hierop</h2>
      {companions.length === 0 ? (
        <Empty title="Wij vonden niets dat hierop lijkt">
          <p>Komt er een signaal binnen over hetzelfde, ook in andere woorden, dan staat het hier.</p>
        </Empty>
      ) : (
        <>
          <p>
            Wij zoeken op dezelfde woorden en op andere woorden voor hetzelfde. Of het echt om hetzelfde gaat, beslis
            jij.
          </p>
          <Companions
            label="Signalen die hierop lijken"
            companions={companions}
            atFirst={3}
            compareAt={(id) => `/bundels/${bundle.id}/vergelijking/${id}`}
          />
        </>
      )}
    </section>
  )
}
