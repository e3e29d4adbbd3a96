import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { addresses } from "../../platform/html/addresses.ts"
import { Choice, ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import { errorOf, type FormState, fieldValue } from "../../platform/html/form-state.ts"
import { Notice } from "../../platform/html/notice.tsx"
import { WithoutScript } from "../../platform/html/without-script.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { reportSignal } from "./actions.ts"
import { type Desk, Details, People, Place } from "./entry-fields.tsx"
import type { LikeSignals } from "./like-model.ts"
import { LikePart } from "./like-part.tsx"
import { modeLabels, reportingModes } from "./model.ts"
import { reportProof } from "./proof-model.ts"
import { promises } from "./rules.ts"
import { SealPlace } from "./seal-place.tsx"

/** What was looked up on the way, where somebody asked for it without script. */
type Looked = { like?: LikeSignals; suggestedTheme?: string | null }

/** The one screen on which a signal is reported: first the text, then place and week, and who may see it. */
export const NewSignalPage: View<Desk & Looked> = (desk, about) => {
  const { like, suggestedTheme } = desk
  const visitor = about.who.kind !== "person"
  const filled = about.form(reportSignal, {
    week: desk.thisWeek,
    area: desk.area ?? "",
    peopleLeast: "1",
    mode: visitor ? "anonymous" : "named",
    showFirst: "on",
  })
  const state = suggestedTheme ? { ...filled, values: { ...filled.values, theme: suggestedTheme } } : filled
  return {
    title: visitor ? "Iets doorgeven" : "Een signaal doorgeven",
    lead: "Wat zie je dat groter is dan één persoon? Schrijf geen namen of adressen. Vinden wij er toch een, dan verbergen wij die.",
    script: ["proof-of-work", "signal-form", "choice-map", "seal-signal"],
    quiet: visitor,
    main: (
      <>
        <ErrorSummary
          state={state}
          labels={{ week: "Week", theme: "Thema", area: "Plaats", mode: "Hoe je dit doorgeeft" }}
        />
        <Form action="/signalen/nieuw" id="signaal" proof={reportProof}>
          {desk.organisationId && <input type="hidden" name="organisationId" value={desk.organisationId} />}
          <TextArea state={state} name="account" label="Wat valt je op?" rows={5} maxLength={2000} required />
          <Hidden state={state} looked={like !== undefined} />
          <LikePart state={state} like={like} joined={desk.joined} visitor={visitor} />
          <Place desk={desk} state={state} about={about} />
          <People state={state} />
          <Details state={state} />
          <Mode desk={desk} state={state} visitor={visitor} />
          <SealPlace />
          <SubmitRow label="Doorgeven" icon="send" />
          {visitor && <WithoutScript />}
        </Form>
        <NowHelp about={about} />
      </>
    ),
  }
}

/** What was hidden, shown before it is kept; with script the same box follows the typing. */
function Hidden({ state, looked }: { state: FormState; looked: boolean }) {
  const text = fieldValue(state, "account")
  const { masked, spans } = maskPersonalData(text)
  const shown = (looked || errorOf(state, "account") !== undefined) && spans.length > 0
  return (
    <>
      <input type="hidden" name="showFirst" value={shown ? "" : "on"} data-show-first />
      <div data-preview hidden={!shown}>
        <Notice tone="attention" title="Zo bewaren wij je tekst">
          <p data-preview-text>{shown ? masked : ""}</p>
          <p data-no-name>Was iets geen naam? Zeg het met een ander woord. Zelf terugzetten kan niet.</p>
        </Notice>
      </div>
    </>
  )
}

function Mode({ desk, state, visitor }: { desk: Desk; state: FormState; visitor: boolean }) {
  const organisation = desk.organisation ?? "je organisatie"
  if (visitor)
    return (
      <>
        <input type="hidden" name="mode" value="anonymous" />
        <Notice tone="info" title="Wie ziet dit?">
          <p>{promises.anonymous()}</p>
          <p>
            <a href={addresses.whoSeesWhat}>Wie ziet wat, precies?</a>
          </p>
        </Notice>
      </>
    )
  return (
    <>
      <Choice
        state={state}
        name="mode"
        legend="Hoe geef je dit door?"
        options={reportingModes.map((mode) => ({
          value: mode,
          label: modeLabel(mode, desk),
          hint: promises[mode](organisation, desk.represented),
        }))}
      />
      <p>
        <a href={addresses.whoSeesWhat}>Wie ziet wat, precies?</a>
      </p>
    </>
  )
}

function modeLabel(mode: (typeof reportingModes)[number], { code, represented }: Desk): string {
  if (mode === "code" && code) return `${modeLabels.code} (${code})`
  return mode === "named" && represented !== "coordinator" ? "Met je naam" : modeLabels[mode]
}

function NowHelp({ about }: { about: About }) {
  const { words } = about
  return (
    <section class="stack nabij-aside">
      <h2>Is er nu hulp nodig?</h2>
      <p>
        Een signaal regelt geen hulp.{" "}
        {about.who.kind === "person" ? (
          <a href="/hulp" rel="noreferrer">
            Vraag hulp aan met een apart formulier
          </a>
        ) : (
          "Vraag hulp aan bij iemand die je vertrouwt"
        )}
        . Wij bewaren geen band tussen de hulpvraag en dit signaal.
      </p>
      <p>
        Is iemand in gevaar? Bel {words.emergencyNumber}. Gaat het om geweld of mishandeling? Bel{" "}
        {words.emergencyAdvice}. Dat hoort niet in Nabij, en wij bewaren het niet.
      </p>
      <p>
        Gaat het om een misstand bij je eigen werkgever? Dan beschermt de wet je als je meldt bij{" "}
        {words.wrongdoingAdvice}. Nabij is daar niet voor.
      </p>
    </section>
  )
}
