import { Button } from "../../platform/html/button.tsx"
import { Checks, Choice, ErrorSummary, Form, Select, SubmitRow, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { changeWord } from "./change-word-action.ts"
import { addresses } from "./word-addresses.ts"
import type { ShownConcept, ShownWord, WordChange } from "./words-model.ts"

type Kind = WordChange["kind"]
type FormProps = { about: About; action: string; kind: Kind }

/** Adding and taking away are one action on one page: each form shows only what went wrong in itself. */
function stateOf(about: About, doing: "erbij" | "weg", start: FormState["values"] = {}): FormState {
  const state = about.form(changeWord)
  const isAway = state.values.present === "nee"
  const mine = state.errors.length > 0 && isAway === (doing === "weg")
  return { ...(mine ? state : { values: start, errors: [] }), id: doing }
}

function Hidden({ values }: { values: Record<string, string | undefined> }) {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined)
  return (
    <>
      {filled.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

function Marks({ state }: { state: FormState }) {
  return (
    <>
      <Choice
        state={state}
        name="region"
        legend="Waar zegt men dit?"
        inline
        options={[
          { value: "both", label: "Overal" },
          { value: "nl", label: "In Nederland" },
          { value: "be", label: "In Vlaanderen" },
        ]}
      />
      <Checks
        state={state}
        name="hint"
        legend="Gaat het altijd hierover?"
        options={[
          {
            value: "on",
            label: "Nee, dit woord kan ook over iets anders gaan",
            hint: "Het telt dan minder zwaar. Zoals ‘bank’: om op te slapen, of om te sparen.",
          },
        ]}
      />
    </>
  )
}

const whyHint = "Wie later kijkt, leest waarom."

type AddProps = { about: About; action: string; concepts?: readonly ShownConcept[] }

/** Adds a word: to one of the concepts of a topic or as a new one, or, without `concepts`, to the concept of the page. */
export function AddVariantForm({ about, action, concepts }: AddProps) {
  const state = stateOf(about, "erbij", { region: "both" })
  return (
    <Disclosure summary="Een woord toevoegen" open={state.errors.length > 0}>
      <ErrorSummary state={state} />
      <Form action={action}>
        <Hidden values={{ kind: "variant", present: "ja" }} />
        <TextField
          state={state}
          name="word"
          label="Woord of uitdrukking"
          required
          hint="Zoals iemand het in een signaal typt. Meervoud en andere vormen herkent Nabij zelf."
        />
        {concepts && (
          <Select
            state={state}
            name="concept"
            label="Betekent hetzelfde als"
            empty="Niets van dit onderwerp: een nieuw begrip"
            options={concepts.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
        <Marks state={state} />
        <TextField state={state} name="why" label="Waarom?" optional hint={whyHint} />
        <SubmitRow label="Toevoegen" icon="plus" />
      </Form>
    </Disclosure>
  )
}

export function AddToListForm({ about, action, kind }: FormProps) {
  const state = stateOf(about, "erbij")
  const isShort = kind === "abbreviation"
  return (
    <Disclosure summary={isShort ? "Een afkorting toevoegen" : "Een woord toevoegen"} open={state.errors.length > 0}>
      <ErrorSummary state={state} />
      <Form action={action}>
        <Hidden values={{ kind, present: "ja" }} />
        <TextField state={state} name="word" label={isShort ? "Afkorting" : "Woord"} required width="medium" />
        {isShort && (
          <TextField
            state={state}
            name="meaning"
            label="Waar staat dit voor?"
            required
            hint="Staat de afkorting er al, dan geldt voortaan deze betekenis."
          />
        )}
        <TextField state={state} name="why" label="Waarom?" optional hint={whyHint} />
        <SubmitRow label="Toevoegen" icon="plus" />
      </Form>
    </Disclosure>
  )
}

/** Takes a word away, with the reason. With `words` one chooses from them, without one types it. */
export function TakeAwayForm({ about, action, kind, words }: FormProps & { words?: readonly ShownWord[] }) {
  const state = stateOf(about, "weg")
  return (
    <Disclosure
      summary={kind === "abbreviation" ? "Een afkorting weghalen" : "Een woord weghalen"}
      open={state.errors.length > 0}
    >
      <ErrorSummary state={state} />
      <Form action={action}>
        <Hidden values={{ kind, present: "nee" }} />
        {words ? (
          <Choice
            state={state}
            name="word"
            legend="Welk woord haal je weg?"
            options={words.map(({ text }) => ({ value: text, label: text }))}
          />
        ) : (
          <TextField
            state={state}
            name="word"
            label={kind === "abbreviation" ? "Afkorting" : "Woord"}
            required
            width="medium"
          />
        )}
        <TextField
          state={state}
          name="why"
          label="Waarom kan dit weg?"
          required
          hint="Zoals: dit woord gebruiken wij voor iets anders."
        />
        <SubmitRow label="Weghalen" />
      </Form>
    </Disclosure>
  )
}

type BackProps = { action: string; kind: Kind; word: string; meaning?: string | null; region?: string; hint?: boolean }

/** Puts back what was taken away: a new line in the history, the earlier ones stay. */
export function PutBack({ action, kind, word, meaning, region, hint }: BackProps) {
  const marks = { meaning: meaning ?? undefined, region, hint: hint ? "on" : undefined }
  return (
    <form action={action} method="post">
      <Hidden values={{ kind, present: "ja", word, ...marks }} />
      <Button look="secondary" label={`Zet terug: ${word}`}>
        Zet terug
      </Button>
    </form>
  )
}

/** Where does this word stand? Its answer has a page of its own, with an address that can be kept. */
export function SearchForm({ text = "" }: { text?: string }) {
  const state: FormState = { id: "zoeken", values: { text }, errors: [] }
  return (
    <Form action={addresses.search} method="get" label="Zoeken">
      <TextField state={state} name="text" label="Waar staat dit woord?" type="search" />
      <div class="cluster">
        <Button look="secondary" icon="search">
          Zoek
        </Button>
      </div>
    </Form>
  )
}
