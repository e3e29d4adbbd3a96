import { Button } from "../../platform/html/button.tsx"
import { Disclosure, Notice } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { ChangePart } from "./change-part.tsx"
import type { OfferState, OfferStep, OwnOffer } from "./model.ts"
import { Course, Offering, StateTag, saidOffer } from "./parts.tsx"
import { MailWish, QuietPart } from "./quiet-part.tsx"
import { daysKept, mayFollow } from "./rules.ts"

/** The own offer, for who has the link. It names nobody: a link may lie about. */
export const OwnOfferPage: View<OwnOffer> = (offer, about) => ({
  title: "Je aanbod",
  heading: saidOffer(offer, about),
  // The address holds a secret: it is not kept by the browser and passed on to nobody.
  quiet: true,
  calm: true,
  main: (
    <>
      <p>
        <StateTag state={offer.state} />
      </p>
      <p>{stands(offer)}</p>
      {offer.state === "open" && (
        <p>
          <a href={`/mijn-aanbod/${offer.code}/vragen`}>Kijk wat er bij jou in de buurt gevraagd wordt</a>
        </p>
      )}
      <QuietPart offer={offer} />
      <Offering offer={offer} about={about} />
      <Course offer={offer} />
      <div class="stack">
        {(offer.state === "open" || offer.state === "paused") && <ChangePart offer={offer} about={about} />}
        <MailWish offer={offer} />
        {mayFollow(offer.state, "paused") && <StepForm code={offer.code} step="paused" label="Even stoppen" />}
        {mayFollow(offer.state, "resumed") && <StepForm code={offer.code} step="resumed" label="Weer verder" />}
        {mayFollow(offer.state, "withdrawn") && (
          <Disclosure summary="Je aanbod intrekken">
            <p>
              Wij verwijderen dan meteen je naam, telefoonnummer en mailadres. Terugdraaien kan niet. Heb je al iets
              afgesproken? Zeg dan eerst even af.
            </p>
            <StepForm code={offer.code} step="withdrawn" label="Intrekken" look="danger" />
          </Disclosure>
        )}
      </div>
      {offer.state === "withdrawn" && (
        <Notice tone="info">
          <p>
            Wil je later weer helpen? <a href="/aanbod/nieuw">Bied opnieuw hulp aan</a>
          </p>
        </Notice>
      )}
    </>
  ),
})

const said: Record<OfferState, (offer: OwnOffer) => string> = {
  open: () =>
    "Past je aanbod bij wat iemand nodig heeft, dan belt of mailt een vrijwilligerscoördinator je. Dat is geen belofte: misschien vraagt niemand erom. Je mag altijd nee zeggen.",
  paused: () =>
    "Zolang je even stopt, vraagt niemand je iets. Zei je al ja op een vraag, dan staat die afspraak er nog: kan dat niet meer, zeg dan even af. Je gaat verder wanneer je wilt.",
  withdrawn: () =>
    "Je aanbod is ingetrokken. Je naam, telefoonnummer en mailadres zijn verwijderd. Dank je dat je wilde helpen.",
  over: ({ lastDay }) =>
    `De laatste dag van je aanbod was ${lastDay ? sayDay(lastDay) : "er al"}. Niemand vraagt je nog iets. Je naam, telefoonnummer en mailadres verwijderen wij ${daysKept} dagen na die dag, of nu meteen als je intrekt.`,
}
const stands = (offer: OwnOffer): string => said[offer.state](offer)

type StepFormProps = { code: string; step: OfferStep; label: string; look?: "secondary" | "danger" }

const StepForm = ({ code, step, label, look = "secondary" }: StepFormProps) => (
  <form action={`/mijn-aanbod/${code}`} method="post">
    <Button look={look} name="step" value={step}>
      {label}
    </Button>
  </form>
)
