import type { z } from "zod"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import {
  Checks,
  Choice,
  ErrorSummary,
  Form,
  Select,
  SubmitRow,
  TextArea,
  TextField,
} from "../../platform/html/form.tsx"
import { errorOf, type FormState, fieldValue } from "../../platform/html/form-state.ts"
import { Disclosure, Notice } from "../../platform/html/notice.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { branches, labelOf } from "../themes/rules.ts"
import { reportSignal, type signalForm } from "./actions.ts"
import { ageBands, causeLabels, causes, modeLabels, reportingModes, situationLabels, situations } from "./model.ts"
import { promises } from "./rules.ts"

type Desk = z.output<typeof signalForm.output>

/** The one screen on which a signal is reported: first the text, then place and week, and who may see it. */
export const NewSignalPage: View<Desk> = (desk, about) => {
  const visitor = about.who.kind !== "person"
  const state = about.form(reportSignal, {
    week: desk.thisWeek,
    area: desk.ownArea ?? "",
    peopleLeast: "1",
    mode: visitor ? "anonymous" : "named",
    showFirst: "on",
  })
  return {
    title: visitor ? "Iets doorgeven" : "Een signaal doorgeven",
    lead: "Wat zie je dat groter is dan één persoon? Schrijf geen namen of adressen. Vinden wij er toch een, dan verbergen wij die.",
    script: ["signal-form"],
    quiet: visitor,
    main: (
      <>
        <ErrorSummary state={state} labels={{ week: "Week", theme: "Thema", area: "Plaats" }} />
        <Form action="/signalen/nieuw" id="signaal">
          <TextArea state={state} name="account" label="Wat valt je op?" rows={5} maxLength={2000} required />
          <Hidden state={state} />
          <Place desk={desk} state={state} about={about} />
          <People state={state} />
          <Details state={state} />
          <Mode desk={desk} state={state} visitor={visitor} />
          <SubmitRow label="Doorgeven" icon="send" />
        </Form>
        <NowHelp about={about} />
      </>
    ),
  }
}

/** What was hidden, shown before it is kept; with script the same box follows the typing. */
function Hidden({ state }: { state: FormState }) {
  const text = fieldValue(state, "account")
  const { masked, spans } = maskPersonalData(text)
  const shown = errorOf(state, "account") !== undefined && spans.length > 0
  return (
    <>
      <input type="hidden" name="showFirst" value={shown ? "" : "on"} data-show-first />
      <div data-preview hidden={!shown}>
        <Notice tone="attention" title="Zo bewaren wij je tekst">
          <p data-preview-text>{shown ? masked : ""}</p>
        </Notice>
      </div>
    </>
  )
}

function Place({ desk, state, about }: { desk: Desk; state: FormState; about: About }) {
  const country = about.who.kind === "person" ? about.who.organisation.country : about.settings.COUNTRY
  const themes = branches(desk.themes).map(({ domain, themes }) => ({
    label: labelOf(domain, country),
    options: [domain, ...themes].map((theme) => ({
      value: theme.code,
      label: theme === domain ? `${labelOf(domain, country)}, anders` : labelOf(theme, country),
    })),
  }))
  return (
    <>
      <Select state={state} name="theme" label="Waar gaat het over?" empty="Weet ik niet" options={themes} />
      {desk.areas.length > 0 && (
        <Select
          state={state}
          name="area"
          label={`In welke ${about.words.neighbourhood}?`}
          empty="Weet ik niet, of in meer dan één"
          options={areaGroups(desk)}
        />
      )}
      <TextField state={state} name="week" label="In welke week?" type="week" width="medium" max={desk.thisWeek} />
    </>
  )
}

function areaGroups(desk: Desk) {
  const groups = new Map<string, { value: string; label: string }[]>()
  for (const { code, name, parent } of desk.areas) {
    const label = parent ?? "Overig"
    groups.set(label, [...(groups.get(label) ?? []), { value: code, label: name }])
  }
  return [...groups].map(([label, options]) => ({ label, options }))
}

function People({ state }: { state: FormState }) {
  return (
    <div class="cluster">
      <TextField
        state={state}
        name="peopleLeast"
        label="Hoeveel mensen ken je, ten minste?"
        type="number"
        inputmode="numeric"
        min="1"
        width="short"
      />
      <TextField
        state={state}
        name="peopleMost"
        label="En ten hoogste?"
        type="number"
        inputmode="numeric"
        min="1"
        width="short"
        optional
      />
    </div>
  )
}

function Details({ state }: { state: FormState }) {
  const filled = ["ageBand", "situation", "causes"].some((name) => fieldValue(state, name) !== "")
  return (
    <Disclosure summary="Om wie gaat het, en hoe komt het? (mag leeg blijven)" open={filled}>
      <Select
        state={state}
        name="ageBand"
        label="Leeftijd"
        empty="Verschilt, of weet ik niet"
        options={ageBands.map((band) => ({ value: band, label: `${band} jaar` }))}
      />
      <Select
        state={state}
        name="situation"
        label="Situatie"
        empty="Verschilt, of weet ik niet"
        options={situations.map((situation) => ({ value: situation, label: situationLabels[situation] }))}
      />
      <Checks
        state={state}
        name="causes"
        legend="Ken je een oorzaak buiten de persoon?"
        options={causes.map((cause) => ({ value: cause, ...causeLabels[cause] }))}
      />
    </Disclosure>
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
        </Notice>
      </>
    )
  return (
    <Choice
      state={state}
      name="mode"
      legend="Hoe geef je dit door?"
      options={reportingModes.map((mode) => ({
        value: mode,
        label: mode === "code" && desk.code ? `${modeLabels.code} (${desk.code})` : modeLabels[mode],
        hint: promises[mode](organisation),
      }))}
    />
  )
}

function NowHelp({ about }: { about: About }) {
  const { words } = about
  return (
    <section class="stack nabij-aside">
      <h2>Is er nu hulp nodig?</h2>
      <p>
        Een signaal regelt geen hulp.{" "}
        {about.who.kind === "person" ? (
          <a href="/hulp">Vraag hulp aan met een apart formulier</a>
        ) : (
          "Vraag hulp aan bij iemand die je vertrouwt"
        )}
        . Wij bewaren geen band tussen de hulpvraag en dit signaal.
      </p>
      <p>
        Is iemand in gevaar? Bel {words.emergencyNumber}. Gaat het om geweld of mishandeling? Bel{" "}
        {words.emergencyAdvice}. Dat hoort niet in Nabij, en wij bewaren het niet.
      </p>
    </section>
  )
}
