import { Notice } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { Check } from "./check-form.tsx"
import { Checked, TakeBack } from "./check-parts.tsx"
import type { OneOffer } from "./model.ts"
import { Course, Offering, StateTag, saidOffer } from "./parts.tsx"
import { StepFor } from "./step-form.tsx"
import { sourceLabels } from "./words.ts"

/** One offer as the volunteer coordinators see it: who gives, what was checked, what happened. */
export const OneOfferPage: View<OneOffer> = (offer, about) => ({
  title: saidOffer(offer, about),
  main: (
    <>
      <p>
        <StateTag state={offer.state} />
      </p>
      <Giver offer={offer} />
      <Offering offer={offer} about={about} />
      <p>
        <a
          href={`/beheer/verzekering?item=${offer.item}&area=${offer.areaCode}&source=${offer.source}${offer.holds.some((kind) => kind !== "certificate") ? "&known=ja" : ""}`}
        >
          Is dit verzekerd?
        </a>
      </p>
      <h2>Wat wij van deze gever weten</h2>
      <Checked offer={offer} about={about} />
      {offer.state !== "withdrawn" && <Check offer={offer} about={about} />}
      {offer.state !== "withdrawn" && offer.holds.length > 0 && <TakeBack offer={offer} about={about} />}
      <h2>Wat er gebeurde</h2>
      <Course offer={offer} />
      {offer.state !== "withdrawn" && offer.knows && <StepFor offer={offer} about={about} />}
      <p>
        <a href="/aanbod">Al het aanbod</a>
      </p>
    </>
  ),
})

function Giver({ offer: { contact, source, through, knows } }: { offer: OneOffer }) {
  if (!knows)
    return (
      <p>
        Opgeschreven door {through}: alleen daar staat wie het aanbiedt. Brengen jullie iemand met dit aanbod samen, dan
        lees je bij het voorstel hoe je de helper bereikt.
      </p>
    )
  if (!contact)
    return (
      <p>Wie dit aanbood, is verwijderd: het aanbod is ingetrokken of al een tijd voorbij. Wat er was, blijft staan.</p>
    )
  return (
    <Notice tone="info" title={contact.name}>
      <p>
        {sourceLabels[source]}
        {through && `, opgeschreven door ${through}`}. Dat jij dit las, staat in het logboek.
      </p>
      {contact.phone && (
        <p>
          Bel <a href={`tel:${contact.phone.replace(/[^+0-9]/g, "")}`}>{contact.phone}</a>
        </p>
      )}
      {contact.email && (
        <p>
          Mail <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </p>
      )}
    </Notice>
  )
}
