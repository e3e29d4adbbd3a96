import type { z } from "zod"
import { EmailField, PhoneField } from "../../platform/html/contact-fields.tsx"
import { CountField } from "../../platform/html/count-field.tsx"
import { ErrorSummary, Form, optionsOf, Select, SubmitRow, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Empty } from "../../platform/html/notice.tsx"
import { WithoutScript } from "../../platform/html/without-script.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { AreaField } from "../areas/area-field.tsx"
import { itemGroups } from "../help-items/rules.ts"
import type { offerForm } from "./form-actions.ts"
import { More } from "./form-more.tsx"
import { sources } from "./model.ts"
import { offerHelp } from "./offer-actions.ts"
import { daysKept } from "./rules.ts"
import { radii, sourceLabels } from "./words.ts"

type Desk = z.output<typeof offerForm.output>
type PartProps = { desk: Desk; state: FormState; about: About }

/** Where the form finds its sum. */
const offerProof = "/api/v1/offer-challenges"

const labels = {
  ...{ item: "Wat", units: "Hoeveel", area: "Plek", radius: "Hoe ver", name: "Naam", email: "E-mailadres" },
  ...{ phone: "Telefoonnummer", languages: "Talen", lastDay: "Tot wanneer", doesNot: "Wat liever niet" },
}

/** One screen for who wants to help, and for the coordinator who writes it down for somebody who calls. */
export const OfferFormPage: View<Desk> = (desk, about) => {
  const state = about.form(offerHelp, {
    ...{ item: desk.item ?? "", area: desk.area ?? "", radius: "2000", languages: ["nl"], source: "person" },
  })
  return {
    title: "Hulp aanbieden",
    unkept: true,
    lead: desk.byCoordinator
      ? "Voor iemand die belt of langskomt. Lees voor wat er met het aanbod gebeurt, en vul in wat diegene zegt."
      : "Wil je iets doen, geven of uitlenen voor wie het nodig heeft? Dat kan zonder account.",
    script: ["proof-of-work", "choice-map"],
    main:
      desk.areas.length === 0 ? (
        <Empty title="Nog even niet">
          <p>
            Hier zijn nog geen {about.words.neighbourhoods} ingevuld. Zodra dat is gebeurd, kun je hier hulp aanbieden.
          </p>
        </Empty>
      ) : (
        <>
          <ErrorSummary state={state} labels={labels} />
          <p>{noPromise(desk.byCoordinator)}</p>
          <Form action="/aanbod/nieuw" id="aanbod" proof={desk.byCoordinator ? undefined : offerProof}>
            <What desk={desk} state={state} about={about} />
            <More state={state} />
            <Who desk={desk} state={state} about={about} />
            <SubmitRow label="Hulp aanbieden" icon="hand-heart" />
            {!desk.byCoordinator && <WithoutScript />}
          </Form>
        </>
      ),
  }
}

const noPromise = (byCoordinator: boolean): string =>
  `${byCoordinator ? "Zeg het er eerlijk bij: een" : "Een"} aanbod is geen afspraak. Misschien past het bij niemand, en dan hoor je niets. Belt of mailt er iemand, dan mag je altijd nee zeggen.`

const WhoSees = () => (
  <p>
    Alleen vrijwilligerscoördinatoren zien wie je bent en hoe zij je bereiken. Er is geen lijst die iedereen kan lezen.
    Trek je je aanbod in, dan verwijderen wij je naam, telefoonnummer en mailadres meteen. Loopt het af, dan doen wij
    dat {daysKept} dagen later.
  </p>
)

function What({ desk, state, about }: PartProps) {
  const { neighbourhood } = about.words
  return (
    <>
      <Select
        state={state}
        name="item"
        label="Wat wil je doen of geven?"
        empty="Kies uit de lijst"
        options={itemGroups(desk.items, about.country)}
        required
      />
      <CountField
        state={state}
        name="units"
        label="Hoeveel in totaal?"
        hint="Tel in wat er tussen haakjes achter je keuze staat, zoals 4 ritten of 10 uren. Meer vragen wij niet."
        most={10000}
        required
      />
      <AreaField
        state={state}
        areas={desk.areas}
        label={`In welke ${neighbourhood} ben je, of zijn de spullen?`}
        empty="Kies een plek"
        hrefOf={(code) => `/aanbod/nieuw?gebied=${code}`}
      />
      <Select state={state} name="radius" label="Hoe ver wil je gaan?" options={radii(neighbourhood)} />
    </>
  )
}

function Who({ desk, state, about }: PartProps) {
  const labels = { ...sourceLabels, ...(!desk.byCoordinator && { person: "Ikzelf" }) }
  const texts = about.settings.SMS_ADDRESS !== undefined
  return (
    <>
      <Select state={state} name="source" label="Wie biedt dit aan?" options={optionsOf(sources, labels)} />
      <TextField
        state={state}
        name="name"
        label="Naam"
        hint="Voor een groep, winkel of organisatie: die naam, en naar wie wij kunnen vragen."
        autocomplete="name"
        required
      />
      <WhoSees />
      <PhoneField state={state} hint="Een telefoonnummer of een mailadres is genoeg." />
      <EmailField
        state={state}
        hint={`Hierheen sturen wij de link naar je aanbod. Zonder mailadres ${texts ? "sturen wij hem per sms naar je mobiele nummer" : "zie je de link straks één keer"}.`}
      />
    </>
  )
}
