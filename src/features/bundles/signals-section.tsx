import { ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { type FormState, fieldValue } from "../../platform/html/form-state.ts"
import { Disclosure, Empty } from "../../platform/html/notice.tsx"
import { Steps } from "../../platform/html/steps.tsx"
import { Texts } from "../../platform/html/texts.tsx"
import { sayDayOf } from "../../platform/words/day.ts"
import { shownText } from "../signals/text-rules.ts"
import type { ReadableSignal } from "../weighing/model.ts"
import { signalFacts } from "../weighing/rules.ts"
import type { BundleDesk } from "./bundle-question.ts"
import { counted } from "./rules.ts"

/** So many are enough to know what it is about. */
const atFirst = 5

/** The signals that one may read, each with a way to let it go; of the others only how many there are. */
export function SignalsSection({ desk, state }: { desk: BundleDesk; state: FormState }) {
  const { bundle, signals, history } = desk
  const entryOf = (signal: ReadableSignal) => ({
    text: shownText(signal.account),
    about: signalFacts(signal),
    actions: (
      <>
        {desk.counts.standing > 1 && <CompareLink bundleId={bundle.id} signal={signal} />}
        <LetGo bundleId={bundle.id} signal={signal} state={state} />
      </>
    ),
  })
  return (
    <section class="stack" id="signalen">
      <h2>Signalen in deze bundel</h2>
      {desk.counts.standing === 0 ? (
        <Empty title="Nog geen signalen">
          <p>
            Koppel een signaal dat hierop lijkt. Je vindt ze bij <a href="#lijkt-hierop">Lijkt hierop</a>, of in het{" "}
            <a href="/postvak">postvak</a>.
          </p>
        </Empty>
      ) : (
        <>
          <Texts label="Signalen in deze bundel" entries={signals.slice(0, atFirst).map(entryOf)} />
          {signals.length > atFirst && (
            <Disclosure
              summary={`De andere ${signals.length - atFirst} signalen`}
              open={signals.slice(atFirst).some(({ id }) => id === fieldValue(state, "signal"))}
            >
              <Texts label="De andere signalen" entries={signals.slice(atFirst).map(entryOf)} />
            </Disclosure>
          )}
        </>
      )}
      <Others desk={desk} />
      {history.length > 0 && (
        <Disclosure summary={`Wat er gekoppeld en losgemaakt is (${history.length})`}>
          <Steps
            label="Wat er gekoppeld en losgemaakt is"
            steps={history.map(({ account, linked, why, changedBy, changedAt }) => ({
              state: linked ? "Gekoppeld" : "Losgemaakt",
              who: changedBy ?? "een coördinator of de werkgroep",
              when: sayDayOf(changedAt),
              datetime: changedAt.toISOString(),
              why: (
                <>
                  <p>{why}</p>
                  <p>Signaal: {shownText(account)}</p>
                </>
              ),
            }))}
          />
        </Disclosure>
      )}
    </section>
  )
}

function Others({ desk: { signals, counts, others, bundle } }: { desk: BundleDesk }) {
  const unshown = counts.standing - counts.unread - signals.length
  return (
    <>
      {counts.unread > 0 && (
        <p>
          {counts.unread === 1
            ? "Er zit nog 1 signaal in dat jij niet kunt lezen. Het telt wel mee."
            : `Er zitten nog ${counts.unread} signalen in die jij niet kunt lezen. Ze tellen wel mee.`}
        </p>
      )}
      {unshown > 0 && (
        <p>
          Je ziet de nieuwste {signals.length}. Er zijn er nog {unshown} die je mag lezen.
        </p>
      )}
      {counts.withdrawn > 0 && (
        <p>
          {counts.withdrawn === 1 ? "1 signaal is ingetrokken" : `${counts.withdrawn} signalen zijn ingetrokken`} en
          telt niet meer mee.
        </p>
      )}
      <p>
        {bundle.reach === "shared"
          ? `Wie kan hier nog meer koppelen? De coördinatoren van ${counted(others.organisations, "organisatie", "organisaties")} en de werkgroep (${counted(others.workingGroup, "lid", "leden")}).`
          : "Wie kan hier nog meer koppelen? De coördinatoren van je eigen organisatie."}
      </p>
    </>
  )
}

const CompareLink = ({ bundleId, signal }: { bundleId: string; signal: ReadableSignal }) => (
  <a
    href={`/bundels/${bundleId}/vergelijking/${signal.id}`}
    aria-label={`Dubbel gemeld? Vergelijk: ${shownText(signal.account).slice(0, 60)}`}
  >
    Dubbel gemeld? Vergelijk
  </a>
)

function LetGo({ bundleId, signal, state }: { bundleId: string; signal: ReadableSignal; state: FormState }) {
  const mine = fieldValue(state, "signal") === signal.id
  const own: FormState = { ...(mine ? state : { values: {}, errors: [] }), id: `los-${signal.id}` }
  return (
    <Disclosure summary="Losmaken" open={own.errors.length > 0}>
      <p>Het signaal gaat uit de bundel. Het signaal zelf verandert niet.</p>
      <ErrorSummary state={own} />
      <Form action={`/bundels/${bundleId}/signalen/${signal.id}/losmaken`}>
        <input type="hidden" name="signal" value={signal.id} />
        <TextField state={own} name="why" label="Waarom hoort het hier niet bij?" required maxLength={600} />
        <SubmitRow label="Losmaken" look="danger" />
      </Form>
    </Disclosure>
  )
}
