import { ButtonLink } from "../../platform/html/button.tsx"
import { SquareCode } from "../../platform/html/square-code.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { sayPointHours, sayPointWhere } from "./spot-words.ts"
import type { OpenedCallUp } from "./view-model.ts"
import { sayGoods } from "./words.ts"

/** One sheet to hang up: what, how many, where, until when, and the address as a picture and in letters. */
export const PosterPage: View<OpenedCallUp> = (callUp, { settings, country }) => {
  const address = `${settings.BASE_URL}/buurtacties/${callUp.slug}`
  return {
    title: "Poster",
    lead: "Print hem via het menu van je browser, op A4.",
    main: (
      <>
        <article class="letter nabij-poster stack" aria-label="Poster">
          <p class="nabij-poster__over">Doe je mee?</p>
          <h2 class="nabij-poster__title">
            {sayGoods(callUp, callUp.progress.asked, country)} voor {callUp.area}
          </h2>
          <p class="nabij-poster__when">
            Breng ze tot en met <strong>{sayDay(callUp.until)}</strong> naar <strong>{callUp.point}</strong>
            {sayPointWhere(callUp)}.
          </p>
          {callUp.pointHours !== "" && <p>{sayPointHours(callUp)}</p>}
          <p>Eén of honderd: elk aantal helpt. Meedoen kan alleen of met een groep, zonder account.</p>
          <div class="nabij-poster__foot">
            <SquareCode text={address} label="Plaatje voor je telefoon. Het adres staat ernaast." />
            <div class="stack">
              <p>Richt de camera van je telefoon op het plaatje, of ga naar</p>
              <p class="letter__code">
                <strong>{address.replace(/^https?:\/\//, "")}</strong>
              </p>
              <p>Daar staat hoe je het maakt en hoeveel er nog nodig {callUp.progress.asked === 1 ? "is" : "zijn"}.</p>
              <p>{callUp.organisation}</p>
            </div>
          </div>
        </article>
        <p class="screen-only">
          <ButtonLink href={`/buurtacties/${callUp.slug}`} look="secondary">
            Terug naar de buurtactie
          </ButtonLink>
        </p>
      </>
    ),
  }
}
