import { ButtonLink } from "../../platform/html/button.tsx"
import { Empty } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import type { Listed } from "./list-actions.ts"
import { OfferEntries } from "./offer-entries.tsx"
import { OfferFilter } from "./offer-filter.tsx"

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
        <OfferFilter items={items} chosen={chosen} filtered={filtered} about={about} />
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
