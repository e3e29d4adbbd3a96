import { Button, ButtonLink } from "../../platform/html/button.tsx"
import { Empty } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDay, sayPartsOf } from "../../platform/words/day.ts"
import type { Call, CallAbout } from "./call-model.ts"

const reasons: Record<CallAbout, string> = {
  asked: "Vraag of deze helper kan. Nee zeggen mag altijd.",
  chosen: "Zeg dat de hulp welkom is, en met wie de helper een afspraak maakt.",
  released: "Zeg dat het niet doorgaat. Er hoeft niets meer te gebeuren.",
  visit: "Zeg dat er een afspraak is gemaakt, veranderd of afgezegd.",
  reminder: "Herinner de helper aan de afspraak",
  link: "Zeg dat het aanbod er staat. De link om het te bekijken of te veranderen kwam niet aan. Wil deze gever een link? Schrijf het aanbod dan opnieuw op met een goed adres, en trek dit in.",
}
const unreached: Record<NonNullable<Call["unreached"]>, string> = {
  mail: "Wij stuurden een mail, maar die kwam niet aan. Klopt het mailadres nog?",
  sms: "Wij stuurden een sms, maar die kwam niet aan. Kan dit nummer sms’en krijgen?",
}

/** Whom one calls, on one screen: also to print before one sits down at the telephone. */
export const CallsPage: View<Call[]> = (calls) => ({
  title: "Wie je belt",
  lead: "Helpers die wij niet met een mail of sms bereiken. Dat je hun naam en nummer las, staat in het logboek.",
  main: (
    <>
      {calls.length === 0 ? (
        <Empty title="Je hoeft nu niemand te bellen">
          <p>
            Vraagt iemand hulp van een helper zonder mailadres, of komt een bericht niet aan, dan staat hier wie je belt
            en waarover.
          </p>
        </Empty>
      ) : (
        <Entries label="Wie je belt" entries={calls.map(entryOf)} />
      )}
      <p class="screen-only">
        <a href="/planning">Terug naar de planning</a>
      </p>
    </>
  ),
})

const weekday = { weekday: "long", day: "numeric", month: "long" } as const
const unknown =
  "Er is geen telefoonnummer. Kun je deze gever niet vinden? Trek het aanbod dan in, want niemand is te bereiken."
const whyOf = ({ about, moment, phone }: Call): string => {
  if (about === "link" && !phone) return unknown
  return moment
    ? `${reasons[about]} van ${sayPartsOf(moment.day, weekday)}, ${moment.starts} tot ${moment.ends}. Kan het niet meer? Zeg de afspraak dan af.`
    : reasons[about]
}
/** Where one reads what it is about. */
const placeOf = ({ moment, matchId, offerId }: Call): string => {
  if (moment) return `/hulp/afspraak/${moment.visitId}`
  return matchId ? `/hulp/koppeling/${matchId}` : `/aanbod/${offerId}`
}

const entryOf = (call: Call) => ({
  title: (
    <>
      {call.name}
      {call.phone && (
        <>
          , <a href={`tel:${call.phone.replace(/[^+0-9]/g, "")}`}>{call.phone}</a>
        </>
      )}
    </>
  ),
  about: (
    <div class="stack stack--tight">
      <p>{call.what}</p>
      <p>{whyOf(call)}</p>
      {call.unreached && <p>{unreached[call.unreached]}</p>}
      <p>Sinds {sayDay(call.since)}</p>
    </div>
  ),
  actions: (
    <>
      {call.about !== "asked" && (
        <form action={`/hulp/bellen/${call.id}`} method="post">
          <Button look="secondary" icon="check" label={`Gebeld: ${call.name}`}>
            Gebeld
          </Button>
        </form>
      )}
      <ButtonLink href={placeOf(call)} look={call.about === "asked" ? "secondary" : "quiet"}>
        {call.about === "asked" ? "Antwoord opschrijven" : "Bekijken"}
      </ButtonLink>
    </>
  ),
})
