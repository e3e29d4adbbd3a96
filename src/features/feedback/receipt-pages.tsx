import { addresses } from "../../platform/html/addresses.ts"
import { Button } from "../../platform/html/button.tsx"
import { ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import { emptyForm, fieldValue } from "../../platform/html/form-state.ts"
import { Disclosure, Notice } from "../../platform/html/notice.tsx"
import { WithoutScript } from "../../platform/html/without-script.tsx"
import type { Face, View } from "../../platform/http/page-route.ts"
import { AnswerByReceipt, AskedAboutSignal } from "../dialogue/card.tsx"
import { receiptProof } from "../signals/proof-model.ts"
import { ReceiptDigits, receiptFace } from "../signals/receipt-parts.tsx"
import type { Asked, Story } from "./model.ts"
import { Answers } from "./pages.tsx"
import { openReceipt } from "./receipt-actions.ts"
import { StorySteps, WhereItStands } from "./story-parts.tsx"
import { giveVerdictByReceipt } from "./verdict-actions.ts"
import { VerdictFields } from "./verdict-fields.tsx"

/** The action of the signals that this page belongs to; the list of routes brings the two together. */
const withdrawing = "withdrawByReceipt"

export const ReceiptPage: View<object> = (_none, { form }) => {
  const state = form(openReceipt)
  return receiptFace({
    heading: "Je bon",
    lead: "Gaf je iets anoniem door? Vul de 16 cijfers in en lees wat ermee gebeurt.",
    main: (
      <>
        <ErrorSummary state={state} />
        <Form action="/bon" proof={receiptProof}>
          <ReceiptDigits state={state} />
          <SubmitRow label="Bekijken" />
        </Form>
        <WithoutScript />
        <p>
          <a href={addresses.whoSeesWhat}>Wie ziet wat?</a> Nabij bewaart niet wie hier kijkt, en niet welke bon.
          Gebruik je een toestel van een ander? Sluit dan straks dit venster.
        </p>
        <p>
          Wil je alleen intrekken wat je doorgaf? <a href="/bon/intrekken">Intrekken met je bon</a>
        </p>
        <p>
          Gaf je iets verzegeld door? <a href="/verzegeld/bon">Volg het daar</a>, met dezelfde cijfers.
        </p>
      </>
    ),
  })
}

/** What happened with the signal of a receipt; shown once, as the answer to the digits. */
export const ReceiptStoryFace = (story: Story, receipt: string): Face =>
  receiptFace({
    heading: "Wat er met je signaal gebeurt",
    main: (
      <>
        <Disclosure summary="Wat je doorgaf">
          <blockquote class="nabij-quote">{story.account}</blockquote>
        </Disclosure>
        <WhereItStands story={story} />
        <AskedAboutSignal
          exchanges={story.exchanges}
          answering={({ id }) => <AnswerByReceipt questionId={id} receipt={receipt} />}
        />
        <StorySteps steps={story.steps} ended={story.withdrawn} />
        {story.steps.length === 1 && (
          <p>De werkgroep signalen leest het nog. Kijk over een paar weken nog eens met deze bon.</p>
        )}
        {story.asked
          .filter(({ given }) => given === null)
          .map((asked) => (
            <AskedByReceipt asked={asked} receipt={receipt} />
          ))}
        <Answers asked={story.asked} />
        {!story.withdrawn && (
          <Disclosure summary="Dit signaal intrekken">
            <p>Het telt dan niet meer mee en niemand leest je tekst nog. Dat er iets is ingetrokken, blijft te zien.</p>
            <Form action="/bon/intrekken" proof={receiptProof}>
              <input type="hidden" name="receipt" value={receipt} />
              <TextArea state={{ ...emptyForm, id: "intrekken" }} name="why" label="Waarom?" rows={2} optional />
              <SubmitRow label="Intrekken" look="danger" />
            </Form>
          </Disclosure>
        )}
      </>
    ),
  })

function AskedByReceipt({ asked, receipt }: { asked: Asked; receipt: string }) {
  return (
    <section class="stack">
      <h2>Opgelost?</h2>
      <p>
        ‘{asked.bottleneck}’ is opgelost, horen wij over {asked.addressee}. Wat zie jij nu?
      </p>
      <Form action="/bon/oordeel" proof={receiptProof}>
        <input type="hidden" name="receipt" value={receipt} />
        <input type="hidden" name="agendaItemId" value={asked.agendaItemId} />
        <VerdictFields state={{ ...emptyForm, id: asked.agendaItemId }} />
        <SubmitRow label="Antwoord geven" />
      </Form>
    </section>
  )
}

export const WithdrawPage: View<object> = (_none, { form }) => {
  const state = form({ name: withdrawing })
  return receiptFace({
    heading: "Intrekken met je bon",
    lead: "Wat je anoniem doorgaf, telt dan niet meer mee. Dat er iets is ingetrokken, blijft te zien.",
    main: (
      <>
        <ErrorSummary state={state} />
        <Form action="/bon/intrekken" proof={receiptProof}>
          <ReceiptDigits state={state} />
          <TextArea state={state} name="why" label="Waarom?" rows={2} optional />
          <SubmitRow label="Intrekken" look="danger" />
        </Form>
        <p>
          <a href="/bon">Eerst lezen wat ermee gebeurt</a>
        </p>
      </>
    ),
  })
}

export const WithdrawnFace = (receipt: string): Face =>
  receiptFace({
    heading: "Je signaal is ingetrokken",
    main: <Onward receipt={receipt}>Het telt niet meer mee, en niemand leest je tekst nog.</Onward>,
  })

export const ReceiptVerdictPage: View<object> = (_none, { form }) => {
  const state = form(giveVerdictByReceipt)
  const receipt = fieldValue(state, "receipt")
  return receiptFace({
    heading: "Is het echt opgelost?",
    main:
      receipt === "" ? (
        <p>
          <a href="/bon">Open eerst je bon</a>. Daar staat wat je gevraagd wordt.
        </p>
      ) : (
        <>
          <ErrorSummary state={state} />
          <Form action="/bon/oordeel" proof={receiptProof}>
            <ReceiptDigits state={state} />
            <input type="hidden" name="agendaItemId" value={fieldValue(state, "agendaItemId")} />
            <VerdictFields state={state} />
            <SubmitRow label="Antwoord geven" />
          </Form>
        </>
      ),
  })
}

export const VerdictGivenFace = (receipt: string): Face =>
  receiptFace({
    heading: "Dank je voor je antwoord",
    main: <Onward receipt={receipt}>De coördinatoren en de werkgroep tellen het mee, zonder te weten van wie.</Onward>,
  })

/** Back to the story without writing the digits again, and without putting them in an address. */
function Onward({ receipt, children }: { receipt: string; children?: Face["main"] }) {
  return (
    <>
      <Notice tone="done" status>
        <p>{children}</p>
      </Notice>
      <Form action="/bon" proof={receiptProof}>
        <input type="hidden" name="receipt" value={receipt} />
        <Button look="secondary">Terug naar je bon</Button>
      </Form>
    </>
  )
}
