import { Button } from "../../platform/html/button.tsx"
import { Checks, optionsOf, Select } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure, Notice } from "../../platform/html/notice.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { sayLooked, saySource } from "../entitlements/look-rules.ts"
import {
  type Entitlement,
  happeningLabels,
  happenings,
  peopleKinds,
  peopleLabels,
  topicLabels,
  topics,
} from "../entitlements/model.ts"
import { chosenFor } from "./fields.tsx"
import type { NeedDesk } from "./form-model.ts"
import { rightsIn } from "./rules.ts"

type Props = {
  state: FormState
  found: NeedDesk["found"]
  about: About
  to: string
  title?: string
  /** What one can say aloud. */
  say?: string
}

const place = "rechten"

/** First the rights: what it is about, for whom, and what happened with each so far. */
export function RightsPart({ state, found, about, to, title = "Is er eerst een recht?", say }: Props) {
  return (
    <section class="stack" id={place}>
      <h2>{title}</h2>
      {say && <blockquote class="nabij-quote">{say}</blockquote>}
      <p>Een recht gaat vóór een gunst. Kijk samen met de persoon wat er misschien kan.</p>
      <Disclosure summary="Kijk welke rechten er misschien zijn" open={found.kind !== "notAsked"}>
        <Places about={about} />
        {found.kind === "noTopic" && (
          <Notice tone="attention" status title="Kies eerst waar het over gaat. Wat je hebt ingevuld, staat er nog." />
        )}
        <Checks state={state} name="topics" legend="Waar gaat het over?" options={optionsOf(topics, topicLabels)} />
        <Checks
          state={state}
          name="people"
          legend="Voor wie is het?"
          hint="Kies je niemand, dan zie je alles."
          options={optionsOf(peopleKinds, peopleLabels)}
        />
        <div>
          <Button look="secondary" icon="search" to={`${to}#${place}`} name="look" value="1">
            Kijk naar rechten
          </Button>
        </div>
      </Disclosure>
      {found.kind === "found" && <Found state={state} rights={found.rights} />}
    </section>
  )
}

const Places = ({ about: { who, settings, words } }: { about: About }) => (
  <ul>
    {rightsIn(who.kind === "person" ? who.organisation.country : settings.COUNTRY, words.welfareOffice).map(
      ({ place, what }) => (
        <li>
          <strong>{place}</strong>: {what}
        </li>
      ),
    )}
  </ul>
)

function Found({ state, rights }: { state: FormState; rights: readonly Entitlement[] }) {
  if (rights.length === 0)
    return <p role="status">Wij vonden hierbij geen recht op onze lijst. Dat zegt niet dat er geen is: vraag het na.</p>
  return (
    <div class="stack">
      <p role="status">
        {rights.length === 1 ? "Misschien is er dit recht." : `Misschien is er één van deze ${rights.length} rechten.`}{" "}
        Of iemand er recht op heeft, beslist wie erbij staat. Regels veranderen: ga na wat vandaag geldt. Zeg bij elk
        wat ermee gebeurde; dat mag je ook leeg laten.
      </p>
      {rights.map((right) => (
        <OneRight state={state} right={right} />
      ))}
    </div>
  )
}

/** One of several selects with the same name: each knows only its own answer. */
const OneRight = ({ state, right }: { state: FormState; right: Entitlement }) => {
  const { code, name, about, place, source } = right
  return (
    <div class="stack stack--tight">
      <h3>{name}</h3>
      <p>
        {about} <strong>Waar: {place}.</strong>
      </p>
      <p class="soft">
        {sayLooked(right)}. {source && <a href={source}>{saySource(source)}</a>}
      </p>
      <Select
        state={{
          values: { rights: chosenFor(state, "rights", code) },
          errors: [],
          id: `${state.id ?? "veld"}-${code}`,
        }}
        name="rights"
        label={`Wat gebeurde hiermee? (${name})`}
        empty="Nog niet nagekeken"
        options={happenings.map((value) => ({ value: `${code} ${value}`, label: happeningLabels[value] }))}
      />
    </div>
  )
}
