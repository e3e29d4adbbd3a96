import type { z } from "zod"
import { Checks, Choice, ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import { type FormState, fieldValue } from "../../platform/html/form-state.ts"
import { Disclosure, Tag, type Tone } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import { type bundleCriteria, judgeCriterion } from "./criterion-actions.ts"
import {
  type CriterionJudgement,
  criteria,
  type Judgement,
  judgementLabels,
  judgements,
  tickLabels,
  ticks,
} from "./criterion-model.ts"
import { baselineInWords } from "./rules.ts"
import { evidenceInWords } from "./sources-rules.ts"

type Data = z.output<typeof bundleCriteria.output>

const tones: Record<Judgement, Tone> = { met: "done", notMet: "attention", unsure: "info" }

/** The eleven criteria, each with its meaning, the numbers there are, and what people think of it. */
export const CriteriaPage: View<Data> = (data, { form }) => {
  const state = form(judgeCriterion)
  const met = criteria.filter(({ number }) => newestOf(data, number)?.judgement === "met").length
  return {
    title: "De elf kenmerken",
    lead: data.bundle.bottleneck,
    main: (
      <>
        <p>
          <a href={`/bundels/${data.bundle.id}`}>Terug naar de bundel</a>
        </p>
        <p>
          Aan deze kenmerken herken je een structureel signaal. Cijfers helpen, maar beslissen niet: dat doen mensen. Nu
          voldoet de bundel aan {met} van de 11.
        </p>
        {criteria.map((criterion) => (
          <CriterionSection criterion={criterion} data={data} state={state} />
        ))}
      </>
    ),
  }
}

const allOf = (data: Data, number: number) => data.judgements.filter(({ criterion }) => criterion === number)
const newestOf = (data: Data, number: number) => allOf(data, number).at(-1)

type SectionProps = { criterion: (typeof criteria)[number]; data: Data; state: FormState }

function CriterionSection({ criterion: { number, title, meaning }, data, state }: SectionProps) {
  const all = allOf(data, number)
  const newest = all.at(-1)
  const evidence =
    number === 8
      ? data.baseline
        ? baselineInWords(data.baseline)
        : "Vul op de bundel een cijfer in om mee te vergelijken."
      : evidenceInWords(number, data.sources, data.recognised)
  return (
    <section class="stack stack--tight" id={`kenmerk-${number}`}>
      <h2>
        {number}. {title}
      </h2>
      <p>{meaning}</p>
      {evidence && (
        <p>
          <strong>Wat wij weten:</strong> {evidence}
        </p>
      )}
      {newest && <Judged judgement={newest} />}
      <JudgeForm number={number} bundleId={data.bundle.id} newest={newest} state={state} />
      {all.length > 1 && (
        <Disclosure summary={`Eerdere oordelen (${all.length - 1})`}>
          {all
            .slice(0, -1)
            .reverse()
            .map((one) => (
              <Judged judgement={one} />
            ))}
        </Disclosure>
      )}
    </section>
  )
}

function Judged({
  judgement: { judgement, ticks: ticked, note, judgedBy, judgedAt },
}: {
  judgement: CriterionJudgement
}) {
  return (
    <div class="stack stack--tight">
      <div class="cluster">
        <Tag tone={tones[judgement]}>{judgementLabels[judgement]}</Tag>
        <span class="nabij-entries__about">
          {judgedBy ?? "Nabij"}, {sayDayOf(judgedAt)}
        </span>
      </div>
      {ticked.length > 0 && (
        <ul>
          {ticks
            .filter((tick) => ticked.includes(tick))
            .map((tick) => (
              <li>{tickLabels[tick]}</li>
            ))}
        </ul>
      )}
      {note && <p>{note}</p>}
    </div>
  )
}

type FormProps = { number: number; bundleId: string; newest: CriterionJudgement | undefined; state: FormState }

function JudgeForm({ number, bundleId, newest, state }: FormProps) {
  const mine = fieldValue(state, "criterion") === String(number)
  const start = { judgement: newest?.judgement ?? "", ticks: newest?.ticks ?? [], note: newest?.note ?? "" }
  const own: FormState = { ...(mine ? state : { values: start, errors: [] }), id: `kenmerk-${number}` }
  return (
    <Disclosure summary={newest ? "Anders beoordelen" : "Beoordelen"} open={own.errors.length > 0}>
      <ErrorSummary state={own} />
      <Form action={`/bundels/${bundleId}/criteria`} label={`Kenmerk ${number} beoordelen`}>
        <input type="hidden" name="criterion" value={String(number)} />
        <Choice
          state={own}
          name="judgement"
          legend="Voldoet de bundel hieraan?"
          options={judgements.map((one) => ({ value: one, label: judgementLabels[one] }))}
        />
        {number === 7 && (
          <Checks
            state={own}
            name="ticks"
            legend="Wat klopt er?"
            options={ticks.map((tick) => ({ value: tick, label: tickLabels[tick] }))}
          />
        )}
        <TextArea state={own} name="note" label="Waaruit blijkt dat?" rows={2} maxLength={1000} optional />
        <SubmitRow label="Leg vast" />
      </Form>
    </Disclosure>
  )
}
