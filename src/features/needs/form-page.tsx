import { type Day, dayOf } from "../../methods/calendar/week.ts"
import { ButtonLink } from "../../platform/html/button.tsx"
import { ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import { Disclosure, Empty, Notice } from "../../platform/html/notice.tsx"
import { allows } from "../../platform/http/may.ts"
import type { About, View } from "../../platform/http/page-route.ts"
import { modeSeenBy } from "../modes/words.ts"
import { askForHelp } from "./ask-actions.ts"
import { MayCount } from "./counting-field.tsx"
import { EnterButton } from "./enter-button.tsx"
import { Alias, askLabels, HowSoon, Tier, What, Where } from "./fields.tsx"
import { Least, When } from "./folds.tsx"
import type { NeedDesk } from "./form-model.ts"
import { Languages, Safe } from "./helper-folds.tsx"
import { sayPaperCode } from "./paper-rules.ts"
import { NeedEntries } from "./parts.tsx"
import { deskKeepers, listReaders } from "./people-rules.ts"
import { RightsPart } from "./rights-part.tsx"
import { isEnded } from "./rules.ts"
import { Through } from "./through-fold.tsx"

/** First the rights, then the form, then what one asked before. Nothing is filled in from elsewhere. */
export const HelpPage: View<NeedDesk> = (desk, about) => ({
  title: "Is er nu hulp nodig?",
  unkept: true,
  script: ["choice-map"],
  lead: "Vraag hulp voor iemand die jij kent. Dit staat los van de signalen: Nabij bewaart nergens welk signaal erbij hoort.",
  main: (
    <>
      <OtherDoors about={about} />
      <p>
        Is iemand in gevaar? Bel {about.words.emergencyNumber}. Gaat het om geweld of mishandeling? Bel{" "}
        {about.words.emergencyAdvice}.
      </p>
      <AskForm desk={desk} about={about} />
      <WhatYouAsked needs={desk.needs} today={dayOf(about.now)} />
    </>
  ),
})

/** The other ways in and what one asked before: a telephone rings while the form stands open. */
const OtherDoors = ({ about }: { about: About }) => {
  const doors = [
    { href: "/hulp/telefoon", label: "Iemand belt" },
    { href: "/hulp/papier", label: "Op papier" },
    ...(allows(deskKeepers, about.who) ? [{ href: "/hulp/balies", label: "Aan een balie" }] : []),
    { href: `#${asked}`, label: "Wat jij vroeg" },
    ...(allows(listReaders, about.who) ? [{ href: "/hulp/lijst", label: "Alle open hulpvragen" }] : []),
  ]
  return (
    <nav class="cluster" aria-label="Een andere manier, en wat jij vroeg">
      {doors.map(({ href, label }) => (
        <ButtonLink href={href} look="secondary">
          {label}
        </ButtonLink>
      ))}
    </nav>
  )
}

const asked = "wat-jij-vroeg"

/** First what still waits; what ended is folded away. */
function WhatYouAsked({ needs, today }: { needs: NeedDesk["needs"]; today: Day }) {
  const [ended, open] = [needs.filter(({ state }) => isEnded(state)), needs.filter(({ state }) => !isEnded(state))]
  return (
    <section class="stack" id={asked}>
      <h2>Wat jij vroeg</h2>
      {needs.length === 0 && (
        <Empty title="Nog geen hulpvragen">
          <p>Vraag je hulp, dan lees je hier wie het oppakt en hoe het afloopt.</p>
        </Empty>
      )}
      {open.length > 0 && <NeedEntries label="Wat jij vroeg" needs={open} below="/hulp" today={today} />}
      {ended.length > 0 && (
        <Disclosure summary={ended.length === 1 ? "1 hulpvraag is voorbij" : `${ended.length} hulpvragen zijn voorbij`}>
          <NeedEntries label="Wat voorbij is" needs={ended} below="/hulp" today={today} />
        </Disclosure>
      )}
    </section>
  )
}

export const startOf = (desk: NeedDesk) => ({
  ...{ area: desk.area ?? "", units: "1", least: "1", languages: ["nl"], paper: desk.paper ?? "" },
})

function AskForm({ desk, about }: { desk: NeedDesk; about: About }) {
  const state = about.form(askForHelp, startOf(desk))
  return (
    <>
      <ErrorSummary state={state} labels={askLabels} />
      <Form action="/hulp" label="Vraag hulp">
        <EnterButton label="Hulp vragen" />
        {desk.paper && (
          <>
            <input type="hidden" name="paper" value={desk.paper} id={`${state.id}-paper`} />
            <Notice tone="info" title={`Je typt papier ${sayPaperCode(desk.paper)} over`}>
              <p>Vernietig het papier als de vraag hier staat.</p>
            </Notice>
          </>
        )}
        <RightsPart state={state} found={desk.found} about={about} to="/hulp/rechten" />
        <h2>Vraag hulp</h2>
        <p>
          De vrijwilligerscoördinatoren zien de schuilnaam en de vraag. Wie het oppakt, ziet ook jouw naam en belt of
          mailt jou. {modeSeenBy[desk.mode]} Nabij kan niet beloven dat er hulp komt.
        </p>
        <Alias state={state} />
        <What state={state} about={about} items={desk.items} />
        <Where state={state} about={about} areas={desk.areas} at="/hulp" />
        <HowSoon state={state} />
        <Tier state={state} tiers={desk.tiers} />
        <Languages state={state} />
        <When state={state} />
        <Safe state={state} />
        <Least state={state} />
        <Through state={state} />
        <MayCount state={state} />
        <SubmitRow label="Hulp vragen" />
      </Form>
    </>
  )
}
