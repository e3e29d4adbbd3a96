// One page made of every part, in the words of the field: looked at by the browser test and by people.
import { Button, ButtonLink } from "../../src/platform/html/button.tsx"
import { IntervalChart, TimeChart } from "../../src/platform/html/chart.tsx"
import {
  Checks,
  Choice,
  ErrorSummary,
  FileField,
  Form,
  Select,
  SubmitRow,
  TextArea,
  TextField,
} from "../../src/platform/html/form.tsx"
import { emptyForm, type FormState } from "../../src/platform/html/form-state.ts"
import { Disclosure, Empty, Notice, Tag } from "../../src/platform/html/notice.tsx"
import { Page } from "../../src/platform/html/page.tsx"
import { Entries, Figures, Steps } from "../../src/platform/html/steps.tsx"
import { Table } from "../../src/platform/html/table.tsx"
import { ShowcaseMap } from "./showcase-map.tsx"

const navigation = [
  { href: "/signalen/nieuw", label: "Signaal doorgeven", icon: "megaphone" as const },
  { href: "/postvak", label: "Postvak", icon: "inbox" as const, current: true },
  { href: "/bundels", label: "Bundels", icon: "layers" as const },
  { href: "/agenda", label: "Agenda", icon: "landmark" as const },
]

export const wrongForm: FormState = {
  values: { account: "Geld", place: "Overvecht", people: "3", way: "code", affected: ["age", "work"], theme: "rent" },
  errors: [
    { field: "account", message: "Schrijf ten minste één zin" },
    { field: "way", message: "Kies hoe je dit wilt doorgeven" },
  ],
}

function EntryForm({ state }: { state: FormState }) {
  return (
    <Form action="/signalen" multipart>
      <ErrorSummary state={state} labels={{ account: "Wat merk je op?", way: "Hoe geef je dit door?" }} />
      <TextArea
        state={state}
        name="account"
        label="Wat merk je op?"
        hint="In je eigen woorden. Noem geen namen of adressen."
        rows={5}
        maxLength={2000}
      />
      <Select
        state={state}
        name="theme"
        label="Waar gaat het over?"
        empty="Weet ik niet"
        options={[
          { label: "Geld", options: [{ value: "debt", label: "Schulden" }] },
          { label: "Wonen", options: [{ value: "rent", label: "Te hoge huur" }] },
        ]}
      />
      <TextField state={state} name="place" label="In welke buurt?" list={["Overvecht", "Zuilen", "Kanaleneiland"]} />
      <TextField
        state={state}
        name="people"
        label="Hoeveel mensen ken je die dit hebben?"
        suffix="mensen"
        inputmode="numeric"
        width="short"
        optional
      />
      <Choice
        state={state}
        name="way"
        legend="Hoe geef je dit door?"
        options={[
          { value: "named", label: "Met mijn naam", hint: "Alleen je coördinator ziet dat het van jou komt." },
          { value: "code", label: "Onder een code", hint: "Je coördinator ziet een code en kan je iets vragen." },
          { value: "anonymous", label: "Anoniem", hint: "Niemand ziet van wie het komt. Je krijgt een ontvangstcode." },
        ]}
      />
      <Checks
        state={state}
        name="affected"
        legend="Wie raakt dit?"
        optional
        inline
        options={[
          { value: "young", label: "Jongeren" },
          { value: "age", label: "Ouderen" },
          { value: "work", label: "Mensen met werk" },
        ]}
      />
      <FileField
        state={state}
        name="file"
        label="Bestand met signalen"
        hint="CSV of JSON Lines, ten hoogste 20 MB."
        optional
      />
      <SubmitRow label="Signaal doorgeven" icon="send" secondary={<Button look="quiet">Bewaar als concept</Button>} />
    </Form>
  )
}

function Words() {
  return (
    <>
      <Notice tone="info" title="Wij hebben 2 namen verborgen">
        <p>Kijk of je verhaal zo nog klopt. Bewaard is alleen wat je hier ziet.</p>
      </Notice>
      <Notice tone="attention">
        <p>De gemeente heeft nog 9 dagen om te antwoorden.</p>
      </Notice>
      <Notice tone="danger" title="Is er nu hulp nodig?">
        <p>
          Geef dat apart door: <a href="/hulp">hulp regelen voor iemand</a>.
        </p>
      </Notice>
      <Empty title="Nog geen bundels">
        <p>Hier komen signalen die bij elkaar horen. De eerste maak je vanuit een signaal in je postvak.</p>
        <ButtonLink href="/postvak" look="secondary" icon="inbox">
          Naar het postvak
        </ButtonLink>
      </Empty>
      <Entries
        label="Nieuwe signalen"
        entries={[
          {
            href: "/signalen/1",
            title: "Jongeren durven niet meer te lenen voor hun studie",
            tags: <Tag tone="attention">Nog niet gewogen</Tag>,
            about: "Overvecht · week 46 · 3 tot 5 mensen",
          },
          {
            href: "/signalen/2",
            title: "Huurtoeslag stopt zonder uitleg na een verhuizing",
            tags: <Tag tone="done">Hoort bij een bundel</Tag>,
            about: "Zuilen · week 45 · 1 persoon",
          },
          { title: "Ingetrokken door wie het doorgaf", tags: <Tag>Ingetrokken</Tag>, about: "Week 44" },
        ]}
      />
      <h2>Wat er gebeurde</h2>
      <Steps
        label="Wat er met deze bundel gebeurde"
        steps={[
          {
            state: "Mogelijk patroon",
            who: "Fatma, Buurtteam Zuid",
            when: "3 september",
            why: "Acht werkers zien dit.",
          },
          { state: "Gedeeld knelpunt", who: "Werkgroep signalen", when: "28 september" },
          {
            state: "Op de agenda van de gemeente",
            when: "14 oktober",
            why: "Antwoord voor 9 december.",
            kind: "current",
          },
          { state: "Antwoord van de gemeente", kind: "coming" },
        ]}
      />
    </>
  )
}

const months = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
const counts = [4, 6, 5, 9, 11, 8, 12, 16, 19, 17, 21, 22]

function Evidence() {
  return (
    <>
      <h2>Wat wij weten</h2>
      <p>
        Over het jaar hoorden wij dit van 150 jongeren, gezien door 31 werkers van 6 organisaties. Dat is drie keer zo
        vaak als je hier zou verwachten (2,5 tot 3,6).
      </p>
      <Figures
        figures={[
          { label: "signalen", value: "150" },
          { label: "werkers", value: "31" },
          { label: "organisaties", value: "6" },
          { label: "weken van de 52", value: "48" },
        ]}
      />
      <TimeChart
        title="Signalen per maand"
        unit="signalen"
        subject="leenstelsel, Utrecht"
        period="Maand"
        points={months.map((label, index) => ({ label, value: counts[index] ?? 0 }))}
        band={months.map((_, index) => ({ low: 2, high: 9 + index * 0.2 }))}
        expected={months.map(() => 5.5)}
      />
      <TimeChart
        title="Signalen per week"
        unit="signalen"
        subject="alle thema's"
        points={Array.from({ length: 52 }, (_, week) => ({ label: `week ${week + 1}`, value: 3 + ((week * 7) % 11) }))}
      />
      <IntervalChart
        title="Hoeveel keer zo vaak als verwacht"
        rowLabel="Gebied"
        unit="keer (marge)"
        reference={1}
        referenceLabel="1: precies zo vaak als verwacht"
        logarithmic
        rows={[
          { label: "Overvecht", estimate: 3, low: 2.5, high: 3.6, subject: true },
          { label: "Zuilen", estimate: 1.2, low: 0.7, high: 2.1 },
          { label: "Leidsche Rijn", estimate: 0.6, low: 0.35, high: 1.05 },
        ]}
      />
      <ShowcaseMap />
      <Table
        caption="Per organisatie"
        stacked
        columns={[
          { key: "name", label: "Organisatie" },
          { key: "signals", label: "Signalen", numeric: true },
          { key: "state", label: "Toestemming" },
        ]}
        rows={[
          { name: "Buurtteam Zuid", signals: "62", state: <Tag tone="done">Gegeven</Tag> },
          { name: "Straathoekwerk", signals: "41", state: <Tag tone="attention">Gevraagd</Tag> },
        ]}
      />
      <Disclosure summary="Hoe is dit gerekend?">
        <p>Wij vergelijken met alle andere signalen in de regio over dezelfde tijd.</p>
      </Disclosure>
    </>
  )
}

export type ShowcaseProps = { lang?: string; state?: FormState; quiet?: boolean }

export function Showcase({ lang, state = emptyForm, quiet }: ShowcaseProps) {
  return (
    <Page
      title="Postvak"
      lead="Signalen die op een weging wachten, de oudste bovenaan."
      lang={lang}
      organisation="Utrecht"
      person={{
        name: "Fatma Yıldız",
        organisationName: "Buurtteam Zuid",
        isCoordinator: true,
        hasOtherOrganisations: true,
      }}
      navigation={navigation}
      notice={state.errors.length > 0 ? undefined : "Je signaal is bewaard. Fatma kijkt er uiterlijk vrijdag naar."}
      banner="Voorbeeldgemeente: alles wat je hier ziet is verzonnen."
      styles="/assets/nabij.css"
      quiet={quiet}
    >
      <EntryForm state={state} />
      <Words />
      <Evidence />
    </Page>
  )
}
