import { Notice } from "../../platform/html/notice.tsx"
import { Figures } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayEuros } from "./amount-rules.ts"
import { Deciders } from "./deciders-part.tsx"
import { Ledger } from "./ledger-part.tsx"
import { Limits } from "./limits-part.tsx"
import type { FundManagement } from "./manage-model.ts"
import { ToPay } from "./pay-part.tsx"

/** Balance, what is to be paid, gifts, limits and who decides; no household anywhere. */
export const ManagePage: View<FundManagement> = (fund, about) => ({
  title: "Noodfonds beheren",
  lead: "Hier noteer je giften en betalingen. Je ziet bedragen en organisaties, geen huishoudens en geen plannen.",
  unkept: true,
  main: (
    <>
      {(!fund.setting || fund.deciders.length < 2) && (
        <Notice tone="attention" title="Het noodfonds is nog niet open">
          <p>Open gaat het als je hieronder de grenzen kiest en ten minste twee mensen aanwijst die beslissen.</p>
        </Notice>
      )}
      <Figures
        figures={[
          { label: "Vrij", value: sayEuros(fund.free) },
          { label: "Toegezegd", value: sayEuros(fund.reserved) },
          { label: "Bij organisaties", value: sayEuros(fund.atOrganisations) },
          { label: "Gekregen", value: sayEuros(fund.given) },
        ]}
      />
      <ToPay fund={fund} about={about} />
      <Ledger fund={fund} about={about} />
      <Limits fund={fund} about={about} />
      <Deciders fund={fund} about={about} />
    </>
  ),
})
