import { FoldedForm } from "../../platform/html/folded-form.tsx"
import { Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { ofRow } from "../../platform/html/form-state.ts"
import { Empty } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { sayEuros } from "./amount-rules.ts"
import { WhyField } from "./fields.tsx"
import { type FundManagement, root } from "./manage-model.ts"
import { noteFundPayment, noteFundReturn } from "./payment-actions.ts"

type PartProps = { fund: FundManagement; about: About }
type OneProps = { one: FundManagement["toPay"][number]; about: About }

const titleOf = ({ one }: Pick<OneProps, "one">) => `${one.reference}: ${sayEuros(one.cents)} aan ${one.organisation}`

/** What two people promised, and what organisations did not hand over yet. */
export const ToPay = ({ fund, about }: PartProps) => (
  <section class="stack">
    <h2>Te betalen</h2>
    {fund.toPay.length === 0 ? (
      <Empty title="Er is niets te betalen">
        <p>Zeggen twee mensen ja, dan staat hier aan welke organisatie, en hoeveel.</p>
      </Empty>
    ) : (
      <Entries
        label="Te betalen"
        entries={fund.toPay.map((one) => ({
          title: titleOf({ one }),
          about: one.own
            ? "Dit vroeg je zelf aan. Een andere beheerder noteert dat het betaald is."
            : "Maak het over met dit nummer erbij, en noteer het dan hier.",
          actions: !one.own && <Pay one={one} about={about} />,
        }))}
      />
    )}
    {fund.paid.length > 0 && (
      <>
        <h3>Betaald, nog niet overhandigd</h3>
        <Entries
          label="Betaald, nog niet overhandigd"
          entries={fund.paid.map((one) => ({ title: titleOf({ one }), actions: <Back one={one} about={about} /> }))}
        />
      </>
    )}
  </section>
)

function Pay({ one, about }: OneProps) {
  const state = ofRow(about.form(noteFundPayment), one.id)
  return (
    <Form action={`${root}/betaald/${one.id}`} label={`Betaald: ${one.reference}`} row={one.id}>
      <TextField state={state} name="note" label="Iets om erbij te zetten?" maxLength={400} optional />
      <SubmitRow label="Dit is betaald" icon="check" />
    </Form>
  )
}

function Back({ one, about }: OneProps) {
  const state = ofRow(about.form(noteFundReturn), one.id)
  return (
    <FoldedForm
      state={state}
      summary={`${one.reference} kwam terug`}
      says="Kon de organisatie het niet geven en maakte zij het terug over? Noteer het hier."
      action={`${root}/terug/${one.id}`}
      submit="Het geld is terug"
      row={one.id}
    >
      <WhyField state={state} />
    </FoldedForm>
  )
}
