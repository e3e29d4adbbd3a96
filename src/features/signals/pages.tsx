import { ButtonLink } from "../../platform/html/button.tsx"
import { ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import { Disclosure, Empty, Notice, Tag } from "../../platform/html/notice.tsx"
import { Entries, Figures } from "../../platform/html/steps.tsx"
import type { Face, View } from "../../platform/http/page-route.ts"
import { modeLabels, type OwnSignal, type Reported } from "./model.ts"
import { withdrawSignal } from "./withdrawal-actions.ts"

const outcomeWords: Record<string, string> = {
  internal: "Wij pakken dit eerst zelf op",
  external: "Gaat mee naar de werkgroep signalen",
  individual: "Hulp voor deze persoon",
  none: "Wordt geen signaal",
}

const stateOf = (signal: OwnSignal) => {
  if (signal.withdrawn) return <Tag>Ingetrokken</Tag>
  if (signal.outcome) return <Tag tone="done">{outcomeWords[signal.outcome]}</Tag>
  return <Tag tone="info">Nog niet gelezen</Tag>
}

export const MySignalsPage: View<OwnSignal[]> = (signals) => ({
  title: "Mijn signalen",
  lead: "Wat jij doorgaf, met naam of onder je code. Anonieme signalen staan hier niet: die volg je met je bon.",
  main: (
    <>
      <p class="cluster">
        <ButtonLink href="/signalen/nieuw" icon="plus">
          Een signaal doorgeven
        </ButtonLink>
        <ButtonLink href="/terugkoppeling" look="secondary" icon="bell">
          Wat er met je signalen gebeurt
        </ButtonLink>
      </p>
      {signals.length === 0 ? (
        <Empty title="Nog geen signalen">
          <p>Geef je iets door, dan staat het hier. Je leest hier ook wat ermee gebeurt.</p>
        </Empty>
      ) : (
        <Entries
          label="Mijn signalen"
          entries={signals.map((signal) => ({
            href: `/signalen/${signal.id}`,
            title: shortened(signal.account),
            tags: stateOf(signal),
            about: [signal.week, signal.area, modeLabels[signal.mode as keyof typeof modeLabels]]
              .filter(Boolean)
              .join(" · "),
          }))}
        />
      )}
    </>
  ),
})

const shortened = (text: string) => (text.length > 110 ? `${text.slice(0, 108).replace(/\s+\S*$/, "")} …` : text)

export const MySignalPage: View<OwnSignal> = (signal, { form }) => {
  const state = form(withdrawSignal)
  const people = signal.peopleMost
    ? `${signal.peopleLeast} tot ${signal.peopleMost}`
    : `ten minste ${signal.peopleLeast}`
  return {
    title: "Je signaal",
    main: (
      <>
        <div class="cluster">{stateOf(signal)}</div>
        <blockquote class="nabij-quote">{signal.account}</blockquote>
        <Figures
          figures={[
            { label: "Week", value: signal.week },
            { label: "Plaats", value: signal.area ?? "niet ingevuld" },
            { label: "Mensen", value: people },
            { label: "Doorgegeven", value: modeLabels[signal.mode as keyof typeof modeLabels] },
          ]}
        />
        {signal.reason && (
          <Notice tone="info" title="Antwoord op je signaal">
            <p>{signal.reason}</p>
          </Notice>
        )}
        <p>
          <a href="/terugkoppeling">Lees wat er met je signalen gebeurt</a>
        </p>
        {!signal.withdrawn && (
          <Disclosure summary="Dit signaal intrekken" open={state.errors.length > 0}>
            <p>
              Het signaal telt dan niet meer mee. Dat het ingetrokken is, blijft te zien; je tekst lezen anderen niet
              meer.
            </p>
            <ErrorSummary state={state} />
            <Form action={`/signalen/${signal.id}/intrekken`}>
              <TextArea state={state} name="why" label="Waarom?" rows={2} optional />
              <SubmitRow label="Intrekken" look="danger" />
            </Form>
          </Disclosure>
        )}
      </>
    ),
  }
}

/** Shown once, straight after sending: who sees it, what comes next, and an anonymous reporter's receipt. */
export const ReportedFace = (reported: Reported): Face => ({
  title: "Dank je, het is doorgegeven",
  quiet: reported.mode === "anonymous",
  main: (
    <>
      {reported.hidden && <p>{reported.hidden}</p>}
      {reported.receipt ? <Receipt receipt={reported.receipt} /> : <Next reported={reported} />}
      <p>
        <ButtonLink href="/signalen/nieuw" look="secondary" icon="plus">
          Nog iets doorgeven
        </ButtonLink>
      </p>
    </>
  ),
})

function Receipt({ receipt }: { receipt: string }) {
  return (
    <section class="nabij-receipt stack">
      <h2>Dit is je bon</h2>
      <p class="nabij-code">{receipt}</p>
      <p>
        Met deze 16 cijfers lees je later op <strong>/bon</strong> wat er met je signaal gebeurt, of trek je het in. Je
        ziet ze alleen nu. Schrijf ze over of print deze pagina. Raak je ze kwijt, dan kunnen wij ze niet terugvinden.
      </p>
      <p>
        <a href="/bon">Naar de pagina voor je bon</a>
      </p>
    </section>
  )
}

function nextReader({ reader, code }: Reported): string {
  if (reader === "workingGroup")
    return "De werkgroep signalen leest je tekst, zonder je naam en zonder je groep, en laat je weten wat ermee gebeurt."
  return code
    ? `De coördinator ziet je tekst en de code ${code}, niet je naam.`
    : "De coördinator van je organisatie leest het en laat je weten wat ermee gebeurt."
}

function Next({ reported }: { reported: Reported }) {
  return (
    <>
      <p>{nextReader(reported)}</p>
      <p>
        <a href={`/signalen/${reported.id}`}>Bekijk je signaal</a>
      </p>
    </>
  )
}
