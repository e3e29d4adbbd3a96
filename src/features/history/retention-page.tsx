import { ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Steps } from "../../platform/html/steps.tsx"
import { Table } from "../../platform/html/table.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDay, sayDayOf } from "../../platform/words/day.ts"
import { changeRetention } from "./retention-actions.ts"
import type { Coming, Deletion, RetentionDesk, Rule } from "./retention-model.ts"
import {
  amountOf,
  byMonth,
  coarserIn,
  fixedRules,
  helpRules,
  ruleInWords,
  ruleOf,
  sayMonth,
} from "./retention-speech.ts"

/** How long texts and names stay, what will go and when, and what went. */
export const RetentionPage: View<RetentionDesk> = (desk, { form, words }) => {
  const { example, works, waits, start, seen, coming, history, deletions } = desk
  const coarser = coarserIn(words, desk.becomes)
  const state = form(changeRetention, {
    bundledMonths: String(start.bundledMonths),
    unbundledMonths: String(start.unbundledMonths),
    authorMonths: String(start.authorMonths),
    helpMonths: String(start.helpMonths),
  })
  return {
    title: "Bewaren en verwijderen",
    lead: "Wat mensen schreven en wie het doorgaf, blijft niet langer dan nodig. De signalen zelf en de aantallen blijven.",
    main: (
      <>
        {works && <p>Nu geldt: {ruleInWords(works)}</p>}
        {waits && (
          <p>
            Vanaf {sayDay(waits.worksFrom)} geldt: {ruleInWords(waits)} {!works && "Tot dan gaat er niets weg."}
          </p>
        )}
        {!works && !waits && <p>Er gaat nu niets weg. Zo komt Nabij: {ruleInWords(start)}</p>}
        {example && <p>Dit is een voorbeeld. Hier gaat niets vanzelf weg.</p>}
        <h2>Wat gaat er weg, en wanneer?</h2>
        <ComingTable coming={coming} />
        <h2>Verander hoelang wij bewaren</h2>
        <p>
          Een verandering werkt pas na een paar weken. Zo kan iedereen eerst kijken. Kies je langer, dan gaat tot die
          dag niets weg dat dan nog mag blijven.
        </p>
        <RuleForm state={state} seen={seen} />
        <h2>Wat weggaat van hulp</h2>
        <p>Na de maanden die je hierboven kiest.</p>
        <Rules rules={helpRules(coarser)} />
        <h2>Wat ook weggaat</h2>
        <p>Dit is in elke Nabij gelijk, en je kunt het niet veranderen.</p>
        <Rules rules={fixedRules} />
        <h2>Wat hier is veranderd</h2>
        <History history={history} />
        <h2>Wat er wegging</h2>
        <Deletions deletions={deletions} coarser={coarser} />
      </>
    ),
  }
}

const Rules = ({ rules }: { rules: readonly string[] }) => (
  <ul>
    {rules.map((rule) => (
      <li>{rule}</li>
    ))}
  </ul>
)

const labels = {
  bundledMonths: "Teksten in een bundel",
  unbundledMonths: "Teksten zonder bundel",
  authorMonths: "Wie het doorgaf",
  helpMonths: "Hulp",
  why: "Waarom",
}

function RuleForm({ state, seen }: { state: FormState; seen: number }) {
  const months = { state, inputmode: "numeric", width: "short", required: true } as const
  return (
    <>
      <ErrorSummary state={state} labels={labels} />
      <Form action="/beheer/bewaren" label="Verander hoelang wij bewaren">
        <input type="hidden" name="seen" value={String(seen)} />
        <TextField
          {...months}
          name="bundledMonths"
          label="Na hoeveel maanden gaat een tekst uit een bundel weg?"
          hint="Wij tellen vanaf de dag dat hij in de bundel kwam. Bij een ingetrokken signaal vanaf die week."
        />
        <TextField
          {...months}
          name="unbundledMonths"
          label="Na hoeveel maanden gaat een tekst zonder bundel weg?"
          hint="Wij tellen vanaf de week waarin hij binnenkwam."
        />
        <TextField
          {...months}
          name="authorMonths"
          label="Na hoeveel maanden weten wij niet meer wie een signaal doorgaf?"
          hint="Naam, code en team gaan weg. De bon van wie zonder naam schreef, blijft werken. Over eerdere weken kunnen wij dan niet meer tellen hoeveel verschillende mensen iets doorgaven."
        />
        <TextField
          {...months}
          name="helpMonths"
          label="Na hoeveel maanden gaan de woorden van een hulpvraag weg?"
          hint="Wij tellen vanaf de laatste stap. Dit geldt ook voor een aanbod, vanaf de laatste dag ervan, en voor het noodfonds."
        />
        <TextField state={state} name="why" label="Waarom verander je dit?" required maxLength={400} />
        <SubmitRow label="Bewaar" icon="check" />
      </Form>
    </>
  )
}

function ComingTable({ coming }: { coming: readonly Coming[] }) {
  if (coming.length === 0) return <p class="soft">In de komende twaalf maanden gaat er niets weg.</p>
  return (
    <Table
      caption="Wat er de komende twaalf maanden weggaat"
      stacked
      columns={[
        { key: "month", label: "Maand" },
        { key: "goes", label: "Wat er weggaat" },
      ]}
      rows={byMonth(coming).map(({ month, goes }) => ({ month: sayMonth(month), goes: goes.join(", ") }))}
    />
  )
}

function History({ history }: { history: readonly Rule[] }) {
  if (history.length === 0) return <p class="soft">Hier heeft nog niemand iets veranderd.</p>
  return (
    <Steps
      label="Veranderingen"
      steps={history.map((rule) => ({
        state: `${ruleInWords(rule)} Werkt vanaf ${sayDay(rule.worksFrom)}.`,
        who: rule.changedBy ?? "Nabij",
        when: sayDayOf(rule.changedAt),
        datetime: rule.changedAt.toISOString().slice(0, 10),
        why: rule.why,
      }))}
    />
  )
}

function Deletions({ deletions, coarser }: { deletions: readonly Deletion[]; coarser: string }) {
  if (deletions.length === 0) return <p class="soft">Er ging nog niets weg.</p>
  return (
    <Table
      caption="Wat er wegging, de nieuwste eerst"
      stacked
      columns={[
        { key: "day", label: "Dag" },
        { key: "what", label: "Wat" },
        { key: "rule", label: "Volgens welke regel" },
      ]}
      rows={deletions.map(({ doneOn, kind, amount, rule }) => ({
        day: sayDay(doneOn),
        what: amountOf(kind, amount),
        rule: ruleOf({ kind, rule }, coarser),
      }))}
    />
  )
}
