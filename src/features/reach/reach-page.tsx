import { Button, ButtonLink } from "../../platform/html/button.tsx"
import { Disclosure, Empty, Notice } from "../../platform/html/notice.tsx"
import { Select } from "../../platform/html/select.tsx"
import { Figures } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { CrossPart } from "./cross-part.tsx"
import { EstimatePart } from "./estimate-part.tsx"
import { sayIndex, sayLean, sayShare } from "./lean-speech.ts"
import type { HelpReach } from "./model.ts"
import { followedDays } from "./period-rules.ts"
import { OtherNumbers, ReachNumbers, TierPicture } from "./table-part.tsx"
import { WaitPart } from "./wait-part.tsx"
import { WayPart } from "./way-part.tsx"

/** Whether help reaches people: one sentence with how sure it is, then the numbers. */
export const ReachPage: View<HelpReach> = (reach) => {
  const { period, lean } = reach
  const [answer, certainty] = sayLean(lean)
  const tiers = reach.tables.find(({ dimension }) => dimension === "tier")
  return {
    title: "Bereik van hulp",
    lead: period ? "Komt hulp eerst bij wie hulp het meest mist?" : "Hier staat wie hulp kreeg, en wie niet.",
    unkept: true,
    main: period ? (
      <>
        <Notice tone="info" title={answer}>
          {certainty && <p>{certainty}</p>}
        </Notice>
        <Periods reach={reach} />
        <p>{followed(reach)}</p>
        <Short reach={reach} />
        <TierPicture table={tiers} total={reach.total} />
        {tiers && <ReachNumbers table={tiers} total={reach.total} />}
        <WaitPart waits={reach.waits} period={period} />
        <OtherNumbers tables={reach.tables} total={reach.total} />
        {reach.detail && <CrossPart reach={reach} />}
        <WayPart reach={reach} />
        <EstimatePart reach={reach} />
        <Counting reach={reach} />
        <Elsewhere reach={reach} />
      </>
    ) : (
      <Empty title="Nog niets om te tellen">
        <p>
          Vier weken na een kwartaal waarin hulp gevraagd is, staat hier wie een eerste portie kreeg. Tot dan wachten
          wij, zodat elke vraag even lang gevolgd is.
        </p>
      </Empty>
    ),
  }
}

function followed({ period }: HelpReach): string {
  if (period?.days === null)
    return "Van elke vraag telt wat er tot vandaag gebeurde. Wie nog wacht, kan nog geholpen worden."
  return `Elke vraag is ${followedDays} dagen gevolgd, allemaal even lang. Wat hier staat, verandert niet meer.`
}

const Periods = ({ reach: { periods, period } }: { reach: HelpReach }) => (
  <form class="cluster screen-only" action="/bereik/hulp" method="get">
    <Select
      state={{ id: "periode", values: { periode: period?.code ?? "" }, errors: [] }}
      name="periode"
      label="Wat er gevraagd werd in"
      options={periods.map(({ code, label }) => ({ value: code, label }))}
    />
    <Button look="secondary">Laat zien</Button>
  </form>
)

function Short({ reach: { total, professional } }: { reach: HelpReach }) {
  const { asked } = professional
  return (
    <Figures
      figures={[
        { label: "Hulpvragen", value: total.asked ?? "te weinig om te tonen" },
        { label: "Kregen een eerste portie", value: sayShare(total) },
        ...(asked === null || total.asked === null || total.asked === 0
          ? []
          : [
              {
                label: "Binnengekomen via een beroepskracht",
                value: sayShare({ label: "", asked: total.asked, reached: asked }),
              },
            ]),
      ]}
    />
  )
}

const Counting = ({ reach: { plans, lean, waits } }: { reach: HelpReach }) => (
  <>
    <p>
      {plans
        ? "Jij plant en ziet daarom ook kleine aantallen. Deel ze niet verder: coördinatoren en analisten zien alleen aantallen waarin niemand te herkennen is."
        : "Kleine aantallen laten wij weg, en ook wat je daaruit zou kunnen narekenen. Wie hulp plant, ziet ze wel."}
    </p>
    <Disclosure summary="Hoe telt dit?">
      <p>Regel 1 is wie het eerst komt. Wie een vraag stelt, kiest de regel; Nabij geeft niemand punten.</p>
      <p>
        Een vraag kreeg een eerste portie als er zoveel gegeven is als er ten minste nodig was. Eén mens kan vaker
        vragen; wij tellen vragen, want wij houden niet bij wie bij welke vraag hoort.
      </p>
      {lean.kind !== "unclear" && <p>{sayIndex(lean)}</p>}
      {waits.length > 0 && <p>De dagen zijn geteld met de methode van Kaplan en Meier.</p>}
    </Disclosure>
  </>
)

const Elsewhere = ({ reach: { period, plans } }: { reach: HelpReach }) => (
  <p class="cluster screen-only">
    <ButtonLink href={`/bereik/hulp/tabel.csv?periode=${period?.code}`} look="secondary" icon="download">
      Als tabel meenemen
    </ButtonLink>
    {plans && (
      <ButtonLink href="/bereik/werven" look="quiet">
        Wie zouden wij erbij vragen?
      </ButtonLink>
    )}
    <ButtonLink href="/wat-niet-lukte" look="quiet">
      Wat niet lukte
    </ButtonLink>
  </p>
)
