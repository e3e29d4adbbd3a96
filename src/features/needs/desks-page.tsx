import type { z } from "zod"
import { Button, ButtonLink } from "../../platform/html/button.tsx"
import { Empty, Tag } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { Face, View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { openDesk } from "./desk-actions.ts"
import type { Desks } from "./desk-model.ts"
import { BackToAsking, FieldSection } from "./field-section.tsx"

/** The desks of an organisation. */
export const DesksPage: View<Desks> = (desks, about) => {
  const state = about.form(openDesk)
  return {
    title: "Balies zonder account",
    lead: "Een scherm in de bibliotheek of het buurthuis, waaraan iemand zelf hulp vraagt.",
    main: (
      <>
        {desks.length === 0 ? (
          <Empty title="Nog geen balies">
            <p>Open er hieronder een. Je krijgt dan een code voor dat scherm.</p>
          </Empty>
        ) : (
          <Entries label="Balies" entries={desks.map(entryOf)} />
        )}
        <FieldSection
          state={state}
          title="Een balie openen"
          about="Wat daar gevraagd wordt, komt bij jou: jij bent het contact. Spreek met de mensen daar af dat zij jou bellen als iemand met het woord terugkomt, en meteen als iemand vandaag hulp nodig heeft. Stop je bij jullie organisatie, dan gaat de balie dicht."
          action="/hulp/balies"
          submit="Open deze balie"
          field={{ name: "place", label: "Waar staat het scherm?", width: "medium", maxLength: 80 }}
        />
        <BackToAsking />
      </>
    ),
  }
}

const entryOf = ({ id, place, contact, openedOn, endedOn, needs }: Desks[number]) => ({
  title: place,
  tags: <Tag tone={endedOn ? "info" : "done"}>{endedOn ? "Dicht" : "Open"}</Tag>,
  about: (
    <p>
      {contact && `Contact: ${contact} · `}open sinds {sayDay(openedOn)}
      {endedOn && `, dicht op ${sayDay(endedOn)}`} · {needs === 1 ? "1 vraag" : `${needs} vragen`}
    </p>
  ),
  actions: !endedOn && (
    <form action={`/hulp/balies/${id}/sluiten`} method="post">
      <Button look="secondary" label={`Sluit de balie bij ${place}`}>
        Sluit
      </Button>
    </form>
  ),
})

/** Shown once. */
export const deskOpened = ({ code, place, address }: z.output<typeof openDesk.output>): Face => ({
  title: `De balie bij ${place} is open`,
  unkept: true,
  main: (
    <>
      <p>Deze code zie je alleen nu. Open op het scherm dit adres, of typ de code daar:</p>
      <p class="letter__code">
        <strong>{code}</strong>
      </p>
      <p>
        Het adres: <span class="letter__code">{address}</span>
      </p>
      <p>
        Wie de code heeft, kan daar iets vragen, en niets lezen. Is de code kwijt of bij een ander? Sluit de balie en
        open een nieuwe.
      </p>
      <p>
        <ButtonLink href="/hulp/balies" look="secondary">
          Terug naar de balies
        </ButtonLink>
      </p>
    </>
  ),
})
