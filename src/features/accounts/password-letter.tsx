import type { z } from "zod"
import { ButtonLink } from "../../platform/html/button.tsx"
import type { Face } from "../../platform/http/page-route.ts"
import type { PasswordLetter } from "./model.ts"

/** The way to a new password as a letter: shown once, to be printed and given by hand. */
export const PasswordLetterFace = (letter: z.output<typeof PasswordLetter>): Face => ({
  title: `Brief voor ${letter.name}`,
  lead: "Print deze brief via het menu van je browser, en geef hem alleen aan wie hij is.",
  main: (
    <>
      <p class="screen-only">
        Het adres in deze brief zie je alleen nu. Is de brief kwijt? Maak dan een nieuwe. {letter.name} krijgt ook een
        mail dat jij deze brief maakte.
      </p>
      <Letter letter={letter} />
      <p class="screen-only">
        <ButtonLink href="/beheer/mensen" look="secondary">
          Terug naar mensen
        </ButtonLink>
      </p>
    </>
  ),
})

function Letter({ letter }: { letter: z.output<typeof PasswordLetter> }) {
  return (
    <article class="letter stack" aria-label="De brief">
      <p class="letter__date">{letter.on}</p>
      <p>Beste {letter.name},</p>
      <p>Met deze brief kies je een nieuw wachtwoord voor Nabij. Zo gaat het:</p>
      <ol>
        <li>
          Typ dit adres boven in je browser:
          <br />
          <strong class="letter__code">{letter.address}</strong>
        </li>
        <li>Kies een nieuw wachtwoord. Een zin die alleen jij kent, onthoud je het best.</li>
        <li>Meld je aan met je e-mailadres en dat wachtwoord. Je e-mailadres staat op de pagina.</li>
      </ol>
      <p>
        Het adres werkt één keer, tot {letter.until}. Geef het aan niemand anders. Vroeg je hier niet om? Geef de brief
        dan terug.
      </p>
      <p>
        Groet,
        <br />
        {letter.madeBy}
        <br />
        {letter.organisation}
      </p>
    </article>
  )
}
