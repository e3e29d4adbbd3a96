import { Table } from "../../platform/html/table.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import { sayEuros } from "./amount-rules.ts"
import { GiftCorrection } from "./gift-correction.tsx"
import { GiftForm } from "./gift-form.tsx"
import { type Flow, type FundManagement, root } from "./manage-model.ts"
import { flowWords, giverWords } from "./words.ts"

/** Gifts, and every movement of money: nothing is ever changed, only added. */
export const Ledger = ({ fund, about }: { fund: FundManagement; about: About }) => (
  <section class="stack">
    <h2>Giften en bewegingen</h2>
    <GiftForm about={about} />
    <Table
      caption="De nieuwste bewegingen"
      stacked
      columns={[
        { key: "what", label: "Wat" },
        { key: "cents", label: "Bedrag", numeric: true },
        { key: "about", label: "Waarover" },
        { key: "day", label: "Dag" },
        { key: "by", label: "Door" },
      ]}
      rows={fund.flows.map((flow) => ({
        what: flowWords[flow.kind],
        cents: sayEuros(flow.cents),
        about: saidAbout(flow),
        day: sayDayOf(flow.madeAt),
        by: flow.madeBy ?? "",
      }))}
      empty={<p>Nog geen bewegingen. De eerste gift die je noteert, staat hier.</p>}
    />
    <p>
      <a href={`${root}/tabel`}>Alle bewegingen als tabel (CSV)</a>
    </p>
    <GiftCorrection fund={fund} about={about} />
  </section>
)

const saidAbout = ({ giver, reference, organisation, note, takenBack }: Flow): string =>
  [giver && giverWords[giver], reference, organisation, note, takenBack && "Teruggenomen: telt niet mee"]
    .filter(Boolean)
    .join(" · ")
