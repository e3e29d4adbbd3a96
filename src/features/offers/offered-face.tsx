import type { Face } from "../../platform/http/page-route.ts"
import type { Offered } from "./model.ts"

/** Shown once, straight after offering: what comes next, and the link where it did not go by mail. */
export const OfferedFace = ({ id, link, mailed, texted, byCoordinator, hidden }: Offered): Face => ({
  title: byCoordinator ? "Het aanbod staat erbij" : "Dank je, je aanbod staat erbij",
  unkept: true,
  main: (
    <>
      {link && <Link link={link} />}
      {mailed && (
        <p>
          {byCoordinator ? "De link naar dit aanbod gaat" : "De link naar je aanbod gaat"} nu naar het mailadres. Komt
          er niets aan? Kijk bij ongewenste mail.
        </p>
      )}
      {texted && (
        <p>
          {byCoordinator ? "De link naar dit aanbod gaat" : "De link naar je aanbod gaat"} nu per sms naar het
          telefoonnummer. Komt er niets aan? Het aanbod staat er toch.
        </p>
      )}
      {byCoordinator ? (
        <p class="screen-only">
          <a href={`/aanbod/${id}`}>Bekijk dit aanbod</a>, of <a href="/aanbod/nieuw">schrijf er nog een op</a>.
        </p>
      ) : (
        <p class="screen-only">
          Past je aanbod bij wat iemand nodig heeft, dan belt of mailt een vrijwilligerscoördinator je. Hoor je niets,
          dan paste het nog bij niemand. <a href="/aanbod/nieuw">Nog iets aanbieden</a>
        </p>
      )}
      {hidden && <p class="screen-only">{hidden}</p>}
    </>
  ),
})

/** Made to be printed or written over. */
const Link = ({ link }: { link: string }) => (
  <>
    <section class="nabij-receipt stack" aria-labelledby="link">
      <h2 id="link">De link naar dit aanbod</h2>
      <p>
        <strong>
          <a href={link}>{link.replace(/^https?:\/\//, "")}</a>
        </strong>
      </p>
      <p>Hiermee zie je het aanbod, stop je even, ga je weer verder of trek je het in.</p>
    </section>
    <p class="screen-only">
      <strong>Deze link zie je alleen nu.</strong> Schrijf hem over, maak een foto of print deze pagina. Wie de link
      heeft, kan het aanbod stoppen. Is hij kwijt? Een vrijwilligerscoördinator die belt of mailt, kan dat ook.
    </p>
  </>
)
