import { Empty, Notice, Tag } from "../../platform/html/notice.tsx"
import { Paging } from "../../platform/html/paging.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { ClaimTag, PlaceLinks } from "../claims/claim-parts.tsx"
import { mayPlan } from "../claims/rules.ts"
import { NoPolicyYet } from "./cover-part.tsx"
import { OwnWords } from "./own-words-notice.tsx"
import { About, Approve, Tags } from "./planned-row.tsx"
import { type PlanningDay, pageSize } from "./planning-actions.ts"
import { policySentences } from "./policy-words.ts"
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
      <OwnWords waiting={day.ownWords} />
      {day.rows.length === 0 && !day.bij ? (
        <Empty title="Er wacht nu niemand">
          <p>Vraagt iemand hulp, dan staat hier wie zou kunnen helpen.</p>
        </Empty>
      ) : (
        <section class="nabij-planning stack wide" data-planning>
          <h2>Wat er wacht</h2>
          <PlaceLinks counts={day.counts} chosen={day.bij} address="/planning" />
          {day.rows.some(({ proposals }) => proposals.some(({ cover }) => cover.kind === "noPolicy")) && (
            <NoPolicyYet />
          )}
          <Entries
            label="Wat er wacht"
            entries={day.rows.map((row) => ({
              href: `/planning/${row.id}`,
              title: row.alias,
              tags: <Tags row={row} />,
              about: <About row={row} neighbourhood={words.neighbourhood} />,
              actions: <Approve row={row} bij={day.bij} />,
            }))}
          />
          <Paging
            page={day.page}
            pages={day.pages}
            size={pageSize}
            href={(page) => `/planning?${day.bij ? `bij=${day.bij}&` : ""}blad=${page}`}
          />
        </section>
      )}
      <Running day={day} />
      <p class="cluster screen-only">
        <a href="/bereik/werven">Wie zouden wij erbij vragen?</a>
        <a href="/bereik/hulp">Bereik van hulp</a>
      </p>
      {day.proposed > 0 && <HowPlanned day={day} />}
    </>
  ),
})

function leadOf({ needs, proposed }: PlanningDay): string {
  if (needs === 0) return "Hier staat elke hulpvraag met wie zou kunnen helpen."
  const wait = needs === 1 ? "Er wacht 1 hulpvraag" : `Er wachten ${needs} hulpvragen`
  return `${wait}. Voor ${proposed} daarvan is er een voorstel.`
}

function Running({ day }: { day: PlanningDay }) {
  if (day.running.length === 0) return null
  return (
    <section class="stack">
      <h2>Wat er loopt</h2>
      <p>
        <a href="/hulp/bellen">Wie je belt</a> · <a href="/hulp/afspraken">Afspraken</a>
      </p>
      <Entries
        label="Wat er loopt"
        entries={day.running.map(({ id, alias, item, state, needEnded, claim }) => ({
          // How another organisation goes about it is not ours to read.
          ...(claim.place !== "theirs" && { href: `/hulp/koppeling/${id}` }),
          title: alias,
          tags: !mayPlan(claim) ? (
            <ClaimTag claim={claim} />
          ) : needEnded ? (
            <Tag tone="attention">de vraag is gesloten</Tag>
          ) : (
            <Tag tone={state === "agreed" ? "attention" : "info"}>{stateLabels[state].toLowerCase()}</Tag>
          ),
          about: <p>{item}</p>,
        }))}
      />
    </section>
  )
}

const HowPlanned = ({ day: { proven, policies } }: { day: PlanningDay }) => (
  <Notice tone="info" title="Hoe maakt Nabij deze voorstellen?">
    {policies.length === 1 ? (
      <p>{policies.map((policy) => policySentences[policy])}</p>
    ) : (
      <ul>
        {policies.map((policy) => (
          <li>{policySentences[policy]}</li>
        ))}
      </ul>
    )}
    <p>
      Van alle manieren om dat te doen, kiezen wij die met de minste meters. Wie lang wacht, komt een regel hoger.{" "}
      {policies.length > 1 && "Hoe het gaat, verschilt per soort hulp. "}
      {proven && "Nabij heeft nagerekend dat er geen betere verdeling is van wat er nu ligt."}
    </p>
  </Notice>
)
