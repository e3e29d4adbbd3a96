import { ButtonLink } from "../../platform/html/button.tsx"
import { ErrorSummary, Form, Select, SubmitRow, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure, Tag } from "../../platform/html/notice.tsx"
import { Texts } from "../../platform/html/texts.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sentenceCase } from "../../platform/words/sentence.ts"
import { shownText } from "../signals/text-rules.ts"
import type { ReadableSignal } from "../weighing/model.ts"
import { signalFacts } from "../weighing/rules.ts"
import { addProposal, dismissProposal } from "./proposal-actions.ts"
import type { ProposalDesk } from "./proposal-model.ts"
import { sourcesInWords } from "./sources-rules.ts"

const atFirst = 6

/** A possible bundle: what the signals share, the texts that one may read, and the three things that one can do. */
export const ProposalPage: View<ProposalDesk> = ({ proposal, signals, like }, { form }) => {
  const address = `/bundels/mogelijk/${proposal.id}`
  return {
    title: proposal.title,
    lead: "Een mogelijke bundel. Of het echt om hetzelfde gaat, beslis jij.",
    main: (
      <>
        <p>
          <a href="/bundels/mogelijk">Terug naar de mogelijke bundels</a>
        </p>
        <p>{sourcesInWords(proposal.sources)}</p>
        {proposal.shared && <p>Waarom? {sentenceCase(proposal.shared)}</p>}
        <p class="cluster">
          <ButtonLink href={`/bundels/nieuw?voorstel=${proposal.id}`} icon="layers">
            Maak hier een bundel van
          </ButtonLink>
        </p>
        {like.length > 0 && (
          <AddTo address={address} like={like} state={form(addProposal, { why: "Gaat over hetzelfde knelpunt" })} />
        )}
        <Dismiss address={address} state={form(dismissProposal)} />
        <section class="stack">
          <h2>De signalen</h2>
          <Texts label="De signalen" entries={signals.slice(0, atFirst).map(entryOf)} />
          {signals.length > atFirst && (
            <Disclosure summary={`De andere ${signals.length - atFirst} signalen`}>
              <Texts label="De andere signalen" entries={signals.slice(atFirst).map(entryOf)} />
            </Disclosure>
          )}
          {proposal.hidden > 0 && <p>En nog {proposal.hidden} signalen die je niet mag lezen.</p>}
        </section>
      </>
    ),
  }
}

const entryOf = (signal: ReadableSignal) => ({
  text: shownText(signal.account),
  tags: signal.outcome === null && <Tag tone="attention">Nog niet gewogen</Tag>,
  about: signalFacts(signal),
})

type Part = { address: string; state: FormState }

function AddTo({ address, like, state }: Part & { like: ProposalDesk["like"] }) {
  return (
    <Disclosure summary="Voeg toe aan een bundel die er al is" open={state.errors.length > 0}>
      <ErrorSummary state={state} labels={{ bundle: "Bundel" }} />
      <Form action={`${address}/toevoegen`}>
        <Select
          state={state}
          name="bundle"
          label="Bundel"
          hint="De bundels die er het meest op lijken."
          empty="Kies een bundel"
          required
          options={like.map(({ id, bottleneck }) => ({ value: id, label: bottleneck }))}
        />
        <TextField state={state} name="why" label="Waarom horen ze bij elkaar?" required maxLength={600} />
        <SubmitRow label="Voeg toe" icon="link" />
      </Form>
    </Disclosure>
  )
}

function Dismiss({ address, state }: Part) {
  return (
    <Disclosure summary="Dit is geen bundel" open={state.errors.length > 0}>
      <p>
        Het voorstel verdwijnt uit jullie lijst. De signalen blijven zoals ze zijn. Wordt de groep anderhalf keer zo
        groot, dan vragen wij het opnieuw. Lees je niet alles wat erin zit, dan kunnen anderen het nog zien.
      </p>
      <ErrorSummary state={state} />
      <Form action={`${address}/geen-bundel`}>
        <TextField state={state} name="why" label="Waarom horen ze niet bij elkaar?" required maxLength={600} />
        <SubmitRow label="Geen bundel" look="danger" />
      </Form>
    </Disclosure>
  )
}
