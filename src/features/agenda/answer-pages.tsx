import type { z } from "zod"
import { ButtonLink } from "../../platform/html/button.tsx"
import { Choice, ErrorSummary, Form, SubmitRow, TextArea, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure, Empty } from "../../platform/html/notice.tsx"
import { Entries, Steps } from "../../platform/html/steps.tsx"
import type { Face, View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { answerQuestion } from "./answer-actions.ts"
import { sayEvidence } from "./evidence-rules.ts"
import { answerByLetter, type letterQuestion } from "./letter-actions.ts"
import { answerKinds } from "./model.ts"
import { FoldedEvidence, Lines, StandingTag, Term } from "./parts.tsx"
import type { Addressed, Listed } from "./view-model.ts"
import { answerLabels, answerTitles, sentence } from "./words.ts"

export const QuestionsPage: View<Listed[]> = (items) => ({
  title: "Vragen aan jullie",
  lead: "Werkers zien een knelpunt en vragen wat jullie gaan doen. Open een vraag om te antwoorden.",
  main:
    items.length === 0 ? (
      <Empty title="Er zijn geen vragen">
        <p>Stelt de werkgroep signalen jullie een vraag, dan staat die hier. Je krijgt ook een mail.</p>
      </Empty>
    ) : (
      <Entries
        label="Vragen"
        entries={items.map((item) => ({
          href: `/vragen/${item.id}`,
          title: item.bottleneck,
          tags: <StandingTag standing={item.standing} />,
          about: `Antwoord graag uiterlijk ${sayDay(item.dueOn)}`,
        }))}
      />
    ),
})

export const QuestionPage: View<Addressed> = (item, { form }) => ({
  title: "Een vraag aan jullie",
  main: <Question item={item} state={form(answerQuestion)} action={`/vragen/${item.id}/antwoord`} />,
})

/** The same question, opened with a personal link: nothing of it stays in the browser or travels on. */
export const LetterQuestionPage: View<z.output<typeof letterQuestion.output>> = (item, { form }) => ({
  title: `Een vraag aan ${item.addressee}`,
  quiet: true,
  main: (
    <Question item={item} state={form(answerByLetter, { name: item.name })} action={`/antwoord/${item.token}`} named />
  ),
})

type QuestionProps = { item: Addressed; state: FormState; action: string; named?: boolean }

function Question({ item, state, action, named }: QuestionProps) {
  const answered = item.answers.length > 0
  const known = item.evidence ? sayEvidence(item.evidence) : ""
  return (
    <>
      <div class="cluster">
        <StandingTag standing={item.standing} />
      </div>
      <section class="stack">
        <h2>Wat wij vragen</h2>
        <div class="nabij-asked stack stack--tight">
          <Lines text={item.question} />
        </div>
        <Term dueOn={item.dueOn} standing={item.standing} />
        {!answered && (
          <p>
            Kort mag: ja, deels of nee, en waarom. <a href="#antwoord">Naar het antwoord</a>
          </p>
        )}
      </section>
      <section class="stack">
        <h2>Waarom wij dit vragen</h2>
        <p>{sentence(item.bottleneck)}</p>
        <Lines text={item.reason} />
        {known && <p>{known}</p>}
        <FoldedEvidence evidence={item.evidence} />
      </section>
      {answered && <Given item={item} />}
      {answered ? (
        <Disclosure summary="Nog een antwoord geven" open={state.errors.length > 0}>
          <AnswerForm state={state} action={action} named={named} />
        </Disclosure>
      ) : (
        <section class="stack" id="antwoord">
          <h2>Jullie antwoord</h2>
          <AnswerForm state={state} action={action} named={named} />
        </section>
      )}
    </>
  )
}

function Given({ item }: { item: Addressed }) {
  return (
    <section class="stack">
      <h2>Dit antwoordden jullie</h2>
      <Steps
        label="Jullie antwoorden"
        steps={item.answers.map(({ kind, reasons, steps, on }, index) => ({
          state: answerTitles[kind],
          when: sayDay(on),
          datetime: on,
          kind: index === item.answers.length - 1 ? "current" : "past",
          why: (
            <div class="stack stack--tight">
              <Lines text={reasons} />
              <Lines text={steps} />
            </div>
          ),
        }))}
      />
    </section>
  )
}

function AnswerForm({ state, action, named }: Omit<QuestionProps, "item">) {
  return (
    <>
      <ErrorSummary state={state} />
      <Form action={action}>
        <Choice
          state={state}
          name="kind"
          legend="Pakken jullie dit op?"
          options={answerKinds.map((kind) => ({ value: kind, ...answerLabels[kind] }))}
        />
        <TextArea state={state} name="reasons" label="Waarom?" rows={4} maxLength={4000} required />
        <TextArea
          state={state}
          name="steps"
          label="Welke stappen zetten jullie, en wanneer?"
          rows={4}
          maxLength={4000}
          optional
        />
        {named && (
          <TextField
            state={state}
            name="name"
            label="Je naam"
            hint="Alleen de werkgroep en de coördinatoren zien je naam."
            autocomplete="name"
            required
          />
        )}
        <p>
          Iedereen die meedeed, leest je antwoord. Staat de vraag op de openbare agenda, dan staat het daar ook: met de
          naam van je organisatie, zonder jouw naam. Je kunt later nog iets toevoegen.
        </p>
        <SubmitRow label="Geef antwoord" icon="send" />
      </Form>
    </>
  )
}

/** Straight after answering with a link; the page says nothing that the link would not show again. */
export const AnsweredFace = (token: string): Face => ({
  title: "Dank je, het antwoord is aangekomen",
  quiet: true,
  main: (
    <>
      <p>De werkgroep leest het, en iedereen die een signaal doorgaf hoort ervan.</p>
      <p>Verandert er iets? Dezelfde link blijft nog 90 dagen werken.</p>
      <ButtonLink href={`/antwoord/${token}`} look="secondary" icon="eye">
        Bekijk de vraag en je antwoord
      </ButtonLink>
    </>
  ),
})
