import { Tag } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { About } from "../../platform/http/page-route.ts"
import type { ListedOffer } from "./model.ts"
import { StateTag, saidOffer } from "./parts.tsx"
import { checkLabels, saidRadius, sourceLabels } from "./words.ts"

export function OfferEntries({ offers, about }: { offers: readonly ListedOffer[]; about: About }) {
  const labels = checkLabels(about.country)
  return (
    <Entries
      label="Aanbod"
      entries={offers.map((offer) => ({
        href: `/aanbod/${offer.id}`,
        title: saidOffer(offer, about),
        tags: (
          <>
            {offer.state !== "open" && <StateTag state={offer.state} />}
            {offer.checks.map((kind) => (
              <Tag>{labels[kind]}</Tag>
            ))}
          </>
        ),
        about: [
          offer.name ?? sourceLabels[offer.source],
          offer.area,
          saidRadius(offer.radius, about.words.neighbourhood).toLowerCase(),
        ].join(" · "),
      }))}
    />
  )
}
