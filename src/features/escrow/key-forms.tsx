import { Disclosure } from "../../platform/html/notice.tsx"
import { CodeForm } from "./code-field.tsx"
import type { KeyDesk, Member, Sharing } from "./key-model.ts"

type PeopleProps = {
  id: string
  legend: string
  name: string
  people: readonly { personId: string; name: string }[]
  hint?: string
}

const People = ({ id, legend, name, people, hint }: PeopleProps) => (
  <fieldset class="utrecht-form-fieldset" aria-describedby={hint && `${id}-hint`}>
    <legend class="utrecht-form-fieldset__legend">{legend}</legend>
    {hint && (
      <div class="utrecht-form-field-description" id={`${id}-hint`}>
        {hint}
      </div>
    )}
    <div class="nabij-options">
      {people.map((person, index) => (
        <div class="nabij-option utrecht-form-field utrecht-form-field--checkbox">
          <input
            class="utrecht-checkbox utrecht-checkbox--html-input"
            type="checkbox"
            id={`${id}-${index}`}
            name={name}
            value={person.personId}
          />
          <label class="utrecht-form-label utrecht-form-label--checkbox" for={`${id}-${index}`}>
            {person.name}
          </label>
        </div>
      ))}
    </div>
  </fieldset>
)

/** More than half, as a beginning: with three members two, with five three. */
const Threshold = ({ id, members }: { id: string; members: number }) => (
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for={id}>
      Hoeveel leden zijn samen nodig?
    </label>
    <div class="utrecht-form-field-description" id={`${id}-hint`}>
      Meer dan de helft is een goed begin. Te weinig: een paar leden kunnen samen vroeg lezen. Te veel: vallen er leden
      weg, dan gaat niets meer open.
    </div>
    <div class="utrecht-form-field__input">
      <input
        class="utrecht-textbox utrecht-textbox--html-input nabij-width-short"
        id={id}
        aria-describedby={`${id}-hint`}
        name="threshold"
        type="number"
        inputmode="numeric"
        min="2"
        max="30"
        value={String(Math.max(2, Math.floor(members / 2) + 1))}
        required
      />
    </div>
  </div>
)

const withCode = (members: readonly Member[]) => members.filter(({ key }) => key !== null)

/** A new key, made in the browser of one member. Signals that were sealed before keep the old one. */
export function MakeKey({ desk: { members, sharings } }: { desk: KeyDesk }) {
  const able = withCode(members)
  if (able.length < 2)
    return (
      <section class="stack">
        <h2>Stap 2: de sleutel</h2>
        <p>Hebben ten minste twee leden een code, dan kan een van jullie hier de sleutel maken.</p>
      </section>
    )
  const form = (
    <form class="utrecht-form stack" data-sealed="ceremony" aria-label="Een sleutel maken" novalidate hidden>
      <p>
        Je browser maakt de sleutel, deelt hem in stukken, sluit elk stuk voor één lid en vergeet hem. Daarna
        controleert ieder lid de eigen code. Pas dan wordt de sleutel gebruikt.
      </p>
      <People id="sleutel-leden" legend="Wie krijgt een deel?" name="members" people={able} />
      <Threshold id="sleutel-nodig" members={able.length} />
      <div class="utrecht-button-group nabij-submit-row">
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          <span>Maak de sleutel</span>
        </button>
      </div>
    </form>
  )
  if (sharings.length === 0)
    return (
      <section class="stack">
        <h2>Stap 2: de sleutel</h2>
        {form}
      </section>
    )
  return (
    <Disclosure summary="Een nieuwe sleutel maken">
      <p>
        Wat vanaf dan verzegeld wordt, krijgt de nieuwe sleutel. Bewaar de oude codes tot alles van de oude sleutel open
        of verwijderd is.
      </p>
      {form}
    </Disclosure>
  )
}

/** The same key among other members: for when somebody leaves or loses the code. */
export const HandOn = ({ sharing, desk }: { sharing: Sharing; desk: KeyDesk }) => (
  <Disclosure summary="Deze sleutel opnieuw delen, met andere leden">
    <p>
      Gaat iemand weg, of raakte iemand de code kwijt? Precies {sharing.threshold} leden die nu een deel hebben, geven
      het samen door. De hele sleutel komt nergens bij elkaar. De oude delen passen daarna niet bij de nieuwe.
    </p>
    <CodeForm
      work="hand-on"
      id={`door-${sharing.id}`}
      label="De sleutel opnieuw delen"
      data={{ sharing: sharing.id }}
      button="Begin met opnieuw delen"
    >
      <People
        id={`gevers-${sharing.id}`}
        legend="Wie geven door?"
        name="dealers"
        people={sharing.members}
        hint={`Precies ${sharing.threshold}, en jij bent een van hen.`}
      />
      <People
        id={`krijgers-${sharing.id}`}
        legend="Wie krijgt een deel?"
        name="members"
        people={withCode(desk.members)}
      />
      <Threshold id={`nodig-${sharing.id}`} members={withCode(desk.members).length} />
    </CodeForm>
  </Disclosure>
)
