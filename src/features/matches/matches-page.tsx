import type { z } from "zod"
import { Empty, Tag } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import type { myMatches } from "./match-actions.ts"
import { stateLabels } from "./state-model.ts"

/** What is being arranged for whom one asked, and where one may choose oneself. */
export const MatchesPage: View<z.output<typeof myMatches.output>> = ({ running, choices }) => ({
  title: "Hulp die geregeld wordt",
  lead: "Voor wie jij hulp vroeg: vraag de bewoner of het mag, en zeg hoe het afloopt.",
  unkept: true,
  main: (
    <>
      {choices.length > 0 && <Choosing choices={choices} />}
      {running.length === 0 ? (
        <Empty title="Er wordt nu niets geregeld">
          <p>Vindt iemand een helper voor een vraag van jou, dan staat dat hier en krijg je een mail.</p>
          <p>
            <a href="/hulp">Alle hulp die jij vroeg</a>
          </p>
        </Empty>
      ) : (
        <Entries
          label="Hulp die geregeld wordt"
          entries={running.map(({ id, alias, item, amount, state }) => ({
            href: `/hulp/koppeling/${id}`,
            title: alias,
            tags: (
              <Tag tone={state === "approved" || state === "offered" ? "attention" : "info"}>{stateLabels[state]}</Tag>
            ),
            about: (
              <p>
                {item}: {amount}
              </p>
            ),
          }))}
        />
      )}
    </>
  ),
})

const Choosing = ({ choices }: Pick<z.output<typeof myMatches.output>, "choices">) => (
  <section class="stack">
    <h2>Kies zelf wie je vraagt</h2>
    <Entries
      label="Kies zelf wie je vraagt"
      entries={choices.map(({ id, alias, item, amount, own }) => ({
        href: `/hulp/kiezen/${id}`,
        title: alias,
        tags: own ? undefined : <Tag>van een collega</Tag>,
        about: (
          <p>
            {item}: {amount}
          </p>
        ),
      }))}
    />
    <h2>Wat er loopt</h2>
  </section>
)
