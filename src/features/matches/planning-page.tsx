import { Button, ButtonLink } from "../../platform/html/button.tsx"
import { Empty, Notice, Tag } from "../../platform/html/notice.tsx"
import { Paging } from "../../platform/html/paging.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { Facts, HelperFacts, sayNeed } from "./parts.tsx"
import { type PlannedRow, type PlanningDay, pageSize } from "./planning-actions.ts"
import { stateLabels } from "./state-model.ts"

/** The whole day of a coordinator: each need with its proposal, one button or one key a step. */
export const PlanningPage: View<PlanningDay> = (day, { words }) => ({
  title: "Planning",
  lead: leadOf(day),
  unkept: true,
  script: ["planning-keys"],
  main: (
    <>
      <p>
        Een voorstel is nog niets: pas als jij het goedkeurt, hoort wie de vraag stelde ervan. De helper hoort het als
        de bewoner ja zei. Hulp is nooit beloofd.
      </p>
      {day.rows.length === 0 ? (
        <Empty title="Er wacht nu niemand">
          <p>Vraagt iemand hulp, dan staat hier wie zou kunnen helpen.</p>
        </Empty>
      ) : (
        <section class="nabij-planning stack wide" data-planning>
          <h2>Wat er wacht</h2>
          <Entries
            label="Wat er wacht"
            entries={day.rows.map((row) => ({
              href: `/planning/${row.id}`,
              title: row.alias,
              tags: <Tags row={row} />,
              about: <About row={row} neighbourhood={words.neighbourhood} />,
              actions: <Approve row={row} />,
            }))}
          />
          <Paging page={day.page} pages={day.pages} size={pageSize} href={(page) => `/planning?blad=${page}`} />
        </section>
      )}
      <Running day={day} />
      {day.proposed > 0 && <HowPlanned proven={day.proven} />}
    </>
  ),
})

function leadOf({ needs, proposed }: PlanningDay): string {
  if (needs === 0) return "Hier staat elke hulpvraag met wie zou kunnen helpen."
  const wait = needs === 1 ? "Er wacht 1 hulpvraag" : `Er wachten ${needs} hulpvragen`
  return `${wait}. Voor ${proposed} daarvan is er een voorstel.`
}

function Tags({ row }: { row: PlannedRow }) {
  return (
    <>
      <Tag tone={row.tier === 1 ? "attention" : "neutral"}>trap {row.tier}</Tag>
      <Tag tone={row.urgency === "Vandaag" ? "attention" : "neutral"}>{row.urgency.toLowerCase()}</Tag>
      {row.proposals.length === 0 && <Tag tone="info">nog niemand</Tag>}
    </>
  )
}

function About({ row, neighbourhood }: { row: PlannedRow; neighbourhood: string }) {
  return (
    <div class="stack stack--tight">
      <p>{sayNeed(row)}</p>
      <Facts need={row} />
      {row.proposals.map((helper) => (
        <HelperFacts helper={helper} neighbourhood={neighbourhood} />
      ))}
    </div>
  )
}

function Approve({ row }: { row: PlannedRow }) {
  return (
    <>
      {row.proposals.map(({ offerId, units, amount }) => (
        <form action="/planning" method="post" data-approve>
          <input type="hidden" name="need" value={row.id} />
          <input type="hidden" name="offer" value={offerId} />
          <input type="hidden" name="units" value={String(units)} />
          <Button look="secondary" icon="check" label={`Goedkeuren: ${amount} voor ${row.alias}`}>
            Goedkeuren
          </Button>
        </form>
      ))}
      <ButtonLink href={`/planning/${row.id}`} look="quiet">
        {row.proposals.length > 0 ? "Bekijken of een ander kiezen" : "Waarom nog niemand?"}
      </ButtonLink>
    </>
  )
}

function Running({ day }: { day: PlanningDay }) {
  if (day.running.length === 0) return null
  return (
    <section class="stack">
      <h2>Wat er loopt</h2>
      <Entries
        label="Wat er loopt"
        entries={day.running.map(({ id, alias, item, state, needEnded }) => ({
          href: `/hulp/koppeling/${id}`,
          title: alias,
          tags: needEnded ? (
            <Tag tone="attention">de vraag is gesloten: laat de helper los</Tag>
          ) : (
            <Tag tone={state === "agreed" ? "attention" : "info"}>{stateLabels[state].toLowerCase()}</Tag>
          ),
          about: <p>{item}</p>,
        }))}
      />
    </section>
  )
}

const HowPlanned = ({ proven }: { proven: boolean }) => (
  <Notice tone="info" title="Hoe komen deze voorstellen tot stand?">
    <p>
      Iedereen krijgt eerst een eerste deel, wie het kwetsbaarst is het eerst. Dan tweede delen, enzovoort. Van alle
      manieren om dat te doen, kiezen wij die met de minste meters. Wie lang wacht, komt een trap hoger.
    </p>
    {proven && <p>Nabij heeft nagerekend dat er geen betere verdeling is van wat er nu ligt.</p>}
  </Notice>
)
