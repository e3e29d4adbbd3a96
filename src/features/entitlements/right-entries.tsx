import { Disclosure, Empty, Tag } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import { sayDay } from "../../platform/words/day.ts"
import type { Entitlement } from "./model.ts"

const entryOf = (one: Entitlement) => ({
  href: `/beheer/rechten/${one.code}`,
  title: one.name,
  about: <p>{one.place}</p>,
})

export function CountryRights({ name, rights }: { name: string; rights: Entitlement[] }) {
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

export function EndedRights({ rights }: { rights: Entitlement[] }) {
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
