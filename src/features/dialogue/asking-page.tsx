import { ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import { Empty, Notice, Tag } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { shownText } from "../signals/text-rules.ts"
import { askReporter } from "./asking-actions.ts"
import type { Answered, Dialogue, Exchange } from "./model.ts"
import { mostQuestions, readersOfQuestion, sayWeek } from "./rules.ts"

/** What whoever weighs a signal asked about it, the answers, and the next question. */
export const SignalDialoguePage: View<Dialogue> = (dialogue, { form }) => {
  const { signal, exchanges, next } = dialogue
  const state = form(askReporter)
  return {
    title: "Vragen over een signaal",
    unkept: true,
    main: (
      <>
        <p>
          <a href={`/postvak/${signal.id}`}>Terug naar het signaal</a>
        </p>
        <blockquote class="nabij-quote">{shownText(signal.account)}</blockquote>
        {exchanges.map((exchange) => (
          <Exchanged exchange={exchange} />
        ))}
        {next === "ask" ? (
          <>
            <ErrorSummary state={state} labels={{ question: "Je vraag" }} />
            <Form action={`/postvak/${signal.id}/vragen`}>
              <TextArea
                state={state}
                name="question"
                label={exchanges.length === 0 ? "Wat wil je weten?" : "Wat wil je nog weten?"}
                rows={3}
                maxLength={500}
                required
              />
              <Notice tone="info" title="Wie leest dit?">
                <p>{readersOfQuestion(dialogue)}</p>
              </Notice>
              <SubmitRow label="Vraag stellen" icon="send" />
            </Form>
          </>
        ) : (
          <p>{endings[next]}</p>
        )}
      </>
    ),
  }
}

const endings = {
  wait: "Je vraag staat klaar voor wie dit doorgaf. Komt er een antwoord, dan lees je dat in je postvak. Dat kan weken duren, en het mag ook uitblijven. Wegen kan intussen gewoon.",
  enough: `Je stelde ${mostQuestions} vragen. Meer kan niet. Weeg het signaal met wat je nu weet.`,
  nobody: "Dit signaal is ingelezen uit een bestand. Er is niemand die een vraag kan lezen.",
}

const Exchanged = ({ exchange: { question, week, answer, answeredWeek } }: { exchange: Exchange }) => (
  <article class="frame stack">
    <p class="nabij-entries__about">{sayWeek(week)} · gevraagd</p>
    <p>
      <strong>{question}</strong>
    </p>
    {answer === null ? (
      <p>
        <Tag tone="info">Nog geen antwoord</Tag>
      </p>
    ) : (
      <>
        <p class="nabij-entries__about">{answeredWeek && sayWeek(answeredWeek)} · geantwoord</p>
        <blockquote class="nabij-quote">{answer}</blockquote>
      </>
    )}
  </article>
)

/** The answers that came in, unread ones on top. */
export const AnswersPage: View<{ answers: Answered[] }> = ({ answers }) => ({
  title: "Antwoorden op je vragen",
  lead: "Wat jullie vroegen aan wie een signaal doorgaf, en wat er terugkwam.",
  unkept: true,
  main: (
    <>
      <p>
        <a href="/postvak">Terug naar het postvak</a>
      </p>
      {answers.length === 0 ? (
        <Empty title="Nog geen antwoorden">
          <p>Open een signaal in je postvak en stel een vraag. Komt er een antwoord, dan staat het hier.</p>
        </Empty>
      ) : (
        <Entries
          label="Antwoorden"
          entries={answers.map(({ signalId, account, question, answeredWeek, isNew }) => ({
            href: `/postvak/${signalId}/vragen`,
            title: question,
            tags: isNew && <Tag tone="attention">Nieuw</Tag>,
            about: `${sayWeek(answeredWeek)} · over: ${shownText(account).slice(0, 90)}`,
          }))}
        />
      )}
    </>
  ),
})
