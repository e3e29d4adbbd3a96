import { ButtonLink } from "../../platform/html/button.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import { allows } from "../../platform/http/may.ts"
import type { View } from "../../platform/http/page-route.ts"
import { bundlePattern, dismissPattern, patternToBundle } from "./answer-actions.ts"
import { DismissForm, NewBundleForm, ToBundleForm } from "./answer-forms.tsx"
import { answerers, type PatternDesk } from "./model.ts"
import { AlsoSeen, Answers, cardAddress, PatternText } from "./pattern-parts.tsx"
import { comparedText, titleOf } from "./speech.ts"

/** One possible pattern: what was found, what speaks against it, and the three things that one can say of it. */
export const PatternPage: View<PatternDesk> = (desk, { form, who }) => {
  const { pattern, answers, earlier, seen } = desk
  const inWorkingGroup = who.kind === "person" && who.roles.includes("workingGroup")
  const coordinates = who.kind === "person" && who.roles.includes("coordinator")
  const start = { seen: String(seen) }
  const states = {
    fresh: form(bundlePattern, { ...start, reach: "shared" }),
    existing: form(patternToBundle, start),
    none: form(dismissPattern, start),
  }
  const forms = (
    <>
      <NewBundleForm desk={desk} state={states.fresh} coordinates={coordinates} />
      <ToBundleForm desk={desk} state={states.existing} />
      <DismissForm desk={desk} state={states.none} inWorkingGroup={inWorkingGroup} />
    </>
  )
  const wrong = Object.values(states).some(({ errors }) => errors.length > 0)
  return {
    title: titleOf(pattern),
    lead: "Een mogelijk patroon. De cijfers zeggen alleen dat het opvalt. Wat het betekent, zeggen mensen.",
    main: (
      <>
        <p>
          <a href="/patronen">Terug naar de mogelijke patronen</a>
        </p>
        <PatternText pattern={pattern} />
        <p class="cluster">
          <ButtonLink href={cardAddress(pattern)} look="secondary" icon="chart-column">
            Bekijk de bewijskaart
          </ButtonLink>
        </p>
        <AlsoSeen also={pattern.also} />
        {earlier.length > 0 && (
          <section class="stack">
            <h2>Eerder gezegd</h2>
            <p>
              Dit, of iets wat er erg op lijkt, stond al eens op de lijst. Een antwoord blijft gelden tot het anderhalf
              keer zo groot is, of tot wij het ook in een ander seizoen zien.
            </p>
            <Answers answers={earlier} label="Eerder gezegd" />
          </section>
        )}
        {answers.length > 0 && (
          <section class="stack">
            <h2>Wat mensen ervan zeiden</h2>
            <Answers answers={answers} label="Wat mensen ervan zeiden" />
          </section>
        )}
        {allows(answerers, who) && (
          <section class="stack">
            <h2>Wat zeg jij ervan?</h2>
            {answers.length === 0 || wrong ? (
              forms
            ) : (
              <Disclosure summary="Geef toch een ander antwoord">{forms}</Disclosure>
            )}
          </section>
        )}
        <section class="stack">
          <h2>Hoe vaak wij vergeleken</h2>
          <p>{comparedText(desk.run)}</p>
        </section>
      </>
    ),
  }
}
