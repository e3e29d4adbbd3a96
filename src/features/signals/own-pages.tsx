import { ButtonLink } from "../../platform/html/button.tsx"
import { ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import { Disclosure, Empty, Notice, Tag } from "../../platform/html/notice.tsx"
import { Paging } from "../../platform/html/paging.tsx"
import { Entries, Figures } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { modeLabels, type OwnSignal, type OwnSignals } from "./model.ts"
import { ownOnPage } from "./rules.ts"
import { shownText } from "./text-rules.ts"
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

export const MySignalsPage: View<OwnSignals> = ({ signals, found, page, pages }) => ({
  title: "Mijn signalen",
  unkept: true,
  lead: "Wat jij doorgaf, met naam of onder je code. Wat je anoniem doorgaf, lees je met je bon.",
  main: (
    <>
      <p class="cluster">
        <ButtonLink href="/signalen/nieuw" icon="plus">
          Een signaal doorgeven
        </ButtonLink>
        <ButtonLink href="/terugkoppeling" look="secondary" icon="bell">
          Wat er met je signalen gebeurt
        </ButtonLink>
        <a href="/mijn-naam">Wie las mijn naam?</a>
      </p>
      {found === 0 ? (
        <Empty title="Nog geen signalen">
          <p>Geef je iets door, dan staat het hier. Je leest hier ook wat ermee gebeurt.</p>
        </Empty>
      ) : (
        <>
          <p>{found === 1 ? "Je gaf 1 signaal door." : `Je gaf ${found} signalen door. Het nieuwste staat boven.`}</p>
          <Entries
            label="Mijn signalen"
            entries={signals.map((signal) => ({
              href: `/signalen/${signal.id}`,
              title: shortened(shownText(signal.account)),
              tags: (
                <>
                  {stateOf(signal)} {signal.asked > 0 && <Tag tone="attention">Een vraag voor jou</Tag>}
                </>
              ),
              about: [weekInWords(signal.week), signal.area, modeWords[signal.mode], joinedShortly(signal)]
                .filter(Boolean)
                .join(" · "),
            }))}
          />
          <Paging page={page} pages={pages} size={ownOnPage} href={(other) => `/signalen?page=${other}`} />
        </>
      )}
    </>
  ),
})

const joinedShortly = ({ joined }: OwnSignal) => joined.length > 0 && "sluit aan bij wat anderen zien"

const modeWords: Record<string, string> = { named: "met naam", code: "onder je code", imported: "ingelezen" }
const weekInWords = (code: string): string => `week ${Number(code.slice(6))} van ${code.slice(0, 4)}`

const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 88).replace(/\s+\S*$/, "")} …` : text)

/** The bottlenecks that one said to see too; withdrawing the signal takes that back. */
const Joined = ({ signal: { joined, withdrawn } }: { signal: OwnSignal }) => (
  <section class="stack stack--tight">
    <h2>Dit zag je ook</h2>
    <ul>
      {joined.map(({ bottleneck }) => (
        <li>{bottleneck}</li>
      ))}
    </ul>
    <p>{withdrawn ? "Je trok dit in. Het telt niet meer als herkenning." : "Dat telt als herkenning."}</p>
  </section>
)

export const MySignalPage: View<OwnSignal> = (signal, { form }) => {
  const state = form(withdrawSignal)
  const people = signal.peopleMost
    ? `${signal.peopleLeast} tot ${signal.peopleMost}`
    : `ten minste ${signal.peopleLeast}`
  return {
    title: "Je signaal",
    unkept: true,
    main: (
      <>
        <div class="cluster">{stateOf(signal)}</div>
        <blockquote class="nabij-quote">{shownText(signal.account)}</blockquote>
        <Figures
          figures={[
            { label: "Wanneer", value: weekInWords(signal.week) },
            { label: "Plaats", value: signal.area ?? "niet ingevuld" },
            { label: "Mensen", value: people },
            { label: "Doorgegeven", value: modeLabels[signal.mode as keyof typeof modeLabels] },
          ]}
        />
        {signal.joined.length > 0 && <Joined signal={signal} />}
        {signal.reason && (
          <Notice tone="info" title="Antwoord op je signaal">
            <p>{signal.reason}</p>
          </Notice>
        )}
        {signal.asked > 0 && (
          <Notice tone="attention" title="Er is een vraag over je signaal">
            <a href={`/signalen/${signal.id}/vragen`}>Lees de vraag, en antwoord als je wilt</a>
          </Notice>
        )}
        <p>
          <a href={`/terugkoppeling/${signal.id}`}>Lees stap voor stap wat er met dit signaal gebeurt</a>
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
