import { Tag } from "../../platform/html/notice.tsx"
import { sayDayOf } from "../../platform/words/day.ts"
import { CodeForm } from "./code-field.tsx"
import { HandOn } from "./key-forms.tsx"
import type { KeyDesk, Sharing } from "./key-model.ts"

const stateOf = ({ active, newest, fromSharing }: Sharing) => {
  if (newest) return <Tag tone="done">In gebruik</Tag>
  if (active) return <Tag>Alleen nog voor wat eerder verzegeld is</Tag>
  return <Tag tone="attention">{fromSharing ? "Wordt opnieuw gedeeld" : "Wacht op controle"}</Tag>
}

const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join(", ")

/** One way in which a key is shared: who has a part, who still has to do something, and what one can do oneself. */
export function SharingPart({ sharing, desk }: { sharing: Sharing; desk: KeyDesk }) {
  const { id, threshold, members, dealers, madeAt, active, publicKey } = sharing
  const me = members.find(({ personId }) => personId === desk.me)
  const dealing = dealers.find(({ personId }) => personId === desk.me)
  const undealt = dealers.filter(({ dealt }) => !dealt)
  const unchecked = members.filter(({ confirmed }) => !confirmed)
  return (
    <section class="stack" aria-labelledby={`sleutel-${id}`}>
      <h2 id={`sleutel-${id}`}>Sleutel van {sayDayOf(madeAt)}</h2>
      <p>{stateOf(sharing)}</p>
      <p>
        {threshold} van deze {members.length} leden zijn samen nodig: {names(members)}. Kenmerk van de sleutel:{" "}
        <span data-fingerprint={publicKey}>{publicKey.slice(0, 12)}</span>.
      </p>
      {undealt.length > 0 && <p>Nog niet doorgegeven door: {names(undealt)}.</p>}
      {!active && undealt.length === 0 && <p>Nog niet gecontroleerd door: {names(unchecked)}.</p>}
      {dealing && !dealing.dealt && (
        <CodeForm
          work="deal"
          id={`deel-${id}`}
          label="Mijn deel doorgeven"
          data={{ sharing: id }}
          button="Geef mijn deel door"
        >
          <p>Kijk eerst of dit de goede leden zijn, en of hun kenmerken hierboven kloppen.</p>
        </CodeForm>
      )}
      {me && !me.confirmed && undealt.length === 0 && (
        <CodeForm
          work="check"
          id={`check-${id}`}
          label="Mijn code controleren"
          data={{ sharing: id }}
          button="Controleer mijn code"
        />
      )}
      {active && me && <HandOn sharing={sharing} desk={desk} />}
    </section>
  )
}
