import { ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { modeSeenBy } from "../modes/words.ts"
import { askForHelp } from "./ask-actions.ts"
import { MayCount } from "./counting-field.tsx"
import { countingWords } from "./counting-model.ts"
import { EnterButton } from "./enter-button.tsx"
import { BackToAsking } from "./field-section.tsx"
import { Alias, askLabels, HowSoon, Tier, What, Where } from "./fields.tsx"
import { Least, When } from "./folds.tsx"
import type { NeedDesk } from "./form-model.ts"
import { startOf } from "./form-page.tsx"
import { Languages, Safe } from "./helper-folds.tsx"
import { RightsPart } from "./rights-part.tsx"
import { WhoCalls } from "./through-fold.tsx"

/** The call sheet: the same fields in the order of a conversation, with what one can say. */
export const PhonePage: View<NeedDesk> = (desk, about) => ({
  title: "Iemand belt om hulp",
  unkept: true,
  script: ["choice-map"],
  lead: "Dezelfde vragen, in de volgorde van een gesprek. Wat je kunt zeggen, staat erbij.",
  main: (
    <>
      <p>
        Is er gevaar? Laat {about.words.emergencyNumber} bellen. Gaat het om geweld of mishandeling? Geef het nummer van{" "}
        {about.words.emergencyAdvice}.
      </p>
      <CallForm desk={desk} about={about} />
      <BackToAsking />
    </>
  ),
})

const Say = ({ words }: { words: string }) => <blockquote class="nabij-quote">{words}</blockquote>

function CallForm({ desk, about }: { desk: NeedDesk; about: About }) {
  const state = about.form(askForHelp, { ...startOf(desk), door: "phone" })
  const us = about.who.kind === "person" ? about.who.organisation.name : ""
  return (
    <>
      <ErrorSummary state={state} labels={askLabels} />
      <Form action="/hulp/telefoon" label="Iemand belt om hulp">
        <EnterButton label="Hulp vragen" />
        <h2>1. Wat is er nodig?</h2>
        <Say words={`Goedendag, u spreekt met ${us}. Vertelt u maar. U hoeft uw naam niet te zeggen.`} />
        <WhoCalls state={state} />
        <What state={state} about={about} items={desk.items} />
        <Least state={state} />
        <HowSoon state={state} />
        <h2>2. Een woord om elkaar terug te vinden</h2>
        <Say words="Ik schrijf uw naam niet op. Welk woord spreken wij af? Dan vind ik u terug, ook als de lijn wegvalt." />
        <p>Het telefoonnummer bewaar je bij jullie zelf, met dit woord erbij. Niet hier.</p>
        <Alias state={state} />
        <h2>3. Waar, in welke taal, wanneer?</h2>
        <Say
          words={`In welke ${about.words.neighbourhood} woont u? Het adres hoef ik niet te weten. In welke taal praat u het liefst?`}
        />
        <Where state={state} about={about} areas={desk.areas} at="/hulp/telefoon" />
        <Languages state={state} folded={false} />
        <When state={state} />
        <h2>4. Wat is voor u veilig?</h2>
        <Say words="Mag er iemand bij u thuis komen? Wilt u liever een vrouw, een man, of iemand die wij goed kennen?" />
        <Safe state={state} />
        <RightsPart
          state={state}
          found={desk.found}
          about={about}
          to="/hulp/telefoon/rechten"
          title="5. Is er eerst een recht?"
          say="Misschien heeft u ergens recht op. Mag ik dat samen met u nakijken?"
        />
        <h2>6. Als het niet lukt</h2>
        <Say words={`${countingWords.ahead} ${countingWords.question} ${countingWords.means}`} />
        <MayCount state={state} isSaid />
        <h2>7. Afspreken wanneer jullie weer bellen</h2>
        <Say words="Ik kan niet beloven dat er hulp komt. Wanneer bellen wij elkaar weer?" />
        <h2>8. Na het gesprek</h2>
        {modeSeenBy[desk.mode] && <p>{modeSeenBy[desk.mode]}</p>}
        <Tier state={state} tiers={desk.tiers} />
        <SubmitRow label="Hulp vragen" />
      </Form>
    </>
  )
}
