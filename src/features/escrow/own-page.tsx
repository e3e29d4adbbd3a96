import { ButtonLink } from "../../platform/html/button.tsx"
import { Form, SubmitRow } from "../../platform/html/form.tsx"
import { Disclosure, Empty, Notice, Tag } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import type { OwnSealed } from "./model.ts"
import { stateWords } from "./own-speech.ts"
import { ruleInWords } from "./rules.ts"

/** What somebody sealed under a code, and whether it is still sealed. Never how many others there are. */
export const OwnSealedPage: View<OwnSealed[]> = (sealed) => ({
  title: "Verzegelde signalen",
  // The themes alone say much on a computer that others use.
  unkept: true,
  lead: "Wat jij onder je code verzegelde. Alleen jij ziet deze lijst.",
  main: (
    <>
      <p class="cluster">
        <ButtonLink href="/signalen/nieuw" icon="plus">
          Een signaal doorgeven
        </ButtonLink>
        <a href="/verzegeld/uitleg">Hoe verzegelen werkt</a>
        <a href="/verzegeld/bon">Ik heb een bon</a>
      </p>
      {sealed.length === 0 ? (
        <Empty title="Nog niets verzegeld">
          <p>Kies bij het doorgeven ‘Pas als ook anderen dit zien’. Dan staat het hier.</p>
        </Empty>
      ) : (
        sealed.map((one) => (
          <section class="stack" aria-labelledby={`verzegeld-${one.id}`}>
            <h2 id={`verzegeld-${one.id}`}>{one.theme}</h2>
            <SealedState sealed={one} />
            {one.state === "opened" && (
              <p>
                <a href={`/signalen/${one.id}`}>Lees wat er nu met je signaal gebeurt</a>
              </p>
            )}
            {one.state === "sealed" && (
              <Disclosure summary="Dit signaal intrekken">
                <p>De tekst is dan meteen weg. Niemand heeft hem gelezen.</p>
                <Form action={`/verzegeld/${one.id}/intrekken`} label={`Intrekken: ${one.theme}`}>
                  <SubmitRow label="Intrekken" look="danger" />
                </Form>
              </Disclosure>
            )}
          </section>
        ))
      )}
    </>
  ),
})

/** Whether it is still sealed, what stands on the outside, and when it goes. */
export function SealedState({ sealed }: { sealed: OwnSealed }) {
  const { tone, word, sentence } = stateWords[sealed.state]
  return (
    <div class="stack">
      <p>
        <Tag tone={tone}>{word}</Tag>
      </p>
      <p>{sentence}</p>
      {sealed.endsSoon && (
        <Notice tone="attention" title="Dit wordt binnenkort verwijderd">
          <p>
            Er kwamen tot nu toe niet genoeg anderen bij. Na {sayDay(sealed.deleteAfter)} verwijderen wij de tekst,
            ongelezen. Zie je het nog steeds? Geef het dan opnieuw door.
          </p>
        </Notice>
      )}
      {sealed.state === "sealed" && (
        <ul>
          <li>Gaat open bij {ruleInWords(sealed)}.</li>
          <li>
            {sealed.area ? `Je liet als plaats zien: ${sealed.area}.` : "Je liet geen plaats zien."}{" "}
            {sealed.topics.length > 0 && `Je woorden: ${sealed.topics.join(", ")}.`}
          </li>
          <li>
            Blijft tot en met {sayDay(sealed.deleteAfter)}. Is het dan nog dicht, dan verwijderen wij het ongelezen.
          </li>
        </ul>
      )}
    </div>
  )
}
