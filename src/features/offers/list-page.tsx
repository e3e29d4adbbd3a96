import type { z } from "zod"
import { ButtonLink } from "../../platform/html/button.tsx"
import { Choice, Select, TextField } from "../../platform/html/form.tsx"
import { ListFilter } from "../../platform/html/list-filter.tsx"
import { Empty, Tag } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { labelFor } from "../help-items/rules.ts"
import type { listOffers } from "./list-actions.ts"
import type { ListedOffer } from "./model.ts"
import { StateTag, saidOffer } from "./parts.tsx"
import { checkLabels, saidRadius, sourceLabels } from "./words.ts"

type Listed = z.output<typeof listOffers.output>

export const OffersPage: View<Listed> = ({ offers, found, items, chosen }, about) => {
  const filtered = Boolean(chosen.soort || chosen.zoek || chosen.stand)
  return {
    title: "Aanbod",
    lead: "Wat mensen, groepen en organisaties willen doen, geven of uitlenen. Alleen vrijwilligerscoördinatoren zien dit, en dat iemand het las, wordt genoteerd.",
    main: (
      <>
        <p>
          <ButtonLink href="/aanbod/nieuw" icon="plus">
            Een aanbod opschrijven
          </ButtonLink>
        </p>
        <ListFilter
          address="/aanbod"
          summary="Zoeken en kiezen"
          open={filtered}
          showAll={filtered}
          chosen={chosen}
          fields={(state) => (
            <>
              <TextField state={state} name="zoek" label="Naam, plek of soort hulp" type="search" optional />
              <Select
                state={state}
                name="soort"
                label="Soort"
                empty="Alle soorten"
                options={items.map(({ code, ...item }) => ({ value: code, label: labelFor(item, about.country) }))}
              />
              <Choice
                state={state}
                name="stand"
                legend="Welk aanbod?"
                inline
                options={[
                  { value: "standing", label: "Wat nu staat" },
                  { value: "ended", label: "Wat voorbij is" },
                ]}
              />
            </>
          )}
        />
        {offers.length === 0 ? <Nothing filtered={filtered} /> : <OfferEntries offers={offers} about={about} />}
        {found > offers.length && (
          <p>
            Dit zijn de nieuwste {offers.length} van {found}. Kies hierboven om de rest te vinden.
          </p>
        )}
      </>
    ),
  }
}

const Nothing = ({ filtered }: { filtered: boolean }) =>
  filtered ? (
    <Empty title="Niets gevonden">
      <p>
        Kijk of je het anders schreef, of <a href="/aanbod">toon weer alles</a>. Van een aanbod dat voorbij is, is de
        naam verwijderd.
      </p>
    </Empty>
  ) : (
    <Empty title="Nog geen aanbod">
      <p>Biedt iemand hulp aan op de pagina voor iedereen, of schrijf jij het op, dan staat het hier.</p>
    </Empty>
  )

function OfferEntries({ offers, about }: { offers: readonly ListedOffer[]; about: About }) {
  const labels = checkLabels(about.country)
  return (
    <Entries
      label="Aanbod"
      entries={offers.map((offer) => ({
        href: `/aanbod/${offer.id}`,
        title: saidOffer(offer, about),
        tags: (
          <>
            <StateTag state={offer.state} />
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
