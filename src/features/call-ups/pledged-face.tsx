import type { Face } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { sayPoint, sayPointHours } from "./spot-words.ts"
import type { Pledged } from "./view-model.ts"

/** Shown once, straight after promising: where and when, and the link where it did not go by mail. */
export const PledgedFace = (said: Pledged): Face => ({
  title: said.byCoordinator ? "Het staat erbij" : "Dank je, je doet mee",
  unkept: true,
  main: (
    <>
      <p>
        Breng het uiterlijk op {sayDay(said.day)} naar {sayPoint(said)}. Noem daar de naam die je invulde.
      </p>
      {said.pointHours !== "" && <p>{sayPointHours(said)}</p>}
      {said.link && <Link link={said.link} />}
      {said.mailed && (
        <p>
          De link waarmee je het aantal of de dag verandert, gaat nu naar het mailadres. Komt er niets aan? Kijk bij
          ongewenste mail.
        </p>
      )}
      <p class="screen-only">
        <a href={`/buurtacties/${said.slug}`}>Terug naar de buurtactie</a>
      </p>
    </>
  ),
})

/** Made to be printed or written over. */
const Link = ({ link }: { link: string }) => (
  <>
    <section class="nabij-receipt stack" aria-labelledby="link">
      <h2 id="link">Jouw link</h2>
      <p>
        <strong>
          <a href={link}>{link.replace(/^https?:\/\//, "")}</a>
        </strong>
      </p>
      <p>Hiermee verander je het aantal of de dag, of zeg je af.</p>
    </section>
    <p class="screen-only">
      <strong>Deze link zie je alleen nu.</strong> Schrijf hem over, maak een foto of print deze pagina. Is hij kwijt?
      Brengen kan ook zonder link, met de naam die je invulde.
    </p>
  </>
)
