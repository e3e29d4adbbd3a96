import { ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import { WithoutScript } from "../../platform/html/without-script.tsx"
import type { Face, View } from "../../platform/http/page-route.ts"
import { receiptProof } from "../signals/proof-model.ts"
import { ReceiptDigits, receiptFace } from "../signals/receipt-parts.tsx"
import type { OwnSealed } from "./model.ts"
import { SealedState } from "./own-page.tsx"
import { openSealedReceipt, withdrawSealedByReceipt } from "./receipt-actions.ts"

export const SealedReceiptPage: View<object> = (_none, { form }) => {
  const refused = form(withdrawSealedByReceipt)
  const state = refused.errors.length > 0 ? refused : form(openSealedReceipt)
  return receiptFace({
    heading: "Je verzegelde bon",
    lead: "Verzegelde je iets anoniem? Vul de 16 cijfers in en zie of het nog op slot zit.",
    main: (
      <>
        <ErrorSummary state={state} />
        <Form action="/verzegeld/bon" proof={receiptProof}>
          <ReceiptDigits state={state} />
          <SubmitRow label="Bekijken" />
          <WithoutScript />
        </Form>
        <p>
          Nabij bewaart niet wie hier kijkt, en niet welke bon. Gaf je iets anoniem door dat niet verzegeld is? Kijk dan{" "}
          <a href="/bon">bij je gewone bon</a>.
        </p>
      </>
    ),
  })
}

/** Shown once, as the answer to the digits. */
export const SealedStoryFace = (sealed: OwnSealed, receipt: string): Face =>
  receiptFace({
    heading: sealed.theme,
    main: (
      <>
        <SealedState sealed={sealed} />
        {sealed.state === "opened" && (
          <p>
            Met dezelfde cijfers lees je <a href="/bon">bij je gewone bon</a> wat er nu mee gebeurt.
          </p>
        )}
        {sealed.state === "sealed" && (
          <Disclosure summary="Dit signaal intrekken">
            <p>De tekst is dan meteen weg. Niemand heeft hem gelezen.</p>
            <Form action="/verzegeld/bon/intrekken" proof={receiptProof}>
              <input type="hidden" name="receipt" value={receipt} />
              <SubmitRow label="Intrekken" look="danger" />
            </Form>
          </Disclosure>
        )}
      </>
    ),
  })

export const SealedWithdrawnFace: Face = receiptFace({
  heading: "Je signaal is ingetrokken",
  main: <p>De tekst is weg. Niemand heeft hem gelezen. Je bon hoef je niet meer te bewaren.</p>,
})
