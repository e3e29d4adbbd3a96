import { ButtonLink } from "../../platform/html/button.tsx"
import type { Face } from "../../platform/http/page-route.ts"

type Part = Face["main"]
type Letter = { on: string; name: string; address: string; until: string; organisation: string }

type Words = {
  title: string
  lead: string
  /** What to do when the letter gets lost. */
  lost: string
  from: string
  opening: Part
  /** What one does after typing the address. */
  steps: readonly string[]
  /** For who gets the letter and does not want it. */
  unwanted: string
}

/** A letter with an address that works once: shown once, to be printed and given by hand. */
export const letterFace = (letter: Letter, words: Words): Face => ({
  title: words.title,
  lead: words.lead,
  main: (
    <>
      <p class="screen-only">Het adres in deze brief zie je alleen nu. Is de brief kwijt? {words.lost}</p>
      <Paper letter={letter} words={words} />
      <p class="screen-only">
        <ButtonLink href="/beheer/mensen" look="secondary">
          Terug naar mensen
        </ButtonLink>
      </p>
    </>
  ),
})

function Paper({ letter, words }: { letter: Letter; words: Words }) {
  return (
    <article class="letter stack" aria-label="De brief">
      <p class="letter__date">{letter.on}</p>
      <p>Beste {letter.name},</p>
      {words.opening}
      <ol>
        <li>
          Typ dit adres boven in je browser:
          <br />
          <strong class="letter__code">{letter.address}</strong>
        </li>
        {words.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p>
        Het adres werkt één keer, tot {letter.until}. Geef het aan niemand anders. {words.unwanted}
      </p>
      <p>
        Groet,
        <br />
        {words.from}
        <br />
        {letter.organisation}
      </p>
    </article>
  )
}
