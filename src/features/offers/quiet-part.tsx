import { Button } from "../../platform/html/button.tsx"
import { Disclosure, Notice } from "../../platform/html/notice.tsx"
import { sayDay } from "../../platform/words/day.ts"
import type { OwnOffer } from "./model.ts"

/** Why an offer was not needed yet, honestly and without blame, with what would be of use. */
export function QuietPart({ offer }: { offer: OwnOffer }) {
  const { quiet } = offer
  if (!quiet || offer.state !== "open") return null
  return (
    <Notice tone="info" title="Waarom je nog niets hoorde">
      <p>{quiet.why.join(" ")}</p>
      {quiet.useful.length > 0 && (
        <>
          <p>Wat zou helpen:</p>
          <ul>
            {quiet.useful.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </>
      )}
      {quiet.items.map(({ code, label }) => (
        <p>
          <a href={`/aanbod/nieuw?soort=${code}&gebied=${offer.areaCode}`}>Ook ‘{label}’ aanbieden</a>
        </p>
      ))}
      <p>Veranderen kan hieronder, bij ‘Iets veranderen’. Laten staan mag ook.</p>
      <p class="soft">
        Gekeken op {sayDay(quiet.on)}, over acht weken. Aantallen noemen wij ruw, zodat niemand te herkennen is.
      </p>
    </Notice>
  )
}

const WishForm = ({ offer }: { offer: OwnOffer }) => (
  <form action={`/mijn-aanbod/${offer.code}/mail`} method="post">
    <Button look="secondary" name="mails" value={offer.mails ? "no" : "yes"}>
      {offer.mails ? "Mail mij hier niet over" : "Mail mij hier één keer over"}
    </Button>
  </form>
)

/** Whether one wants to hear by mail that the offer is not needed for some time. Who turned it off sees that at once. */
export function MailWish({ offer }: { offer: OwnOffer }) {
  if (offer.state === "withdrawn" || offer.state === "over") return null
  if (!offer.mails)
    return (
      <>
        <p>Wij mailen je niet als je aanbod een tijd niet nodig is. Waarom dat zo is, lees je dan alleen hier.</p>
        <WishForm offer={offer} />
      </>
    )
  return (
    <Disclosure summary="Mail over een aanbod dat stilstaat">
      <p>Is je aanbod een paar weken niet nodig, dan mailen wij je één keer waarom. Dat kun je uitzetten.</p>
      <WishForm offer={offer} />
    </Disclosure>
  )
}
