import type { z } from "zod"
import { ButtonLink } from "../../platform/html/button.tsx"
import type { Face } from "../../platform/http/page-route.ts"
import type { Invited } from "./model.ts"

/** The invitation as a letter: shown once, to be printed where somebody has no mail address. */
export const InvitedFace = (invited: z.output<typeof Invited>): Face => ({
  title: `Uitnodiging voor ${invited.name}`,
  lead: invited.mailed
    ? "De uitnodiging gaat nu per mail weg. Je kunt haar ook printen."
    : "Print deze brief via het menu van je browser, of geef het adres door.",
  main: (
    <>
      <p class="screen-only">
        Het adres in deze brief zie je alleen nu. Is de brief kwijt? Nodig dan opnieuw uit en trek deze uitnodiging in.
      </p>
      <Letter invited={invited} />
      <p class="screen-only">
        <ButtonLink href="/beheer/mensen" look="secondary">
          Terug naar mensen
        </ButtonLink>
      </p>
    </>
  ),
})

function Letter({ invited }: { invited: z.output<typeof Invited> }) {
  return (
    <article class="letter stack" aria-label="De brief">
      <p class="letter__date">{invited.on}</p>
      <p>Beste {invited.name},</p>
      <p>
        {invited.invitedBy} nodigt je uit om mee te doen met Nabij, namens {invited.organisation}. Je rol is:{" "}
        {invited.role.toLowerCase()}.
      </p>
      <p>
        In Nabij brengen wij samen wat werkers zien dat groter is dan één persoon. Zo komt het op tafel bij wie er iets
        aan kan doen, en hoor jij wat ermee gebeurt.
      </p>
      <p>Zo begin je:</p>
      <ol>
        <li>
          Typ dit adres boven in je browser:
          <br />
          <strong class="letter__code">{invited.address}</strong>
        </li>
        <li>Vul je e-mailadres in en kies een wachtwoord.</li>
        <li>Meld je aan met dat e-mailadres en wachtwoord.</li>
      </ol>
      <p>
        Het adres werkt één keer, tot {invited.until}. Geef het aan niemand anders. Wil je niet meedoen? Dan hoef je
        niets te doen.
      </p>
      <p>
        Groet,
        <br />
        {invited.invitedBy}
        <br />
        {invited.organisation}
      </p>
    </article>
  )
}
