import { addDays } from "../../methods/calendar/week.ts"
import { ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Disclosure, Notice } from "../../platform/html/notice.tsx"
import { type Step, Steps } from "../../platform/html/steps.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import { sentenceCase } from "../../platform/words/sentence.ts"
import type { Country } from "../../platform/words/words.ts"
import { correctCampaign, withdrawCampaign } from "./actions.ts"
import { CallFields } from "./call-fields.tsx"
import type { CallChoices, CampaignDesk } from "./desk-questions.ts"
import type { CampaignVersion } from "./model.ts"
import { fieldLabels } from "./pages.tsx"
import { aboutInWords, weeksInWords } from "./rules.ts"

/** One call: what was asked, when, about what and where; for who may, correcting and taking back; and every version. */
export const CampaignPage: View<CampaignDesk> = ({ versions, choices }, about) => {
  const call = versions.at(-1) as CampaignVersion
  const { country } = about
  return {
    title: `Oproep van ${call.organisation.name}`,
    script: ["choice-map"],
    lead: `${sentenceCase(weeksInWords(call))}, ${aboutInWords(call, country)}.`,
    main: (
      <>
        <p>
          <a href="/oproepen">Alle oproepen</a>
        </p>
        {call.withdrawn && (
          <Notice tone="info" title="Teruggenomen">
            <p>Deze oproep telt niet meer mee. Wat er stond, blijft leesbaar.</p>
          </Notice>
        )}
        <p>Gevraagd werd: {call.asked}</p>
        {choices && <CorrectForm call={call} choices={choices} about={about} />}
        {choices && <WithdrawForm call={call} about={about} />}
        <h2>Geschiedenis</h2>
        <Steps label="Versies van deze oproep" steps={versions.map((version) => stepOf(version, country))} />
      </>
    ),
  }
}

const stateOf = ({ version, withdrawn }: CampaignVersion): string =>
  withdrawn ? "Teruggenomen" : version === 1 ? "Genoteerd" : "Verbeterd"

const stepOf = (version: CampaignVersion, country: Country): Step => ({
  state: stateOf(version),
  who: version.changedBy ?? undefined,
  when: sayDayOf(version.changedAt),
  datetime: version.changedAt.toISOString().slice(0, 10),
  why: (
    <>
      {version.why && <p>{version.why}</p>}
      {!version.withdrawn && (
        <p>
          {version.organisation.name}, {weeksInWords(version)}, {aboutInWords(version, country)}. {version.asked}
        </p>
      )}
    </>
  ),
})

type FormProps = { call: CampaignVersion; about: About }

function CorrectForm({ call, choices, about }: FormProps & { choices: CallChoices }) {
  const state = about.form(correctCampaign, {
    organisationId: call.organisation.id,
    from: call.from,
    until: addDays(call.until, 6),
    theme: call.theme?.code ?? "",
    area: call.area?.code ?? "",
    asked: call.asked,
  })
  return (
    <Disclosure summary="Deze oproep verbeteren" open={state.errors.length > 0}>
      <ErrorSummary state={state} labels={{ ...fieldLabels, why: "Wat klopte er niet?" }} />
      <Form action={`/oproepen/${call.id}`}>
        <input type="hidden" name="version" value={String(call.version)} />
        <CallFields choices={choices} state={state} country={about.country} now={call} />
        <TextField state={state} name="why" label="Wat klopte er niet?" required maxLength={400} />
        <SubmitRow label="Verbeteren" />
      </Form>
    </Disclosure>
  )
}

function WithdrawForm({ call, about }: FormProps) {
  const state = about.form(withdrawCampaign)
  return (
    <Disclosure summary="Deze oproep terugnemen" open={state.errors.length > 0}>
      <p>De oproep telt dan niet meer mee in bevindingen. Hij blijft met zijn geschiedenis in de lijst staan.</p>
      <ErrorSummary state={state} labels={{ why: "Waarom neem je hem terug?" }} />
      <Form action={`/oproepen/${call.id}/terug`}>
        <TextField state={state} name="why" label="Waarom neem je hem terug?" required maxLength={400} />
        <SubmitRow label="Terugnemen" look="danger" />
      </Form>
    </Disclosure>
  )
}
