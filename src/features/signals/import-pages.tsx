import type { z } from "zod"
import { Button, ButtonLink } from "../../platform/html/button.tsx"
import { Checks, ErrorSummary, FileField, Form, SubmitRow } from "../../platform/html/form.tsx"
import { Disclosure, Empty, Tag } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { FileView, View } from "../../platform/http/page-route.ts"
import { tooLarge } from "../../platform/http/security.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import {
  continueImport,
  importSignalFile,
  type signalImport,
  type signalImportReport,
  type signalImports,
} from "./import-actions.ts"
import { columnHelp } from "./import-columns.ts"
import { listLabels, lists, type SignalImport } from "./import-model.ts"
import { ImportEnded, ImportProgress } from "./import-report.tsx"
import { lineNeeds, outcome, remarkTable } from "./import-words.ts"

const states: Record<SignalImport["state"], { word: string; tone: "info" | "attention" | "done" }> = {
  asking: { word: "Wacht op jou", tone: "attention" },
  waiting: { word: "Bezig", tone: "info" },
  running: { word: "Bezig", tone: "info" },
  done: { word: "Ingelezen", tone: "done" },
  refused: { word: "Niet ingelezen", tone: "attention" },
}

export const ImportsPage: View<z.output<typeof signalImports.output>> = ({ imports }, { form, settings }) => {
  const state = form(importSignalFile)
  // What goes around the file when it is sent takes some room too.
  const most = settings.MAX_UPLOAD_MB * 1024 * 1024 - 2048
  return {
    title: "Signalen inlezen",
    lead: "Staan er signalen in een ander programma of in een spreadsheet? Geef het bestand hier. Namen en nummers van mensen verbergen wij voordat er iets wordt bewaard.",
    script: ["import-progress"],
    main: (
      <>
        <ErrorSummary state={state} />
        <Form action="/beheer/inlezen" multipart>
          <FileField
            state={state}
            name="file"
            label="Bestand met signalen"
            accept=".csv,.tsv,.txt,.jsonl,.ndjson"
            hint={`CSV of JSON Lines, ten hoogste ${settings.MAX_UPLOAD_MB} MB. Lees je een bestand twee keer in, dan komt er niets dubbel.`}
          />
          <div class="utrecht-form-field-error-message" role="alert" tabindex={-1} hidden data-most-bytes={most}>
            {tooLarge(settings.MAX_UPLOAD_MB)}
          </div>
          <SubmitRow label="Inlezen" icon="upload" />
        </Form>
        <ColumnHelp />
        <Earlier imports={imports} />
      </>
    ),
  }
}

function ColumnHelp() {
  return (
    <Disclosure summary="Welke kolommen kan een bestand hebben?">
      <p>
        Elke regel is één signaal. Nodig zijn de tekst, een datum of een week, en de organisatie. Andere kolommen mogen
        ontbreken. Wat hier niet staat, laat Nabij liggen.
      </p>
      <ul>
        {columnHelp.map(({ names, about }) => (
          <li>
            <strong>{names.join(", ")}</strong>: {about}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function Earlier({ imports }: { imports: readonly SignalImport[] }) {
  if (imports.length === 0)
    return (
      <Empty title="Nog niets ingelezen">
        <p>Hier komen de bestanden die je inleest, met wat ervan is overgenomen en welke regels niet.</p>
      </Empty>
    )
  return (
    <section class="stack">
      <h2>Eerder ingelezen</h2>
      <Entries
        label="Eerder ingelezen"
        entries={imports.map((one) => ({
          href: `/beheer/inlezen/${one.id}`,
          title: one.fileName,
          tags: <Tag tone={states[one.state].tone}>{states[one.state].word}</Tag>,
          about: [sayDayOf(one.createdAt), one.state === "done" && outcome(one)].filter(Boolean).join(" · "),
        }))}
      />
    </section>
  )
}

type Shown = z.output<typeof signalImport.output>

export const ImportPage: View<Shown> = (shown, { form }) => {
  const isBusy = shown.state === "waiting" || shown.state === "running"
  return {
    title: `Signalen inlezen: ${shown.fileName}`,
    heading: "Signalen inlezen",
    lead: shown.fileName,
    script: ["import-progress"],
    main: (
      <>
        {shown.notes.map((note) => (
          <p>{note}</p>
        ))}
        {shown.state === "asking" ? (
          <Asking shown={shown} state={form(continueImport, everything(shown))} />
        ) : (
          <div class="stack" data-import={isBusy ? "busy" : "ended"}>
            {isBusy ? <ImportProgress shown={shown} /> : <ImportEnded shown={shown} />}
          </div>
        )}
        <p>
          <ButtonLink href="/beheer/inlezen" look="secondary" icon="arrow-left">
            Naar alle bestanden
          </ButtonLink>
        </p>
      </>
    ),
  }
}

const everything = ({ unknown }: Shown) =>
  Object.fromEntries(lists.map((list) => [list, unknown[list].map(({ name }) => name)]))

/** Names that nobody knows yet: an administrator chooses which are made. */
function Asking({ shown, state }: { shown: Shown; state: ReturnType<Parameters<View<Shown>>[1]["form"]> }) {
  const { unknown, mayCreate } = shown
  const there = lists.filter((list) => unknown[list].length > 0)
  return (
    <>
      <p>
        {mayCreate
          ? "Deze namen staan in het bestand en kent Nabij nog niet. Haal het vinkje weg bij een tikfout: die regels lezen wij dan niet in, en je ziet straks welke het zijn."
          : "Deze namen staan in het bestand en kent Nabij nog niet. Een beheerder kan ze toevoegen. Lees je het bestand nu in, dan blijven deze regels liggen. Lees het daarna nog eens in: wat er al staat, komt niet dubbel."}
      </p>
      <Form action={`/beheer/inlezen/${shown.id}`}>
        {there.map((list) =>
          mayCreate ? (
            <Checks
              state={state}
              name={list}
              legend={`${listLabels[list]} toevoegen`}
              options={unknown[list].map(({ name, lines }) => ({ value: name, label: name, hint: lineNeeds(lines) }))}
            />
          ) : (
            <section class="stack">
              <h2>{listLabels[list]}</h2>
              <ul>
                {unknown[list].map(({ name, lines }) => (
                  <li>
                    {name} ({lineNeeds(lines)})
                  </li>
                ))}
              </ul>
            </section>
          ),
        )}
        <SubmitRow label={mayCreate ? "Toevoegen en inlezen" : "Inlezen zonder deze regels"} icon="upload" />
      </Form>
      <form action={`/beheer/inlezen/${shown.id}/weggooien`} method="post">
        <Button look="quiet">Toch niet inlezen</Button>
      </form>
      <p>Er is nog niets ingelezen. Nabij bewaart het bestand een dag en gooit het dan weg.</p>
    </>
  )
}

export const ReportFile: FileView<z.output<typeof signalImportReport.output>> = ({ fileName, remarks }) => ({
  type: "text/csv; charset=utf-8",
  body: remarkTable(remarks),
  name: `verslag-${fileName.replace(/\.\w+$/, "")}.csv`,
})
