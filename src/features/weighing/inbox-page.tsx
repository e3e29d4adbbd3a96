import { Button } from "../../platform/html/button.tsx"
import { Checks, ErrorSummary, Form, Select, SubmitRow, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure, Empty } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { weighSignals } from "./actions.ts"
import { factsInWords, outcomeTag } from "./facts.tsx"
import { WeighingFields } from "./form.tsx"
import type { Inbox, InboxSignal } from "./model.ts"
import { inboxAddress } from "./rules.ts"

export const InboxPage: View<Inbox> = (inbox, { form, who }) => {
  const state = form(weighSignals)
  const coordinates = who.kind === "person" && who.roles.includes("coordinator")
  const filtered = Object.values(inbox.filter).some(Boolean)
  return {
    title: "Postvak",
    lead: waitingInWords(inbox.waiting),
    main: (
      <>
        {(filtered || inbox.found > 0) && <Filter inbox={inbox} open={filtered} />}
        {inbox.found === 0 ? (
          <NothingHere filtered={filtered} coordinates={coordinates} />
        ) : (
          <>
            <ErrorSummary state={state} labels={{ signals: "Signalen", outcome: "Afweging", reason: "Reden" }} />
            <Form action="/postvak/wegen" id="wegen">
              <Signals inbox={inbox} state={state} />
              <Pages inbox={inbox} />
              <h2>Weeg wat je koos</h2>
              <HiddenFilter inbox={inbox} />
              <WeighingFields state={state} themes={inbox.themes} seen={inbox.seen} several />
              <SubmitRow label="Wegen" icon="scale" />
            </Form>
          </>
        )}
      </>
    ),
  }
}

const waitingInWords = (waiting: number): string => {
  if (waiting === 0) return "Er wacht niets. Alles is gewogen."
  return waiting === 1
    ? "Er wacht nog 1 signaal op een antwoord."
    : `Er wachten nog ${waiting} signalen op een antwoord.`
}

function NothingHere({ filtered, coordinates }: { filtered: boolean; coordinates: boolean }) {
  if (filtered)
    return (
      <Empty title="Niets gevonden">
        <p>
          Bij deze keuze hoort geen signaal. <a href="/postvak">Toon weer alles</a>
        </p>
      </Empty>
    )
  return (
    <Empty title="Nog geen signalen">
      {coordinates ? (
        <p>
          Geeft iemand van je organisatie een signaal door, dan staat het hier. Vertel je collega's dat het kan, of{" "}
          <a href="/signalen/nieuw">geef zelf het eerste door</a>.
        </p>
      ) : (
        <p>Hier komen de anonieme signalen: die horen bij geen organisatie, dus weegt de werkgroep ze.</p>
      )}
    </Empty>
  )
}

/** Each signal is one box to tick; its whole text is the label, and beside it the way to read it alone. */
function Signals({ inbox, state }: { inbox: Inbox; state: FormState }) {
  const waiting = inbox.signals.filter((signal) => signal.outcome === null)
  const weighed = inbox.signals.filter((signal) => signal.outcome !== null)
  return (
    <>
      {waiting.length > 0 && (
        <Checks
          state={state}
          name="signals"
          legend="Nog te wegen"
          hint="Kies er een of meer. Onderaan geef je één afweging voor wat je koos."
          options={waiting.map(optionOf)}
        />
      )}
      {weighed.length > 0 && (
        <Checks
          state={waiting.length > 0 ? { ...state, id: "eerder", errors: [] } : state}
          name="signals"
          legend="Eerder gewogen"
          hint="Je kunt anders besluiten. De vorige afweging blijft te lezen."
          options={weighed.map(optionOf)}
        />
      )}
    </>
  )
}

const optionOf = (signal: InboxSignal) => ({
  value: signal.id,
  label: signal.account,
  hint: (
    <span class="stack stack--tight">
      <span>{factsInWords(signal)}</span>
      <span class="cluster">
        {signal.outcome && outcomeTag(signal)} <a href={`/postvak/${signal.id}`}>Apart lezen en wegen</a>
      </span>
    </span>
  ),
})

function HiddenFilter({ inbox: { filter, page } }: { inbox: Inbox }) {
  const kept = Object.entries({ ...filter, page: String(page) }).filter(([, value]) => value)
  return (
    <>
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

function Filter({ inbox: { filter, themes, areas }, open }: { inbox: Inbox; open: boolean }) {
  const state: FormState = {
    id: "kiezen",
    errors: [],
    values: { theme: filter.theme ?? "", area: filter.area ?? "", week: filter.week ?? "" },
  }
  return (
    <Disclosure summary="Kies op thema, plaats of week" open={open}>
      <Form action="/postvak" method="get" label="Kiezen">
        <Select
          state={state}
          name="theme"
          label="Thema"
          empty="Alle thema's"
          options={themes.map(({ code, label }) => ({ value: code, label }))}
        />
        {areas.length > 0 && (
          <Select
            state={state}
            name="area"
            label="Plaats"
            empty="Alle plaatsen"
            options={areas.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
        <TextField state={state} name="week" label="Week" type="week" width="medium" optional />
        <div class="cluster">
          <Button look="secondary" icon="search">
            Toon
          </Button>
          {open && <a href="/postvak">Toon weer alles</a>}
        </div>
      </Form>
    </Disclosure>
  )
}

function Pages({ inbox: { filter, page, pages } }: { inbox: Inbox }) {
  if (pages === 1) return null
  return (
    <nav class="cluster" aria-label="Bladeren">
      {page > 1 && <a href={inboxAddress({ ...filter, page: page - 1 })}>Vorige 50</a>}
      <span>
        Blad {page} van {pages}
      </span>
      {page < pages && <a href={inboxAddress({ ...filter, page: page + 1 })}>Volgende 50</a>}
    </nav>
  )
}
