import { FoldedForm } from "../../platform/html/folded-form.tsx"
import type { PartProps } from "./flow-fields.tsx"
import { placeStockPoint } from "./place-actions.ts"
import { PlaceFields, placeLabels } from "./place-fields.tsx"
import { sayHours, saySpot } from "./spot-rules.ts"

const form = "plek"

/** When it is open; and for who keeps it, that people do not find it yet. */
export function Opening({ one: { point, own } }: Pick<PartProps, "one">) {
  if (!point.open) return null
  return (
    <>
      {point.hours !== "" && <p>{sayHours(point.hours)}</p>}
      {own && point.street === "" && (
        <p>
          Wie iets brengt, leest nu alleen ‘{saySpot(point)}’. <a href={`#${form}`}>Schrijf de straat erbij</a>
        </p>
      )}
    </>
  )
}

/** Where it is and when it is open, in the words of who keeps it. */
export function PlaceForm({ one: { point }, about }: PartProps) {
  const { street, hours } = point
  const state = { ...about.form(placeStockPoint, { street, hours }), id: form }
  return (
    <section id={form}>
      <FoldedForm
        state={state}
        summary="Adres en openingstijden"
        says="Dit leest wie iets brengt of haalt: op de pagina van een buurtactie, op de poster en bij de eigen bijdrage. Hangt er al een poster? Print hem dan opnieuw. Wat er eerst stond, leest niemand meer, en gaat na een jaar weg."
        labels={placeLabels}
        action={`/hulp/voorraad/${point.id}/plek`}
        submit="Bewaren"
        open={street === ""}
      >
        <PlaceFields state={state} />
      </FoldedForm>
    </section>
  )
}
