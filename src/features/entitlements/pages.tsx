import { dayOf } from "../../methods/calendar/week.ts"
import { Choice, ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Disclosure, Empty, Tag } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { addEntitlement } from "./actions.ts"
import { EntitlementFields, entitlementLabels } from "./form.tsx"
import type { Entitlement } from "./model.ts"
import { holdsOn } from "./rules.ts"

const countries = { nl: "Nederland", be: "Vlaanderen en Brussel" } as const

/** The list of rights, that of one's own country first. */
export const EntitlementsPage: View<Entitlement[]> = (all, about) => {
  const order = about.country === "be" ? (["be", "nl"] as const) : (["nl", "be"] as const)
  const on = dayOf(about.now)
  return {
    title: "Rechten",
    lead: "Een recht gaat vóór een gunst. Wie hulp vraagt voor iemand, ziet uit deze lijst wat misschien kan. Regels veranderen: kijk elk recht af en toe na.",
    main: (
      <>
        {order.map((country) => (
          <Country
            name={countries[country]}
            rights={all.filter((one) => one.country === country && holdsOn(one, on))}
          />
        ))}
        <Ended rights={all.filter((one) => !holdsOn(one, on))} />
        <NewRight about={about} />
      </>
    ),
  }
}

const entryOf = (one: Entitlement) => ({
  href: `/beheer/rechten/${one.code}`,
  title: one.name,
  about: <p>{one.place}</p>,
})

function Country({ name, rights }: { name: string; rights: Entitlement[] }) {
  return (
    <section class="stack">
      <h2>{name}</h2>
      {rights.length === 0 ? (
        <Empty title="Nog geen rechten">
          <p>Voeg er hieronder een toe. Dan staat het bij elke nieuwe hulpvraag.</p>
        </Empty>
      ) : (
        <Entries label={`Rechten in ${name}`} entries={rights.map(entryOf)} />
      )}
    </section>
  )
}

function Ended({ rights }: { rights: Entitlement[] }) {
  if (rights.length === 0) return null
  return (
    <Disclosure summary="Geldt nu niet">
      <Entries
        label="Rechten die nu niet gelden"
        entries={rights.map((one) => ({
          ...entryOf(one),
          tags: one.worksUntil && <Tag tone="attention">Tot en met {sayDay(one.worksUntil)}</Tag>,
        }))}
      />
    </Disclosure>
  )
}

function NewRight({ about }: { about: About }) {
  const state = about.form(addEntitlement, { country: about.country })
  return (
    <Disclosure summary="Een recht toevoegen" open={state.errors.length > 0}>
      <ErrorSummary state={state} labels={entitlementLabels} />
      <Form action="/beheer/rechten" label="Een recht toevoegen">
        <TextField
          state={state}
          name="code"
          label={entitlementLabels.code}
          hint="Voor bestanden, zoals bijzondere_bijstand. De code blijft altijd dezelfde."
          width="medium"
          required
        />
        <Choice
          state={state}
          name="country"
          legend={entitlementLabels.country}
          inline
          options={[
            { value: "nl", label: "Nederland" },
            { value: "be", label: "België" },
          ]}
        />
        <EntitlementFields state={state} />
        <SubmitRow label="Toevoegen" />
      </Form>
    </Disclosure>
  )
}
