import type { Day } from "../../methods/calendar/week.ts"
import { Disclosure, Empty, Tag } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import { sayDay } from "../../platform/words/day.ts"
import { sayLooked, toLookAt } from "./look-rules.ts"
import type { Entitlement } from "./model.ts"

const entryOf = (one: Entitlement, today?: Day) => ({
  href: `/beheer/rechten/${one.code}`,
  title: one.name,
  tags: today && toLookAt([one], today).length > 0 && <Tag tone="attention">Een jaar niet nagekeken</Tag>,
  about: (
    <div class="stack stack--tight">
      <p>{one.place}</p>
      <p class="soft">{sayLooked(one)}</p>
    </div>
  ),
})

export function CountryRights({ name, rights, today }: { name: string; rights: Entitlement[]; today: Day }) {
  return (
    <section class="stack">
      <h2>{name}</h2>
      {rights.length === 0 ? (
        <Empty title="Nog geen rechten">
          <p>Voeg er hieronder een toe. Dan staat het bij elke nieuwe hulpvraag.</p>
        </Empty>
      ) : (
        <Entries label={`Rechten in ${name}`} entries={rights.map((one) => entryOf(one, today))} />
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
